import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../features/accounts/session.ts';
import { ListingForm } from '../features/directory/listing-form.tsx';
import { ListingStatusChip } from '../features/directory/listing-status-chip.tsx';
import { ListingVetting } from '../features/directory/listing-vetting.tsx';
import { Contacts, ListingView } from '../features/directory/listing-view.tsx';
import { OrganisationFacts } from '../features/directory/organisation-facts.tsx';
import { useDirectoryEntry } from '../features/directory/use-listing.ts';
import { BackLink } from '../ui/back-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const route = getRouteApi('/anyone/directory/$organisationId');

/** A listing as others see it, with what staff do about it. */
export function DirectoryEntryPage() {
  const { t } = useTranslation();
  const { organisationId } = route.useParams();
  const { person } = useSession();
  const { data: entry, isError } = useDirectoryEntry(organisationId);
  const [isEditing, setIsEditing] = useState(false);
  if (isError) return <NotFoundPage />;
  if (!entry) return <SkeletonLines rows={6} />;
  const { organisation, listing } = entry;
  const isStaff = person?.staffRoles.some((role) => role !== 'administrator') ?? false;
  const mayWrite = listing ? entry.abilities?.revise.allowed : entry.propose.allowed;
  return (
    <>
      <PageHeader
        title={organisation.name}
        isVoice
        above={<BackLink to="/directory">{t('listing.back')}</BackLink>}
        lead={
          <OrganisationFacts
            kind={organisation.kind}
            countryCode={organisation.countryCode}
            end={isStaff && listing ? <ListingStatusChip status={listing.status} /> : undefined}
          />
        }
        actions={
          !isEditing &&
          (isStaff || mayWrite) && (
            <>
              {isStaff && <ListingVetting entry={entry} />}
              {mayWrite && (
                <Button onClick={() => setIsEditing(true)}>
                  {t(listing ? 'listing.own.edit' : 'listing.own.start')}
                </Button>
              )}
            </>
          )
        }
      />
      {listing?.disputeReason && (
        <div style={{ marginBlockEnd: 'var(--s-6)' }}>
          <h2 className="h-min">{t('listing.disputeReason')}</h2>
          <PlainText text={listing.disputeReason} isVoice />
        </div>
      )}
      {isEditing ? (
        <ListingForm
          organisation={organisation}
          listing={listing}
          onDone={() => setIsEditing(false)}
          onCancel={() => setIsEditing(false)}
        />
      ) : listing ? (
        <ListingView
          organisation={organisation}
          listing={listing}
          trackRecords={listing.trackRecords}
          contacts={entry.contacts}
          withoutKind
        />
      ) : (
        <>
          <EmptyState>{t('listing.none')}</EmptyState>
          {entry.contacts && <Contacts contacts={entry.contacts} />}
        </>
      )}
    </>
  );
}
