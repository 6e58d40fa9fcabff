import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { queryClient, trpc } from '../../trpc.ts';
import { notify } from '../../ui/notify.ts';
import { useOwnToday } from '../../ui/time/own-days.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';

/** Reminders stand on the desk and in the file of their case; nobody else’s screens know of them. */
const refreshing = {
  onSuccess: () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.views.pathFilter()),
      queryClient.invalidateQueries(trpc.reminders.pathFilter()),
    ]),
};
const api = trpc.reminders;

export type Reminder = { id: string; what: string; on: string };

/** A move as it stands on the desk. */
export type PutOffMove = { turnId: string; reference: string };

/** What is on its way to the server about a reminder or a move. */
type Doing = 'finishing' | 'changing';

export const useSetReminder = () => useMutation(api.set.mutationOptions(refreshing));

/** What is done with one’s own reminders and moves by a click, each with a word and the way back. */
export function useReminderActs() {
  const { t } = useTranslation();
  const { date } = useDateWords();
  const today = useOwnToday();
  // Several at once: one is not over because another has begun.
  const [busy, setBusy] = useState<ReadonlyMap<string, Doing>>(new Map());
  const finish = useMutation(api.finish.mutationOptions(refreshing));
  const remove = useMutation(api.remove.mutationOptions(refreshing));
  const reopen = useMutation(api.reopen.mutationOptions(refreshing));
  const move = useMutation(api.move.mutationOptions(refreshing));
  const snooze = useMutation(api.snooze.mutationOptions(refreshing));
  const wake = useMutation(api.wake.mutationOptions(refreshing));

  async function run(
    id: string,
    work: () => Promise<unknown>,
    said: { message: string; undo?: () => Promise<unknown> },
    doing: Doing = 'changing',
  ): Promise<void> {
    const { message, undo } = said;
    const isBack = { message: t('reminders.undone') };
    setBusy((before) => new Map(before).set(id, doing));
    try {
      await work();
      void notify({ message, ...(undo ? { undo: () => void run(id, undo, isBack) } : {}) });
    } catch (error) {
      void notify({ message: refusalText(error), isProblem: true });
    } finally {
      setBusy((before) => new Map([...before].filter(([one]) => one !== id)));
    }
  }

  return {
    busy,
    finish: ({ id, what }: Reminder) =>
      run(
        id,
        () => finish.mutateAsync({ reminderId: id }),
        {
          message: t('reminders.isDone', { what }),
          undo: () => reopen.mutateAsync({ reminderId: id }),
        },
        'finishing',
      ),
    remove: ({ id, what }: Reminder) =>
      run(id, () => remove.mutateAsync({ reminderId: id }), {
        message: t('reminders.isRemoved', { what }),
        undo: () => reopen.mutateAsync({ reminderId: id }),
      }),
    move({ id, what, on: before }: Reminder, on: string) {
      return run(id, () => move.mutateAsync({ reminderId: id, on }), {
        message: t('reminders.isMoved', { what, date: date(on, 'long-day') }),
        // A day that has passed cannot be chosen again: it is as due today.
        undo: () => move.mutateAsync({ reminderId: id, on: before < today ? today : before }),
      });
    },
    snooze: ({ turnId, reference }: PutOffMove, untilOn: string) =>
      run(turnId, () => snooze.mutateAsync({ turnId, untilOn }), {
        message: t('reminders.isPutOff', { reference, date: date(untilOn, 'long-day') }),
        undo: () => wake.mutateAsync({ turnId }),
      }),
    wake: ({ turnId, reference }: PutOffMove, untilOn: string) =>
      run(turnId, () => wake.mutateAsync({ turnId }), {
        message: t('reminders.isBack', { reference }),
        undo: () => snooze.mutateAsync({ turnId, untilOn }),
      }),
  };
}
