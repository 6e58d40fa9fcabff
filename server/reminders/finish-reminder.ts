import { reminderIdInput } from '../../shared/reminders/input.ts';
import { defineCommand } from '../run-command.ts';
import { endReminder } from './end-reminder.ts';

/** Ticks a reminder off. Refuses what `endReminder` refuses. */
export const finishReminder = defineCommand({
  name: 'reminders.finish',
  input: reminderIdInput,
  run: (ctx, input) => endReminder(ctx, input.reminderId, 'reminder.done'),
});
