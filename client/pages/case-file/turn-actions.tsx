import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { refreshCases } from '../../features/cases/refresh-cases.ts';
import { useNudge as useNudgeInDialogue } from '../../features/introductions/use-introductions.ts';
import { useNudge, useSettleMove } from '../../features/log/use-log.ts';
import { refusalText } from '../../refusals.ts';
import { notify } from '../../ui/notify.ts';
import type { CaseFile, OpenTurn } from './case-file-types.ts';

/** Ends a move of the log, or reminds whoever holds one; also what the filled button does. */
export function useTurnActs(file: CaseFile) {
  const { t } = useTranslation();
  const settle = useSettleMove();
  const nudge = useNudge();
  const nudgeInDialogue = useNudgeInDialogue();
  const onError = (error: unknown) => void notify({ message: refusalText(error), isProblem: true });

  function nudgeHolder(turn: OpenTurn): void {
    const done = {
      onError,
      onSuccess: () => {
        void refreshCases();
        void notify({ message: t('desk.nudged', { name: turn.organisation?.name ?? '' }) });
      },
    };
    if (turn.source === 'introduction') {
      nudgeInDialogue.mutate({ introductionId: turn.sourceId }, done);
    } else nudge.mutate({ caseId: file.id, turnId: turn.id }, done);
  }

  return {
    settle: (turn: OpenTurn) => settle.mutate({ caseId: file.id, turnId: turn.id }, { onError }),
    nudge: nudgeHolder,
    /** Reminders of terms go out by themselves until the date. */
    canNudge: (turn: OpenTurn) =>
      turn.holder === 'organisation' && turn.source !== 'terms' && file.logAbilities.nudge.allowed,
    canSettle: (turn: OpenTurn) => turn.source === 'log' && file.logAbilities.settle.allowed,
    isBusy: settle.isPending || nudge.isPending || nudgeInDialogue.isPending,
  };
}

/** What can be done about one open move where it stands. */
export function TurnActions({ file, turn }: { file: CaseFile; turn: OpenTurn }) {
  const { t } = useTranslation();
  const acts = useTurnActs(file);
  return (
    <>
      {acts.canNudge(turn) && (
        <Button variant="subtle" size="xs" loading={acts.isBusy} onClick={() => acts.nudge(turn)}>
          {t('desk.verbs.nudge')}
          <span className="vh"> {turn.organisation?.name}</span>
        </Button>
      )}
      {acts.canSettle(turn) && (
        <Button variant="subtle" size="xs" loading={acts.isBusy} onClick={() => acts.settle(turn)}>
          {turn.move === 'read_message' || turn.move === 'read_revision'
            ? t('log.markRead')
            : t('caseFile.settled')}
          <span className="vh"> {turn.what ?? t(`moveTexts.${turn.move}`)}</span>
        </Button>
      )}
    </>
  );
}
