import { reminderIdInput } from '../../shared/reminders/input.ts';
import { defineCommand } from '../run-command.ts';
import { endReminder } from './end-reminder.ts';

/** Takes a reminder back without its being done. Refuses what `endReminder` refuses. */
export const removeReminder = defineCommand({
  name: 'reminders.remove',
  input: reminderIdInput,
  run: (ctx, input) => endReminder(ctx, input.reminderId, 'reminder.removed'),
});
