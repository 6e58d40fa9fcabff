import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setUpInput } from '../../../shared/accounts/input.ts';
import type { Locale } from '../../../shared/locale.ts';
import { currentLocale, showLocale } from '../../i18n.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { PasswordField } from '../../ui/form/password-field.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { deviceTimeZone, LocaleSelect } from './account-fields.tsx';
import type { Session } from './session.ts';
import { useSetUp } from './use-join.ts';

type SetUpFormProps = { token: string; onJoined: (session: Session) => void | Promise<void> };

/** The first administrator of a new installation. */
export function SetUpForm({ token, onJoined }: SetUpFormProps) {
  const { t } = useTranslation();
  const setUp = useSetUp(onJoined);
  const form = useZodForm({
    schema: setUpInput,
    initialValues: {
      token,
      name: '',
      email: '',
      locale: currentLocale(),
      timeZone: deviceTimeZone(),
      password: '',
    },
    labels: {
      name: t('join.name'),
      email: t('signIn.email'),
      locale: t('join.locale'),
      password: t('join.password'),
    },
  });
  const localeField = form.field('locale');
  return (
    <form
      className="fields"
      {...form.onSubmit((values) =>
        setUp.mutate(values, {
          onError: (error) => form.refuseFields(fieldProblems(error, values)),
        }),
      )}
    >
      <ErrorSummary form={form} />
      <TextInput
        {...form.field('name')}
        autoComplete="name"
        description={t('join.nameHint')}
        dir="auto"
      />
      <TextInput {...form.field('email')} type="email" autoComplete="username" inputMode="email" />
      <LocaleSelect
        {...localeField}
        description={t('join.localeHint')}
        onChange={(event) => {
          localeField.onChange(event);
          void showLocale(event.currentTarget.value as Locale);
        }}
      />
      <PasswordField
        {...form.field('password')}
        autoComplete="new-password"
        description={t('join.passwordHint')}
      />
      <Problem>{setUp.isError && refusalText(setUp.error)}</Problem>
      <Button type="submit" variant="filled" fullWidth loading={setUp.isPending}>
        {t('setUp.verb')}
      </Button>
    </form>
  );
}
