import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormEnd } from './form-end.tsx';
import type { IntroductionView } from './introduction-view.ts';
import { emptyTurn, TurnFields, turnChoice } from './turn-fields.tsx';
import { useSetTurn } from './use-introductions.ts';

/** The case manager says whose turn it is, or that it is nobody's until a day. */
export function SetTurnForm(props: { introduction: IntroductionView; onDone: () => void }) {
  const { t } = useTranslation();
  const setTurn = useSetTurn();
  const [turn, setChosen] = useState(emptyTurn);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        const choice = turnChoice(turn);
        if (!choice || (choice.whose === 'nobody' && !choice.untilOn)) {
          setProblem(t('errors.blank'));
          return;
        }
        setProblem(null);
        setTurn.mutate(
          { introductionId: props.introduction.id, turn: choice },
          { onSuccess: props.onDone },
        );
      }}
    >
      <p className="soft">{t('introductions.next.meaning')}</p>
      <TurnFields
        introduction={props.introduction}
        value={turn}
        onChange={setChosen}
        problem={problem}
      />
      <FormEnd
        verb={t('introductions.act.setTurnVerb')}
        mutation={setTurn}
        onCancel={props.onDone}
      />
    </form>
  );
}
