import { useTranslation } from 'react-i18next';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import type { IntroductionView, RallyView } from './introduction-view.ts';
import { useDialogueTurnWords } from './use-dialogue-turn-words.ts';
import { usePartyWords } from './use-party-words.ts';

/** A rally in whole sentences, for those who do not see it and for the list. */
export function useRallySentence() {
  const { t } = useTranslation();
  const { moment } = useDateWords();
  const words = usePartyWords();
  const turnWords = useDialogueTurnWords();
  return (introduction: IntroductionView, rally: RallyView): string => {
    const count = (...kinds: string[]) =>
      rally.marks.filter((mark) => kinds.includes(mark.kind)).length;
    const turn = turnWords(introduction);
    const sentences = [t('introductions.rally.between', { names: words.all(introduction) })];
    if (rally.openedAt) {
      sentences.push(t('introductions.rally.opened', { date: moment(rally.openedAt) }));
      sentences.push(
        t('introductions.rally.counts', {
          messages: t('introductions.rally.messages', { count: count('message', 'file') }),
          calls: t('introductions.rally.calls', { count: count('call') }),
          meetings: t('introductions.rally.meetings', { count: count('meeting') }),
        }),
      );
    } else if (rally.offeredAt) {
      sentences.push(t('introductions.rally.offered', { date: moment(rally.offeredAt) }));
      for (const lane of rally.lanes) {
        if (lane.state === 'not_asked' || lane.state === 'dropped') continue;
        sentences.push(t(`introductions.rally.answer.${lane.state}`, { name: words.nameOf(lane) }));
      }
    }
    if (turn) {
      sentences.push(
        turn.when
          ? t('introductions.rally.turn', { what: turn.what, when: turn.when })
          : t('introductions.rally.turnAlone', { what: turn.what }),
      );
    } else sentences.push(t(`introductions.statusMeaning.${introduction.status}`));
    return sentences.join(' ');
  };
}
