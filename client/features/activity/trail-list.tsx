import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { localDate } from '../../ui/time/formats.ts';
import { CalendarDate, Moment } from '../../ui/time/moment.tsx';
import { Unbroken } from '../../ui/unbroken.tsx';
import styles from './trail.module.css';
import type { TrailSearch } from './trail-search.ts';
import { useAuditSentence } from './use-audit-sentence.ts';
import { type AuditLine, useTrail } from './use-trail.ts';

function Line({ line }: { line: AuditLine }) {
  const { t } = useTranslation();
  const sentence = useAuditSentence();
  const isRecordedForOther = line.forPerson && line.forPerson !== line.about;
  return (
    <li className={styles.line}>
      <Moment at={line.at} shape="time" />
      <p dir="auto">
        <Unbroken text={sentence(line)} />
        {isRecordedForOther && (
          <span className="soft"> {t('audit.recordedFor', { name: line.forPerson })}</span>
        )}
      </p>
      <span className="cap num">{t('audit.line', { seq: line.seq })}</span>
    </li>
  );
}

/** The trail, newest first, by the reader's days. */
export function TrailList({ search, onClear }: { search: TrailSearch; onClear: () => void }) {
  const { t } = useTranslation();
  const trail = useTrail(search);
  const lines = trail.data?.pages.flatMap((page) => page.lines) ?? [];
  if (trail.isPending) return <SkeletonLines rows={10} rowHeight={38} />;
  if (trail.isError) return <Problem>{refusalText(trail.error)}</Problem>;
  if (lines.length === 0) {
    return (
      <EmptyState
        action={
          (search.person || search.kind) && <Button onClick={onClear}>{t('audit.showAll')}</Button>
        }
      >
        {t('audit.none')}
      </EmptyState>
    );
  }
  const days = Map.groupBy(lines, (line) => localDate(new Date(line.at)));
  return (
    <>
      {[...days].map(([on, ofDay]) => (
        <section key={on} className={styles.day}>
          <h3 className="h-min">
            <CalendarDate on={on} shape="date" />
          </h3>
          <ol>
            {ofDay.map((line) => (
              <Line key={line.seq} line={line} />
            ))}
          </ol>
        </section>
      ))}
      {trail.hasNextPage && (
        <Button
          variant="subtle"
          className={styles.earlier}
          loading={trail.isFetchingNextPage}
          onClick={() => trail.fetchNextPage()}
        >
          {t('audit.earlier')}
        </Button>
      )}
    </>
  );
}
