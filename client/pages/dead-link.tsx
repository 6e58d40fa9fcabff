import { Button } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../features/accounts/session.ts';
import { refusalText } from '../refusals.ts';
import { isAnswered } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { startPageOf } from './shell/navigation.ts';

type DeadLinkProps = { error: unknown; title?: string };

/** A personal link that opens nothing any more: why, and where what it led to is found without it. */
export function DeadLink({ error, title }: DeadLinkProps) {
  const { t } = useTranslation();
  const { person } = useSession();
  const router = useRouter();
  // A broken line is no dead link: the error page lets one try again.
  if (!isAnswered(error) || error.data.httpStatus >= 500) throw error;
  const isUsed = error.data.reason === 'link_used';
  return (
    <>
      <PageHeader title={title ?? t('deadLink.title')} />
      <EmptyState
        action={
          <Button
            renderRoot={(props) => (
              <Link {...props} to={person ? startPageOf(person, router) : '/sign-in'} />
            )}
          >
            {person ? t('deadLink.start') : t('signIn.verb')}
          </Button>
        }
      >
        {isUsed ? t('deadLink.used') : refusalText(error)}
        {!person && <> {t('deadLink.account')}</>}
      </EmptyState>
    </>
  );
}
