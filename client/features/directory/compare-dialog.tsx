import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../trpc.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { useTopics } from '../../use-topics.ts';
import styles from './experts.module.css';
import type { DirectoryEntry, Listing } from './use-listing.ts';
import { useReasonWords } from './use-reason-words.ts';
import { useWords } from './use-words.ts';

type CompareDialogProps = { organisationIds: string[]; caseId: string; onClose: () => void };

/** Two or three organisations side by side. */
export function CompareDialog({ organisationIds, caseId, onClose }: CompareDialogProps) {
  const { t } = useTranslation();
  const { data: entries } = useQuery(trpc.directory.compare.queryOptions({ organisationIds }));
  return (
    <Dialog isOpen onClose={onClose} title={t('experts.compareTitle')} size="wide">
      {entries ? (
        <ComparedTable entries={entries} caseId={caseId} />
      ) : (
        <SkeletonLines rows={8} rowHeight={36} />
      )}
    </Dialog>
  );
}

function ComparedTable({ entries, caseId }: { entries: DirectoryEntry[]; caseId: string }) {
  const { t } = useTranslation();
  const { labelOf } = useTopics();
  const words = useWords();
  const reasonWords = useReasonWords();
  const { data: suggested } = useQuery(trpc.directory.suggestFor.queryOptions({ caseId }));
  const reasonsOf = (id: string) =>
    suggested?.suggestions.find((suggestion) => suggestion.organisationId === id)?.reasons ?? [];
  const listed = (show: (listing: Listing) => ReactNode) => (entry: DirectoryEntry) =>
    entry.listing ? show(entry.listing) : null;
  const lines: { name: string; show: (entry: DirectoryEntry) => ReactNode }[] = [
    {
      name: t('experts.suggested'),
      show: (entry) => (
        <ul>
          {reasonsOf(entry.organisation.id).map((reason) => (
            <li key={reason.code}>{reasonWords(reason)}</li>
          ))}
        </ul>
      ),
    },
    {
      name: t('directory.facets.kinds'),
      show: ({ organisation }) => t(`registry.kinds.${organisation.kind}`),
    },
    {
      name: t('directory.facets.countries'),
      show: ({ organisation }) =>
        organisation.countryCode && words.placeName(organisation.countryCode),
    },
    {
      name: t('listing.summary'),
      show: listed((listing) => (
        <span className={`voice ${styles.comparedWords}`} dir="auto">
          {listing.summary}
        </span>
      )),
    },
    {
      name: t('listing.topics'),
      show: listed((listing) => (
        <ul>
          {listing.topics.map(({ topicId }) => (
            <li key={topicId}>{labelOf(topicId)}</li>
          ))}
        </ul>
      )),
    },
    {
      name: t('listing.work'),
      show: listed((listing) => (
        <ul>
          {listing.trackRecords.map((work) => (
            <li key={work.id}>
              {work.doneOn.slice(0, 4)} <span dir="auto">{work.title}</span>
            </li>
          ))}
        </ul>
      )),
    },
    {
      name: t('listing.languages'),
      show: listed((listing) => words.languages(listing.languages)),
    },
    { name: t('listing.regions'), show: listed((listing) => words.places(listing.regions)) },
    {
      name: t('listing.ways'),
      show: listed((listing) => words.ways(listing.waysOfHelping)),
    },
    {
      name: t('listing.availability'),
      show: listed((listing) => words.availability(listing.availability, listing.availableFromOn)),
    },
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard
    <section className={styles.comparedFrame} tabIndex={0} aria-label={t('experts.compareTitle')}>
      <table className={styles.compared}>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{t('experts.property')}</span>
            </th>
            {entries.map(({ organisation }) => (
              <th key={organisation.id} scope="col" dir="auto">
                {organisation.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, show }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {entries.map((entry) => (
                <td key={entry.organisation.id}>{show(entry)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
