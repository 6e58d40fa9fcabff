import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { PasswordField } from '../../ui/form/password-field.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { requestSignInLink, type SignInOutcome, signInWithPassword } from './sign-in.ts';
import styles from './sign-in-form.module.css';

const emailInput = z.object({ email: z.email() });
const passwordInput = emailInput.extend({ password: z.string().min(1) });

type SignInFormProps = {
  onSignedIn: () => Promise<void>;
  /** They come from a link that no longer works. */
  isLinkExpired: boolean;
};

/** A password, or a link by e-mail for who has none at hand. */
export function SignInForm({ onSignedIn, isLinkExpired }: SignInFormProps) {
  const { t } = useTranslation();
  const [isBusy, setIsBusy] = useState<'password' | 'link' | null>(null);
  const [problem, setProblem] = useState<SignInOutcome | 'link_expired' | null>(
    isLinkExpired ? 'link_expired' : null,
  );
  const [linkSentTo, setLinkSentTo] = useState<string | null>(null);
  const form = useZodForm({
    schema: passwordInput,
    initialValues: { email: '', password: '' },
    labels: { email: t('signIn.email'), password: t('signIn.password') },
  });

  async function signIn({ email, password }: z.output<typeof passwordInput>): Promise<void> {
    setIsBusy('password');
    const outcome = await signInWithPassword(email, password);
    setProblem(outcome === 'done' ? null : outcome);
    if (outcome === 'done') await onSignedIn();
    setIsBusy(null);
  }

  async function sendLink(): Promise<void> {
    const email = emailInput.safeParse({ email: form.values.email });
    if (!email.success) return form.refuseFields({ email: t('signIn.emailForLink') });
    setIsBusy('link');
    const outcome = await requestSignInLink(email.data.email);
    setProblem(outcome === 'done' ? null : outcome);
    setLinkSentTo(outcome === 'done' ? email.data.email : null);
    setIsBusy(null);
  }

  return (
    <form className="fields" {...form.onSubmit(signIn)}>
      <Problem>{problem && problem !== 'done' && t(`signIn.problems.${problem}`)}</Problem>
      <TextInput {...form.field('email')} type="email" autoComplete="username" inputMode="email" />
      <PasswordField {...form.field('password')} autoComplete="current-password" />
      <Button type="submit" variant="filled" fullWidth loading={isBusy === 'password'}>
        {t('signIn.verb')}
      </Button>
      <div className={styles.other}>
        <h2 className="h-min">{t('signIn.linkTitle')}</h2>
        <p className="soft">{t('signIn.linkText')}</p>
        <Button fullWidth loading={isBusy === 'link'} onClick={sendLink}>
          {t('signIn.linkVerb')}
        </Button>
        <p role="status">{linkSentTo && t('signIn.linkSent', { email: linkSentTo })}</p>
      </div>
      <p className="soft small">
        {t('signIn.noAccount')} <Link to="/express-interest">{t('signIn.orExpress')}</Link>
      </p>
    </form>
  );
}
