import { Button } from '@mantine/core';
import type { inferRouterOutputs } from '@trpc/server';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../server/app-router.ts';
import { refusalText } from '../../refusals.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { capitalised, ownLanguageName } from '../../ui/names.ts';
import { notify } from '../../ui/notify.ts';
import { Table, type TableColumn } from '../../ui/table.tsx';
import styles from './accounts.module.css';
import { useStaffRoleNames } from './role-names.ts';
import { useEndAccess, useRestoreAccess } from './use-invitations.ts';

type ListedPerson = inferRouterOutputs<AppRouter>['accounts']['listPeople'][number];

/** Everybody the installation knows, with what they do and for whom. */
export function PeopleList({ people, ownId }: { people: ListedPerson[]; ownId: string }) {
  const { t, i18n } = useTranslation();
  const rolesText = useStaffRoleNames();
  const endAccess = useEndAccess();
  const { mutate: restore } = useRestoreAccess();
  const [leaving, setLeaving] = useState<ListedPerson | null>(null);

  const columns = useMemo<TableColumn<ListedPerson>[]>(
    () => [
      {
        id: 'name',
        header: t('people.name'),
        accessorFn: (person) => person.name,
        cell: ({ row: { original: person } }) => (
          <div className={styles.names}>
            <p dir="auto">{person.name}</p>
            <p>{person.email}</p>
          </div>
        ),
      },
      {
        id: 'does',
        header: t('people.does'),
        accessorFn: (person) => person.memberships[0]?.organisationName ?? '',
        cell: ({ row: { original: person } }) => (
          <>
            {person.memberships.map((membership) => (
              <p key={membership.organisationId}>
                {t('people.membership', {
                  role: t(`accounts.membershipRoles.${membership.role}`),
                  organisation: membership.organisationName,
                })}
              </p>
            ))}
            {person.staffRoles.length > 0 && (
              <p>{capitalised(rolesText(person.staffRoles), i18n.language)}</p>
            )}
          </>
        ),
      },
      {
        id: 'language',
        header: t('people.locale'),
        accessorFn: (person) => ownLanguageName(person.locale),
      },
      {
        id: 'access',
        header: t('people.access'),
        accessorFn: (person) =>
          person.disabledAt
            ? t('people.ended')
            : person.canSignIn
              ? t('people.signsIn')
              : t('people.byMail'),
      },
      {
        id: 'actions',
        header: () => <span className="vh">{t('people.actions')}</span>,
        enableSorting: false,
        cell: ({ row: { original: person } }) =>
          person.id === ownId ? null : person.disabledAt ? (
            <Button
              size="xs"
              onClick={() =>
                restore(
                  { personId: person.id },
                  { onError: (error) => notify({ message: refusalText(error), isProblem: true }) },
                )
              }
            >
              {t('people.restore')}
              <span className="vh"> {person.name}</span>
            </Button>
          ) : (
            <Button size="xs" onClick={() => setLeaving(person)}>
              {t('people.end')}
              <span className="vh"> {person.name}</span>
            </Button>
          ),
      },
    ],
    [t, i18n.language, rolesText, restore, ownId],
  );

  return (
    <>
      <Table
        caption={t('people.title')}
        columns={columns}
        rows={people}
        rowId={(person) => person.id}
        sortedBy={{ id: 'name', desc: false }}
      />
      <ConfirmDialog
        isOpen={leaving !== null}
        title={t('people.endTitle', { name: leaving?.name ?? '' })}
        verb={t('people.endVerb')}
        isBusy={endAccess.isPending}
        problem={endAccess.isError ? refusalText(endAccess.error) : null}
        onConfirm={() =>
          leaving &&
          endAccess.mutate({ personId: leaving.id }, { onSuccess: () => setLeaving(null) })
        }
        onClose={() => {
          endAccess.reset();
          setLeaving(null);
        }}
      >
        <p>{t('people.endMeaning')}</p>
      </ConfirmDialog>
    </>
  );
}
