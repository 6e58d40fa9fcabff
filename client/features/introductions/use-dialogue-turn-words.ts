import { useTranslation } from 'react-i18next';
import { isStalled } from '../../../shared/introductions/turns.ts';
import { goingOn } from '../../ui/in-a-line.ts';
import { daysBetween } from '../../ui/time/formats.ts';
import { ownDay, useOwnToday } from '../../ui/time/own-days.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { useNow } from '../../ui/time/use-now.ts';
import type { Whose } from '../../ui/turn-glyph.tsx';
import type { IntroductionView } from './introduction-view.ts';
import { usePartyWords } from './use-party-words.ts';

export type DialogueTurnWords = {
  whose: Whose;
  isLate: boolean;
  what: string;
  when: string | null;
};

/** Whose turn it is in an open dialogue, for whoever reads it; null when nobody has one. */
export function useDialogueTurnWords(): (
  introduction: IntroductionView,
) => DialogueTurnWords | null {
  const { t } = useTranslation();
  const { moment, date } = useDateWords();
  const words = usePartyWords();
  const now = useNow();
  const today = useOwnToday();

  return (introduction) => {
    const { turn } = introduction;
    if (introduction.status !== 'open' || !turn) return null;
    const typed = turn.what && goingOn(turn.what);
    if (turn.holder === 'nobody') {
      const until = turn.untilOn ? date(turn.untilOn, 'long-day') : '';
      return {
        whose: 'nobodys',
        isLate: false,
        what: typed ?? t('introductions.turn.nobodys'),
        when: until && t('introductions.turn.until', { date: until }),
      };
    }
    const isStaff = introduction.access === 'responsible' || introduction.access === 'staff';
    const isLate = isStalled(turn, now.toISOString());
    const since = t('introductions.turn.since', { date: moment(turn.sinceAt, 'long-day') });
    const count = Math.max(daysBetween(ownDay(turn.sinceAt), today), 1);
    if (turn.holder !== 'organisation') {
      return {
        whose: isStaff ? 'yours' : 'theirs',
        isLate: false,
        what: isStaff
          ? t('introductions.turn.yoursToAsk')
          : t('introductions.turn.caseManagerAsks', { name: introduction.caseManager?.name ?? '' }),
        when: typed ?? since,
      };
    }
    const holders = introduction.parties.filter((party) =>
      turn.organisationIds.includes(party.organisationId ?? ''),
    );
    const isYours = holders.some((party) => party.isYours);
    const names = words.list(holders.map(words.nameOf));
    const what = typed
      ? isYours
        ? t('introductions.turn.yoursTo', { what: typed })
        : t('introductions.turn.theirsTo', { names, what: typed })
      : isYours
        ? t('introductions.turn.yours')
        : t('introductions.turn.theirs', { names });
    const late = isYours
      ? t('introductions.turn.waiting', { count })
      : t('introductions.turn.silent', { count });
    return { whose: isYours ? 'yours' : 'theirs', isLate, what, when: isLate ? late : since };
  };
}
