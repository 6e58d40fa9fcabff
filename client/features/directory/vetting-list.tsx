import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../trpc.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import styles from './directory.module.css';
import { ListingStatusChip } from './listing-status-chip.tsx';
import { OrganisationFacts } from './organisation-facts.tsx';
import { useWords } from './use-words.ts';

/** What waits for a case manager to vet it or for the committee to decide it, longest waiting first. */
export function VettingList() {
  const { t } = useTranslation();
  const words = useWords();
  const { data: waiting } = useQuery(trpc.directory.toVet.queryOptions());
  if (!waiting) return <SkeletonLines rows={4} />;
  if (waiting.length === 0) return <EmptyState>{t('listing.vet.none')}</EmptyState>;
  return (
    <ul className={styles.rows}>
      {waiting.map((listing) => (
        <li key={listing.listingId} className={styles.row}>
          <div className={styles.rowWords}>
            <h2 className={styles.rowName}>
              <span dir="auto">{listing.organisationName}</span>
              <ListingStatusChip status={listing.status} />
            </h2>
            <OrganisationFacts
              kind={listing.kind}
              countryCode={listing.countryCode}
              more={t('listing.vet.since', { date: words.moment(listing.updatedAt) })}
            />
            <p className={`voice ${styles.excerpt}`} dir="auto">
              {listing.disputeReason ?? (listing.summary || t('directory.noSummary'))}
            </p>
          </div>
          <div className={styles.rowEnd}>
            <Button size="xs" component={Link} to={`/directory/${listing.organisationId}`}>
              {t('listing.vet.look')}
              <span className="vh"> {listing.organisationName}</span>
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** How many wait, for whoever may look at them; nothing when none does. */
export function VettingLink() {
  const { t } = useTranslation();
  const { data: waiting } = useQuery(trpc.directory.toVet.queryOptions());
  if (!waiting?.length) return null;
  return (
    <Button component={Link} to="/directory/vetting">
      {t('directory.toVet', { count: waiting.length })}
    </Button>
  );
}
