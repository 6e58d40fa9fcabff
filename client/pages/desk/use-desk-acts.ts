import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../features/accounts/session.ts';
import { refreshCases } from '../../features/cases/refresh-cases.ts';
import { useMoveText } from '../../features/cases/use-move-text.ts';
import { useSettleMove } from '../../features/log/use-log.ts';
import { useReminderActs } from '../../features/reminders/use-reminders.ts';
import { refusalText } from '../../refusals.ts';
import { trpc } from '../../trpc.ts';
import { notify } from '../../ui/notify.ts';
import { type DeskRow, partOf, reminderOf } from './desk-types.ts';
import { useNudgeTurn, wayToNudge } from './use-nudge-turn.ts';

/** What a row asks for beyond a click: a form over the desk. */
export type DeskForm = { form: 'answer' | 'resume' | 'next_move'; row: DeskRow };

/** Makes the move of a row: at once where a click is enough, in a form over the desk, or in the case. */
export function useDeskActs() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const moveText = useMoveText();
  const { person } = useSession();
  const [open, setOpen] = useState<DeskForm | null>(null);
  const [busyTurnId, setBusyTurnId] = useState<string | null>(null);
  const claim = useMutation(trpc.cases.claim.mutationOptions({ onSuccess: refreshCases }));
  const settle = useSettleMove();
  const nudging = useNudgeTurn();
  const reminders = useReminderActs();

  /** Runs one click's worth of work and says what came of it. */
  async function at(row: DeskRow, work: () => Promise<unknown>, done: string): Promise<void> {
    setBusyTurnId(row.turnId);
    try {
      await work();
      void notify({ message: done });
    } catch (error) {
      void notify({ message: refusalText(error), isProblem: true });
    } finally {
      setBusyTurnId(null);
    }
  }

  const settleRow = (row: DeskRow) =>
    at(
      row,
      () => settle.mutateAsync({ caseId: row.caseId, turnId: row.turnId }),
      t('desk.isDone', { what: moveText(row) }),
    );

  function openCase(row: DeskRow, act?: string): void {
    void navigate({
      to: '/cases/$reference',
      params: { reference: row.reference },
      search: { part: partOf(row), act },
    });
  }

  function nudgeRow(row: DeskRow): void {
    if (!wayToNudge(row)) openCase(row);
    else void at(row, () => nudging.nudge(row), nudging.done(row.holderName));
  }

  function claimRow(row: DeskRow): void {
    const done = t('desk.claimed', { reference: row.reference });
    if (person?.staffRoles.includes('case_manager')) {
      void at(row, () => claim.mutateAsync({ caseId: row.caseId }), done);
    } else openCase(row, 'assign');
  }

  function answerRow(row: DeskRow): void {
    if (row.entryId) setOpen({ form: 'answer', row });
    else openCase(row);
  }

  function setNextOf(row: DeskRow): void {
    if (row.source === 'log' || row.source === 'case') setOpen({ form: 'next_move', row });
    else openCase(row);
  }

  const ways: Partial<Record<DeskRow['do'], (row: DeskRow) => void>> = {
    claim_case: claimRow,
    answer_question: answerRow,
    read_message: answerRow,
    read_revision: ({ reference }) =>
      void navigate({ to: '/cases/$reference/versions', params: { reference } }),
    resume_case: (row) => setOpen({ form: 'resume', row }),
    set_next_turn: setNextOf,
    follow_up: (row) => void settleRow(row),
    reminder: (row) => void reminders.finish(reminderOf(row)),
    nudge: nudgeRow,
    decide_consultation: () => void navigate({ to: '/decisions' }),
    offer_first_introduction: (row) => openCase(row, 'introduce'),
    close_case: (row) => openCase(row, 'close'),
  };
  const make = (row: DeskRow) => (ways[row.do] ?? openCase)(row);

  return {
    open,
    close: () => setOpen(null),
    isBusy: ({ turnId }: DeskRow) => turnId === busyTurnId || reminders.busy.has(turnId),
    make,
    nudge: nudgeRow,
    settleRow,
    reminders,
  };
}
