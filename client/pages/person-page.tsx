import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isLastAdministrator } from '../features/accounts/last-administrator.ts';
import { PersonAccess } from '../features/accounts/person-access.tsx';
import { PersonConflicts } from '../features/accounts/person-conflicts.tsx';
import { PersonMemberships } from '../features/accounts/person-memberships.tsx';
import { PersonRoles } from '../features/accounts/person-roles.tsx';
import { useSession } from '../features/accounts/session.ts';
import { usePeople } from '../features/accounts/use-people.ts';
import { OrganisationField } from '../features/registry/organisation-field.tsx';
import { OrganisationSelect } from '../features/registry/organisation-select.tsx';
import { BackLink } from '../ui/back-link.tsx';
import { useLanguageName } from '../ui/names.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** One person, as far as the installation decides about them. */
export function PersonPage() {
  const { t } = useTranslation();
  const { personId } = useParams({ from: '/own/people/$personId' });
  const session = useSession();
  const languageName = useLanguageName();
  const people = usePeople();
  if (!people.data) return <SkeletonLines rows={8} />;
  const person = people.data.find((one) => one.id === personId);
  if (!person) return <NotFoundPage />;
  const isOwn = session.person?.id === person.id;
  const isLast = isLastAdministrator(people.data, person.id);
  return (
    <>
      <PageHeader
        title={person.name}
        above={<BackLink to="/people">{t('people.title')}</BackLink>}
        lead={t('person.lead', { email: person.email, language: languageName(person.locale) })}
        actions={
          <Link to="/audit" search={{ person: person.id }}>
            {t('person.trail')}
          </Link>
        }
      />
      <PersonMemberships
        person={person}
        people={people.data}
        organisationField={(field) => <OrganisationSelect {...field} />}
      />
      <PersonRoles person={person} isOwn={isOwn} isLastAdministrator={isLast} />
      {person.staffRoles.length > 0 && (
        <PersonConflicts
          person={person}
          isOwn={isOwn}
          organisationField={(field) => <OrganisationField {...field} />}
        />
      )}
      <PersonAccess person={person} isOwn={isOwn} isLastAdministrator={isLast} />
    </>
  );
}
