import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { JoinForm } from '../features/accounts/join-form.tsx';
import { useStaffRoleNames } from '../features/accounts/role-names.ts';
import type { Session } from '../features/accounts/session.ts';
import { useAcceptInvitation } from '../features/accounts/use-join.ts';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';
import { useDateWords } from '../ui/time/use-date-words.ts';
import { DeadLink } from './dead-link.tsx';
import { startPageOf } from './shell/navigation.ts';

/** The link of an invitation: what it is to, and what is still needed to accept it. */
export function InvitationPage() {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/open/invitation/$token' });
  const navigate = useNavigate();
  const router = useRouter();
  const namesOf = useStaffRoleNames();
  const { moment } = useDateWords();
  const invitation = useQuery(
    trpc.accounts.getInvitation.queryOptions({ token }, { staleTime: Infinity }),
  );
  const accept = useAcceptInvitation(async ({ person }: Session) => {
    await router.invalidate();
    await navigate({ href: person ? startPageOf(person, router) : '/sign-in', replace: true });
  });

  if (invitation.isPending) return <SkeletonLines />;
  if (invitation.isLoadingError)
    return <DeadLink error={invitation.error} title={t('invitation.broken')} />;
  const { email, name, locale, organisationName, staffRoles, expiresAt } = invitation.data;
  return (
    <>
      <PageHeader
        title={t('invitation.title')}
        lead={
          organisationName
            ? t('invitation.forOrganisation', { organisation: organisationName })
            : t('invitation.forStaff', { roles: namesOf(staffRoles) })
        }
      />
      <p className="soft" style={{ marginBlockEnd: 'var(--s-6)' }}>
        {t('invitation.account', { email, date: moment(expiresAt) })}
      </p>
      <JoinForm
        token={token}
        email={email}
        name={name}
        locale={locale}
        verb={t('invitation.verb')}
        isBusy={accept.isPending}
        problem={accept.isError && refusalText(accept.error)}
        onJoin={(input) => accept.mutate(input)}
      />
    </>
  );
}
