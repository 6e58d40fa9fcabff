import {
  moveReminderInput,
  reminderIdInput,
  remindersOfCaseInput,
  setReminderInput,
  snoozeTurnInput,
  wakeTurnInput,
} from '../../shared/reminders/input.ts';
import { router, signedIn } from '../trpc.ts';
import { finishReminder } from './finish-reminder.ts';
import { listReminders } from './list-reminders.ts';
import { moveReminder } from './move-reminder.ts';
import { removeReminder } from './remove-reminder.ts';
import { reopenReminder } from './reopen-reminder.ts';
import { setReminder } from './set-reminder.ts';
import { snoozeTurn } from './snooze-turn.ts';
import { wakeTurn } from './wake-turn.ts';

export const remindersRouter = router({
  ofCase: signedIn
    .input(remindersOfCaseInput)
    .query(({ ctx, input }) => listReminders(ctx.db, ctx.actor, input.caseId)),
  set: signedIn.input(setReminderInput).mutation(({ ctx, input }) => ctx.run(setReminder, input)),
  move: signedIn
    .input(moveReminderInput)
    .mutation(({ ctx, input }) => ctx.run(moveReminder, input)),
  finish: signedIn
    .input(reminderIdInput)
    .mutation(({ ctx, input }) => ctx.run(finishReminder, input)),
  remove: signedIn
    .input(reminderIdInput)
    .mutation(({ ctx, input }) => ctx.run(removeReminder, input)),
  reopen: signedIn
    .input(reminderIdInput)
    .mutation(({ ctx, input }) => ctx.run(reopenReminder, input)),
  snooze: signedIn.input(snoozeTurnInput).mutation(({ ctx, input }) => ctx.run(snoozeTurn, input)),
  wake: signedIn.input(wakeTurnInput).mutation(({ ctx, input }) => ctx.run(wakeTurn, input)),
});
