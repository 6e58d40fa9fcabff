import { useTranslation } from 'react-i18next';
import { useMoveText } from '../../features/cases/use-move-text.ts';
import { daysBetween } from '../../ui/time/formats.ts';
import { ownDay, ownDueDay, useOwnToday } from '../../ui/time/own-days.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import type { DeskRow } from './desk-types.ts';

/** Why a row is on the desk now, in a few words. */
export function WhyNow({ row }: { row: DeskRow }) {
  const { t } = useTranslation();
  const { date } = useDateWords();
  const moveText = useMoveText();
  const today = useOwnToday();
  if (row.excerpt) {
    return (
      <span className="voice" dir="auto">
        {t('desk.quoted', { words: row.excerpt })}
      </span>
    );
  }
  if (row.do === 'nudge') {
    const name = row.holderName ?? t('desk.committee');
    const count = Math.max(1, daysBetween(ownDay(row.sinceAt), today));
    return t('desk.why.silent', { name, count });
  }
  if (row.do === 'claim_case') return t('desk.why.unclaimed');
  if (row.do === 'offer_first_introduction') {
    return row.shortlisted
      ? t('desk.why.shortlisted', { count: row.shortlisted })
      : t('desk.why.noShortlist');
  }
  if (row.do === 'resume_case' && row.dueAt) {
    return t('desk.why.back', { date: date(ownDueDay(row.dueAt), 'long-day') });
  }
  if (row.do === 'ask_how_it_went') return t('desk.why.report');
  if (row.do === 'set_next_turn' && row.source === 'case') return t('desk.why.nobodyOwes');
  if (row.do === 'set_next_turn') return t('desk.why.over', { what: moveText(row) });
  return moveText(row);
}
