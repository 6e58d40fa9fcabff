import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { TurnLine } from '../../ui/turn-line.tsx';
import type { IntroductionView } from './introduction-view.ts';
import { useDialogueTurnWords } from './use-dialogue-turn-words.ts';

/** “What now?”: whose turn it is in the dialogue, or what became of it. */
export function DialogueTurn(props: { introduction: IntroductionView; actions?: ReactNode }) {
  const { introduction, actions } = props;
  const { t } = useTranslation();
  const { moment } = useDateWords();
  const turn = useDialogueTurnWords()(introduction);
  const isStaff = introduction.access === 'responsible' || introduction.access === 'staff';
  if (turn) {
    return (
      <TurnLine
        whose={turn.whose}
        isLate={turn.isLate}
        what={turn.what}
        when={turn.when && <span className={turn.isLate ? 'over' : undefined}>{turn.when}</span>}
        actions={actions}
      />
    );
  }
  if (introduction.status === 'concluded' && introduction.outcome) {
    return (
      <TurnLine
        whose="nobodys"
        what={
          isStaff && introduction.outcome === 'engaged'
            ? t('introductions.theyWorkTogether')
            : t(`introductions.concludedAs.${introduction.outcome}`)
        }
        when={introduction.endedAt && moment(introduction.endedAt)}
        actions={actions}
      />
    );
  }
  return (
    <TurnLine
      whose="nobodys"
      what={t(`introductions.statusMeaning.${introduction.status}`)}
      actions={actions}
    />
  );
}
