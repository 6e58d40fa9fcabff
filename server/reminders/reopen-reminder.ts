import { reminderIdInput } from '../../shared/reminders/input.ts';
import { canKeepReminder } from '../../shared/reminders/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { requireOwnReminder } from './require-own-reminder.ts';
import { writeReminderEnd } from './store.ts';

/**
 * Takes back that a reminder was ticked off or removed, with its day as it was. Refuses another’s and one that is not
 * over (`not_found`), and what `canKeepReminder` refuses.
 */
export const reopenReminder = defineCommand({
  name: 'reminders.reopen',
  input: reminderIdInput,
  async run(ctx, input): Promise<void> {
    const { reminder, facts, access } = await requireOwnReminder(ctx, input.reminderId, 'over');
    ensure(canKeepReminder(access, facts));
    await writeReminderEnd(ctx.tx, reminder.id, null);
    await ctx.record({ name: 'reminder.reopened', caseId: facts.id, subjectId: reminder.id });
  },
});
