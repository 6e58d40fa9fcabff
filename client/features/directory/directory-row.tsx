import { Link } from '@tanstack/react-router';
import type { inferRouterOutputs } from '@trpc/server';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../server/app-router.ts';
import { dotted } from '../../ui/in-a-line.ts';
import { useTopics } from '../../use-topics.ts';
import styles from './directory.module.css';
import { ListingStatusChip } from './listing-status-chip.tsx';
import { OrganisationFacts } from './organisation-facts.tsx';
import { useWords } from './use-words.ts';

export type DirectoryRowContent =
  inferRouterOutputs<AppRouter>['directory']['search']['rows'][number];

const topicsShown = 4;

type DirectoryRowProps = {
  row: DirectoryRowContent;
  /** Topics the reader looks for: they are named first. */
  soughtTopicIds?: readonly string[];
  /** Beside the row: buttons. */
  end?: ReactNode;
};

/** One organisation of the directory: what it is, what it says, what it knows. */
export function DirectoryRow({ row, soughtTopicIds = [], end }: DirectoryRowProps) {
  const { t } = useTranslation();
  const { labelOf } = useTopics();
  const { availability } = useWords();
  const { listing } = row;
  const topicIds = [...(listing?.topicIds ?? [])].sort(
    (a, b) => Number(soughtTopicIds.includes(b)) - Number(soughtTopicIds.includes(a)),
  );
  const hidden = topicIds.length - topicsShown;
  const topics = dotted(topicIds.slice(0, topicsShown).map(labelOf));
  return (
    <li data-row className={end ? styles.row : `${styles.row} ${styles.rowWithoutEnd}`}>
      <div className={styles.rowWords}>
        <h3 className={styles.rowName}>
          <Link
            to="/directory/$organisationId"
            params={{ organisationId: row.organisationId }}
            dir="auto"
          >
            {row.name}
          </Link>
          {listing && listing.status !== 'published' && (
            <ListingStatusChip status={listing.status} />
          )}
        </h3>
        <OrganisationFacts
          kind={row.kind}
          countryCode={row.countryCode}
          languages={listing?.languages ?? []}
          more={
            listing && listing.availability !== 'available'
              ? availability(listing.availability, listing.availableFromOn)
              : undefined
          }
        />
        {listing ? (
          <p className={`voice ${styles.excerpt}`} dir="auto">
            {listing.summary || t('directory.noSummary')}
          </p>
        ) : (
          <p className="faint">{t('directory.noListing')}</p>
        )}
      </div>
      {(topics || (listing?.trackRecords ?? 0) > 0) && (
        <div className={styles.rowSide}>
          {topics && (
            <p className={`small soft ${styles.rowTopics}`}>
              {topics}
              {hidden > 0 && <span> {t('directory.moreTopics', { count: hidden })}</span>}
            </p>
          )}
          {listing !== null && listing.trackRecords > 0 && (
            <p className="small soft">
              {t('directory.trackRecords', { count: listing.trackRecords })}
            </p>
          )}
        </div>
      )}
      {end && <div className={styles.rowEnd}>{end}</div>}
    </li>
  );
}
