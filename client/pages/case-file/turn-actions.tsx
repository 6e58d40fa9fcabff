import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMoveText } from '../../features/cases/use-move-text.ts';
import { useSettleMove } from '../../features/log/use-log.ts';
import { refusalText } from '../../refusals.ts';
import { notify } from '../../ui/notify.ts';
import { useNudgeTurn, wayToNudge } from '../desk/use-nudge-turn.ts';
import type { CaseFile, OpenTurn } from './case-file-types.ts';

/** Ends a move of the log, or reminds whoever holds one; also what the filled button does. */
export function useTurnActs(file: CaseFile) {
  const settle = useSettleMove();
  const nudging = useNudgeTurn();
  const onError = (error: unknown) => void notify({ message: refusalText(error), isProblem: true });

  async function nudgeHolder(turn: OpenTurn): Promise<void> {
    try {
      await nudging.nudge({ ...turn, caseId: file.id, turnId: turn.id });
      void notify({ message: nudging.done(turn.organisation?.name) });
    } catch (error) {
      onError(error);
    }
  }

  return {
    settle: (turn: OpenTurn) => settle.mutate({ caseId: file.id, turnId: turn.id }, { onError }),
    nudge: (turn: OpenTurn) => void nudgeHolder(turn),
    canNudge: (turn: OpenTurn) => wayToNudge(turn) !== undefined && file.logAbilities.nudge.allowed,
    canSettle: (turn: OpenTurn) => turn.source === 'log' && file.logAbilities.settle.allowed,
    isBusy: settle.isPending || nudging.isBusy,
  };
}

/** What can be done about one open move where it stands. */
export function TurnActions({ file, turn }: { file: CaseFile; turn: OpenTurn }) {
  const { t } = useTranslation();
  const acts = useTurnActs(file);
  const moveText = useMoveText();
  return (
    <>
      {acts.canNudge(turn) && (
        <Button variant="subtle" size="xs" loading={acts.isBusy} onClick={() => acts.nudge(turn)}>
          {t('desk.verbs.nudge')}
          <span className="vh"> {turn.organisation?.name ?? t('desk.committee')}</span>
        </Button>
      )}
      {acts.canSettle(turn) && (
        <Button variant="subtle" size="xs" loading={acts.isBusy} onClick={() => acts.settle(turn)}>
          {turn.move === 'read_message' || turn.move === 'read_revision'
            ? t('log.markRead')
            : t('caseFile.settled')}
          <span className="vh"> {moveText(turn)}</span>
        </Button>
      )}
    </>
  );
}
