import { Button } from '@mantine/core';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../server/app-router.ts';
import { refusalText } from '../../refusals.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { dotted } from '../../ui/in-a-line.ts';
import { capitalised } from '../../ui/names.ts';
import { notify } from '../../ui/notify.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import styles from './accounts.module.css';
import { useStaffRoleNames } from './role-names.ts';
import { useInvite, useRevokeInvitation } from './use-invitations.ts';

type Invitation = inferRouterOutputs<AppRouter>['accounts']['listInvitations'][number];

/** Invitations not yet accepted: sent again, or taken back. */
export function PendingInvitations({ invitations }: { invitations: Invitation[] }) {
  const { t, i18n } = useTranslation();
  const { moment } = useDateWords();
  const rolesText = useStaffRoleNames();
  const invite = useInvite();
  const revoke = useRevokeInvitation();
  const [leaving, setLeaving] = useState<Invitation | null>(null);

  const purpose = ({ organisationName, membershipRole, staffRoles }: Invitation) =>
    dotted([
      organisationName && membershipRole
        ? t('people.membership', {
            role: t(`accounts.membershipRoles.${membershipRole}`),
            organisation: organisationName,
          })
        : null,
      staffRoles.length > 0 ? capitalised(rolesText(staffRoles), i18n.language) : null,
    ]);

  function resend({
    email,
    name,
    locale,
    organisationId,
    membershipRole,
    staffRoles,
  }: Invitation): void {
    invite.mutate(
      { email, name, locale, organisationId, membershipRole, staffRoles },
      {
        onSuccess: () => notify({ message: t('people.invited', { email }) }),
        onError: (error) => notify({ message: refusalText(error), isProblem: true }),
      },
    );
  }

  return (
    <>
      <ul className={styles.invitations}>
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <div className={styles.names}>
              <p>
                <span dir="auto">{invitation.name}</span>{' '}
                <span className="faint unbroken">{invitation.email}</span>
              </p>
              <p>{purpose(invitation)}</p>
            </div>
            <span className="soft small">
              {t('people.sentUntil', {
                sent: moment(invitation.createdAt, 'day'),
                until: moment(invitation.expiresAt, 'day'),
              })}
            </span>
            <div className="buttons">
              <Button size="xs" onClick={() => resend(invitation)}>
                {t('people.resend')}
                <span className="vh"> {invitation.email}</span>
              </Button>
              <Button size="xs" onClick={() => setLeaving(invitation)}>
                {t('people.revoke')}
                <span className="vh"> {invitation.email}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={leaving !== null}
        title={t('people.revokeTitle')}
        verb={t('people.revokeVerb')}
        isBusy={revoke.isPending}
        problem={revoke.isError ? refusalText(revoke.error) : null}
        onConfirm={() =>
          leaving &&
          revoke.mutate({ invitationId: leaving.id }, { onSuccess: () => setLeaving(null) })
        }
        onClose={() => {
          revoke.reset();
          setLeaving(null);
        }}
      >
        <p>{t('people.revokeMeaning', { email: leaving?.email ?? '' })}</p>
      </ConfirmDialog>
    </>
  );
}
