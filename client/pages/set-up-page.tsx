import { useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Session } from '../features/accounts/session.ts';
import { SetUpForm } from '../features/accounts/set-up-form.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { startPageOf } from './shell/navigation.ts';

/** The one-time link a new installation prints: it makes the first administrator. */
export function SetUpPage() {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/open/set-up/$token' });
  const navigate = useNavigate();
  const router = useRouter();

  async function goOn({ person }: Session): Promise<void> {
    await router.invalidate();
    await navigate({ href: person ? startPageOf(person, router) : '/sign-in', replace: true });
  }

  return (
    <>
      <PageHeader title={t('setUp.title')} lead={t('setUp.lead')} />
      <SetUpForm token={token} onJoined={goOn} />
    </>
  );
}
