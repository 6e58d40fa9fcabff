import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormEnd } from './form-end.tsx';
import type { IntroductionView } from './introduction-view.ts';
import {
  emptyTurn,
  missingOfTurn,
  type TurnDraft,
  TurnFields,
  turnChoice,
} from './turn-fields.tsx';
import { useSetTurn } from './use-introductions.ts';

/** The case manager says whose turn it is, or that it is nobody's until a day. */
export function SetTurnForm(props: { introduction: IntroductionView; onDone: () => void }) {
  const { t } = useTranslation();
  const setTurn = useSetTurn();
  const [turn, setChosen] = useState(emptyTurn);
  const [missing, setMissing] = useState<keyof TurnDraft | null>(null);
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        const choice = turnChoice(turn);
        const found = choice ? missingOfTurn(turn) : 'whose';
        setMissing(found);
        if (!choice || found) return;
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
        missing={missing}
      />
      <FormEnd
        verb={t('introductions.act.setTurnVerb')}
        mutation={setTurn}
        onCancel={props.onDone}
      />
    </form>
  );
}
