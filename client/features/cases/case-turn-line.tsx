import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TurnLine } from '../../ui/turn-line.tsx';
import type { OpenTurn } from './case-types.ts';
import { type Reader, useTurnWords } from './use-turn-words.ts';

type CaseTurnLineProps = {
  turn: OpenTurn;
  reader: Reader;
  actions?: ReactNode;
  as?: 'h2' | 'h3' | 'p';
};

/** Whose turn it is in a case, what the move is, since when and by when. */
export function CaseTurnLine({ turn, reader, actions, as }: CaseTurnLineProps) {
  const { t } = useTranslation();
  const words = useTurnWords()(turn, reader);
  return (
    <TurnLine
      whose={words.whose}
      isLate={words.isLate}
      what={t('cases.turn.line', { who: words.who, what: words.what })}
      when={
        <>
          {words.since}
          {words.due && (
            <>
              {t('ui.marks.semicolon')}{' '}
              <span className={words.isLate ? 'over' : undefined}>{words.due}</span>
            </>
          )}
        </>
      }
      actions={actions}
      as={as}
    />
  );
}
