import { moveReminderInput } from '../../shared/reminders/input.ts';
import { canSetReminder } from '../../shared/reminders/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { todayOf } from './queries.ts';
import { requireOwnReminder } from './require-own-reminder.ts';
import { writeReminderDay } from './store.ts';

/** Moves a reminder to another day. Refuses another’s (`not_found`) and what `canSetReminder` refuses. */
export const moveReminder = defineCommand({
  name: 'reminders.move',
  input: moveReminderInput,
  async run(ctx, input): Promise<void> {
    const { reminder, facts, access } = await requireOwnReminder(ctx, input.reminderId);
    const today = await todayOf(ctx.tx, reminder.person_id, ctx.at);
    ensure(canSetReminder(access, facts, input.on, today));
    await writeReminderDay(ctx.tx, reminder.id, input.on);
    await ctx.record({
      name: 'reminder.moved',
      caseId: facts.id,
      subjectId: reminder.id,
      facts: { on: input.on },
    });
  },
});
