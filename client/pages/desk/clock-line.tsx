import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../ui/time/formats.ts';
import { ownDay, ownDueDay, useOwnToday } from '../../ui/time/own-days.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import type { DeskRow } from './desk-types.ts';
import styles from './waiting.module.css';

const lineLength = 70;

/** How much of the time has run: a line up to a tick at the deadline; planned silence is dots up to a square. */
export function ClockLine({ row }: { row: Pick<DeskRow, 'sinceAt' | 'dueAt' | 'untilOn'> }) {
  const { t } = useTranslation();
  const { moment, date } = useDateWords();
  const today = useOwnToday();
  const since = ownDay(row.sinceAt);
  if (row.untilOn) {
    return (
      <span className={styles.clock}>
        <svg viewBox="0 0 72 10" className={`${styles.clockLine ?? ''} mirrors`} aria-hidden="true">
          <line className={styles.planned} x1="1" y1="5" x2="63" y2="5" />
          <rect className={styles.square} x="64" y="1.5" width="7" height="7" />
        </svg>
        {t('desk.until', { date: date(row.untilOn, 'day') })}
      </span>
    );
  }
  if (!row.dueAt) return <>{t('desk.since', { date: moment(row.sinceAt, 'day') })}</>;
  const of = Math.max(1, daysBetween(since, ownDueDay(row.dueAt)));
  const day = Math.min(of, Math.max(0, daysBetween(since, today)));
  return (
    <span className={styles.clock}>
      <svg viewBox="0 0 72 10" className={`${styles.clockLine ?? ''} mirrors`} aria-hidden="true">
        <line className={styles.base} x1="1" y1="5" x2="71" y2="5" />
        <line className={styles.run} x1="1" y1="5" x2={1 + (lineLength * day) / of} y2="5" />
        <line className={styles.tick} x1="71" y1="1" x2="71" y2="9" />
      </svg>
      {t('desk.dayOf', { day, of })}
    </span>
  );
}
