import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { inferRouterOutputs } from '@trpc/server';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../server/app-router.ts';
import { trpc } from '../../trpc.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import styles from './directory.module.css';
import expertStyles from './experts.module.css';
import { ListingStatusChip } from './listing-status-chip.tsx';
import { OrganisationFacts } from './organisation-facts.tsx';
import { useReasonWords } from './use-reason-words.ts';

export type Suggestion =
  inferRouterOutputs<AppRouter>['directory']['suggestFor']['suggestions'][number];

type SuggestionListProps = {
  caseId: string;
  /** Buttons beside each suggestion. */
  rowEnd: (suggestion: Suggestion) => ReactNode;
};

/** Who fits the case, best first, each with the reasons. */
export function SuggestionList({ caseId, rowEnd }: SuggestionListProps) {
  const { t } = useTranslation();
  const reasonWords = useReasonWords();
  const { data } = useQuery(trpc.directory.suggestFor.queryOptions({ caseId }));
  if (!data) return <SkeletonLines rows={4} rowHeight={84} />;
  if (data.suggestions.length === 0) {
    return (
      <EmptyState>{t(data.hasTopics ? 'experts.noSuggestions' : 'experts.noTopics')}</EmptyState>
    );
  }
  return (
    <ul className={styles.rows}>
      {data.suggestions.map((suggestion) => (
        <li key={suggestion.organisationId} className={styles.row}>
          <div className={styles.rowWords}>
            <h3 className={styles.rowName}>
              <Link
                to="/directory/$organisationId"
                params={{ organisationId: suggestion.organisationId }}
                dir="auto"
              >
                {suggestion.name}
              </Link>
              {suggestion.listingStatus !== 'published' && (
                <ListingStatusChip status={suggestion.listingStatus} />
              )}
            </h3>
            <OrganisationFacts kind={suggestion.kind} countryCode={suggestion.countryCode} />
            <ul className={expertStyles.reasons}>
              {suggestion.reasons.map((reason) => (
                <li key={reason.code}>{reasonWords(reason)}</li>
              ))}
            </ul>
          </div>
          <div className={styles.rowEnd}>{rowEnd(suggestion)}</div>
        </li>
      ))}
    </ul>
  );
}
