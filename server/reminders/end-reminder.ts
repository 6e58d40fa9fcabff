import { canEndReminder } from '../../shared/reminders/permissions.ts';
import { ensure } from '../domain-error.ts';
import type { CommandContext } from '../run-command.ts';
import { requireOwnReminder } from './require-own-reminder.ts';
import { writeReminderEnd } from './store.ts';

/** Ends a reminder of the actor’s own. Refuses another’s and one that is over (`not_found`), and what `canEndReminder` refuses. */
export async function endReminder(
  ctx: CommandContext,
  reminderId: string,
  name: 'reminder.done' | 'reminder.removed',
): Promise<void> {
  const { reminder, access } = await requireOwnReminder(ctx, reminderId);
  ensure(canEndReminder(access));
  await writeReminderEnd(ctx.tx, reminder.id, ctx.at);
  await ctx.record({ name, caseId: reminder.case_id, subjectId: reminder.id });
}
