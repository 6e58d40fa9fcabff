import { Button } from '@mantine/core';
import { IconMailPause } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterRow } from '../../ui/filter-row.tsx';
import { Section } from '../../ui/section.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { LetterRow } from './letter-row.tsx';
import styles from './letters.module.css';
import { useSession } from './session.ts';
import { type LetterState, useLetters } from './use-letters.ts';

const states: LetterState[] = ['all', 'queued', 'failed', 'sent'];

/** The outbox: what left, what waits and what could not be delivered. */
export function LetterList() {
  const { t } = useTranslation();
  const { moment } = useDateWords();
  const { demonstration } = useSession();
  const [state, setState] = useState<LetterState>('all');
  const letters = useLetters(state);
  const first = letters.data?.pages[0];
  const rows = letters.data?.pages.flatMap((page) => page.letters) ?? [];
  const counts: Partial<Record<LetterState, number>> = {
    queued: first?.waiting.queued,
    failed: first?.waiting.failed,
  };
  const { queued = 0, oldestQueuedAt } = first?.waiting ?? {};

  return (
    <>
      {demonstration && <p className={styles.notice}>{t('letters.demonstration')}</p>}
      {first && !first.leaves && !demonstration && (
        <div className={styles.notice} role="status">
          <IconMailPause className="icon" stroke={1.5} aria-hidden="true" />
          <div>
            <p>
              <b>{t('letters.nothingLeaves')}</b>
            </p>
            <p>{t('letters.setSmtp')}</p>
            {oldestQueuedAt && (
              <p>
                {t('letters.waitSince', { count: queued, since: moment(oldestQueuedAt, 'date') })}
              </p>
            )}
          </div>
        </div>
      )}
      <Section
        heading={t('letters.outbox')}
        end={
          <FilterRow
            label={t('letters.show')}
            value={state}
            onChange={setState}
            choices={states.map((one) => ({
              value: one,
              label: t(`letters.states.${one}`),
              count: counts[one],
            }))}
          />
        }
      >
        {letters.isPending && <SkeletonLines rows={8} />}
        {letters.isSuccess && rows.length === 0 && (
          <EmptyState>{t(`letters.empty.${state}`)}</EmptyState>
        )}
        <ol>
          {rows.map((letter) => (
            <LetterRow key={letter.id} letter={letter} leaves={first?.leaves ?? false} />
          ))}
        </ol>
        {letters.hasNextPage && (
          <Button
            variant="subtle"
            className={styles.earlier}
            loading={letters.isFetchingNextPage}
            onClick={() => letters.fetchNextPage()}
          >
            {t('letters.earlier')}
          </Button>
        )}
      </Section>
    </>
  );
}
