import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LogFilter } from '../../../shared/log/vocabulary.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import styles from './log.module.css';
import { LogEntryRow } from './log-entry.tsx';
import type { LoggedEntry, TrailLine } from './log-types.ts';
import { useTrailSentence } from './trail-sentence.ts';
import { useCaseLog } from './use-log.ts';

type LogListProps = {
  caseId: string;
  filter: LogFilter;
  /** Whether the reader may answer this entry. */
  onReply?: (entry: LoggedEntry) => void;
  canReply?: (entry: LoggedEntry) => boolean;
  onAskRedaction?: (entry: LoggedEntry) => void;
};

function TrailRow({ line }: { line: TrailLine }) {
  const sentence = useTrailSentence();
  return (
    <li className={styles.trail}>
      <p className={styles.when}>
        <Moment at={line.occurredAt} shape="day" />
      </p>
      <span />
      <p dir="auto">{sentence(line)}</p>
    </li>
  );
}

/** The one chronological story of a case, newest first, in pages. */
export function LogList({ caseId, filter, onReply, canReply, onAskRedaction }: LogListProps) {
  const { t } = useTranslation();
  const log = useCaseLog(caseId, filter);
  const lines = log.data?.pages.flatMap((page) => page.lines) ?? [];
  if (log.isPending) return <SkeletonLines rows={5} rowHeight={72} />;
  if (lines.length === 0) return <EmptyState>{t(`log.empty.${filter}`)}</EmptyState>;
  return (
    <>
      <ol className={styles.log}>
        {lines.map((line) =>
          line.kind === 'trail' ? (
            <TrailRow key={line.id} line={line} />
          ) : (
            <LogEntryRow
              key={line.id}
              entry={line}
              onReply={canReply?.(line) ? onReply : undefined}
              onAskRedaction={onAskRedaction}
            />
          ),
        )}
      </ol>
      {log.hasNextPage && (
        <Button
          variant="subtle"
          size="xs"
          className={styles.earlier}
          loading={log.isFetchingNextPage}
          onClick={() => log.fetchNextPage()}
        >
          {t('log.earlier')}
        </Button>
      )}
    </>
  );
}
