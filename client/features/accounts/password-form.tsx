import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { password } from '../../../shared/accounts/input.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { PasswordField } from '../../ui/form/password-field.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { notify } from '../../ui/notify.ts';
import { changePassword, type SignInOutcome } from './sign-in.ts';

const changeInput = z.object({ current: z.string().min(1), chosen: password });

/** Changes one's own password; the one in use is asked for. */
export function PasswordForm({ email }: { email: string }) {
  const { t } = useTranslation();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<SignInOutcome | null>(null);
  const form = useZodForm({
    schema: changeInput,
    initialValues: { current: '', chosen: '' },
    labels: { current: t('account.currentPassword'), chosen: t('account.newPassword') },
  });

  async function change({ current, chosen }: z.output<typeof changeInput>): Promise<void> {
    setIsBusy(true);
    const outcome = await changePassword(current, chosen);
    setIsBusy(false);
    if (outcome === 'wrong') return form.refuseFields({ current: t('account.wrongPassword') });
    setProblem(outcome === 'done' ? null : outcome);
    if (outcome !== 'done') return;
    form.reset();
    void notify({ message: t('account.passwordChanged') });
  }

  return (
    <form className="fields" {...form.onSubmit(change)}>
      <ErrorSummary form={form} />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField {...form.field('current')} autoComplete="current-password" />
      <PasswordField
        {...form.field('chosen')}
        autoComplete="new-password"
        description={t('join.passwordHint')}
      />
      <Problem>{problem && problem !== 'done' && t(`signIn.problems.${problem}`)}</Problem>
      <div className="buttons">
        <Button type="submit" loading={isBusy}>
          {t('account.changePassword')}
        </Button>
      </div>
    </form>
  );
}
