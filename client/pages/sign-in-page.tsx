import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { renewSession } from '../features/accounts/session.ts';
import { safeNext } from '../features/accounts/sign-in.ts';
import { SignInForm } from '../features/accounts/sign-in-form.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { startPageOf } from './shell/navigation.ts';

export function SignInPage() {
  const { t } = useTranslation();
  const { next, link } = useSearch({ from: '/open/sign-in' });
  const navigate = useNavigate();
  const router = useRouter();

  async function goOn(): Promise<void> {
    const { person } = await renewSession();
    await router.invalidate();
    if (person)
      await navigate({ href: safeNext(next) ?? startPageOf(person, router), replace: true });
  }

  return (
    <>
      <PageHeader title={t('signIn.title')} lead={next ? t('signIn.leadNext') : undefined} />
      <SignInForm onSignedIn={goOn} isLinkExpired={link === 'expired'} />
    </>
  );
}
