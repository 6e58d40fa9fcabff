import { NativeSelect } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../features/accounts/session.ts';
import { OwnListing } from '../features/directory/own-listing.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';

const route = getRouteApi('/own/listing');

/** The listing of an organisation one acts for. */
export function ListingPage() {
  const { t } = useTranslation();
  const { person } = useSession();
  const { organisation } = route.useSearch();
  const navigate = useNavigate();
  const memberships = person?.memberships ?? [];
  const chosen =
    memberships.find((membership) => membership.organisationId === organisation) ?? memberships[0];
  return (
    <>
      <PageHeader title={t('listing.own.title')} lead={chosen && t('listing.own.asOthers')} />
      {memberships.length > 1 && chosen && (
        <NativeSelect
          mb="lg"
          label={t('listing.own.choose')}
          value={chosen.organisationId}
          onChange={(event) =>
            navigate({ to: '/listing', search: { organisation: event.currentTarget.value } })
          }
          data={memberships.map((membership) => ({
            value: membership.organisationId,
            label: membership.organisationName,
          }))}
        />
      )}
      {chosen ? (
        <OwnListing key={chosen.organisationId} organisationId={chosen.organisationId} />
      ) : (
        <EmptyState>{t('listing.own.noOrganisation')}</EmptyState>
      )}
    </>
  );
}
