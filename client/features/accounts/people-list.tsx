import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { capitalised, useLanguageName } from '../../ui/names.ts';
import { Table, type TableColumn } from '../../ui/table.tsx';
import styles from './accounts.module.css';
import { foundPeople } from './found-people.ts';
import { useStaffRoleNames } from './role-names.ts';
import type { ListedPerson } from './use-people.ts';

/** Everybody the installation knows, with what they do and for whom; each name leads to what can be changed. */
export function PeopleList({ people }: { people: ListedPerson[] }) {
  const { t, i18n } = useTranslation();
  const rolesText = useStaffRoleNames();
  const languageName = useLanguageName();
  const [words, setWords] = useState('');
  const found = useMemo(() => foundPeople(people, words), [people, words]);

  const columns = useMemo<TableColumn<ListedPerson>[]>(
    () => [
      {
        id: 'name',
        header: t('people.name'),
        accessorFn: (person) => person.name,
        cell: ({ row: { original: person } }) => (
          <div className={styles.names}>
            <p dir="auto">
              <Link to="/people/$personId" params={{ personId: person.id }}>
                {person.name}
              </Link>
            </p>
            <p className="unbroken">{person.email}</p>
          </div>
        ),
      },
      {
        id: 'does',
        header: t('people.does'),
        accessorFn: (person) => person.memberships[0]?.organisationName ?? '',
        cell: ({ row: { original: person } }) => (
          <div>
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
          </div>
        ),
      },
      {
        id: 'language',
        header: t('people.locale'),
        accessorFn: (person) => capitalised(languageName(person.locale), i18n.language),
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
    ],
    [t, i18n.language, rolesText, languageName],
  );

  return (
    <>
      <search className={styles.search}>
        <TextInput
          type="search"
          aria-label={t('people.find')}
          placeholder={t('people.find')}
          leftSection={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </search>
      {found.length === 0 ? (
        <EmptyState>{t('people.noneFound')}</EmptyState>
      ) : (
        <Table
          caption={t('people.title')}
          columns={columns}
          rows={found}
          rowId={(person) => person.id}
          sortedBy={{ id: 'name', desc: false }}
        />
      )}
    </>
  );
}
