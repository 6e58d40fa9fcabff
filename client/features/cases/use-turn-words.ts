import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../ui/time/formats.ts';
import { ownDueDay, useOwnToday } from '../../ui/time/own-days.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import type { Whose } from '../../ui/turn-glyph.tsx';
import type { OpenTurn } from './case-types.ts';
import { useMoveText } from './use-move-text.ts';

/** Who looks at a turn: the mechanism's people, or somebody of these organisations. */
export type Reader = {
  isStaff: boolean;
  organisationIds: readonly string[];
  /** Staff whose case it is read of their own turn, not of a case manager’s. */
  isResponsible?: boolean;
};

export type TurnWords = {
  whose: Whose;
  isLate: boolean;
  /** “Your turn”, “Turn of the Institute”, “Nobody’s turn”. */
  who: string;
  /** “answer the introduction” */
  what: string;
  since: string;
  /** “by Monday 15 June”, “2 days over”, “until 18 June”; null when no day is set. */
  due: string | null;
};

/** Whose turn it is, what the move is, since when and by when, for whoever reads it. */
export function useTurnWords(): (turn: OpenTurn, reader: Reader) => TurnWords {
  const { t } = useTranslation();
  const { moment, date } = useDateWords();
  const today = useOwnToday();
  const moveText = useMoveText();

  function whoseIs(turn: OpenTurn, reader: Reader): Whose {
    if (turn.holder === 'nobody') return 'nobodys';
    if (turn.holder !== 'organisation') return reader.isStaff ? 'yours' : 'theirs';
    return reader.organisationIds.includes(turn.organisation?.id ?? '') ? 'yours' : 'theirs';
  }

  function whoIn(turn: OpenTurn, whose: Whose, reader: Reader): string {
    if (whose === 'nobodys') return t('cases.turn.nobodys');
    if (whose === 'yours') {
      if (reader.isStaff && turn.holder === 'committee') return t('cases.turn.committees');
      const isOwn = !reader.isStaff || reader.isResponsible;
      return isOwn ? t('cases.turn.yours') : t('cases.turn.caseManagers');
    }
    return turn.holder === 'organisation'
      ? t('cases.turn.of', { name: turn.organisation?.name ?? '' })
      : t('cases.turn.ours');
  }

  return (turn, reader) => {
    const whose = whoseIs(turn, reader);
    const dueOn = turn.dueAt && ownDueDay(turn.dueAt);
    const daysLate = dueOn ? daysBetween(dueOn, today) : 0;
    const untilWords = turn.untilOn
      ? t('cases.turn.until', { date: date(turn.untilOn, 'long-day') })
      : null;
    const dueWords = dueOn
      ? daysLate > 0
        ? t('time.daysOver', { count: daysLate })
        : t('cases.turn.by', { date: date(dueOn, 'long-day') })
      : null;
    return {
      whose,
      isLate: daysLate > 0,
      who: whoIn(turn, whose, reader),
      what: moveText(turn),
      since: t('cases.turn.since', { date: moment(turn.sinceAt, 'long-day') }),
      due: untilWords ?? dueWords,
    };
  };
}
