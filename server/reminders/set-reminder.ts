import { setReminderInput } from '../../shared/reminders/input.ts';
import { canSetReminder } from '../../shared/reminders/permissions.ts';
import { requireCase } from '../cases/queries.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { todayOf } from './queries.ts';
import { requirePersonId } from './require-person-id.ts';
import { insertReminder } from './store.ts';

/**
 * Sets the actor a reminder on a case for a day, which is on their desk then and nowhere else. It is no move: nobody owes
 * anything by it. Refuses what `canSetReminder` refuses.
 * Source: the mechanism’s rules, "What makes a case manager love it" (reminders to oneself).
 */
export const setReminder = defineCommand({
  name: 'reminders.set',
  input: setReminderInput,
  async run(ctx, input): Promise<{ id: string }> {
    const { facts, access } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    const personId = requirePersonId(ctx);
    ensure(canSetReminder(access, facts, input.on, await todayOf(ctx.tx, personId, ctx.at)));
    const id = ctx.newId();
    await insertReminder(ctx.tx, {
      id,
      person_id: personId,
      case_id: facts.id,
      what: input.what,
      remind_on: input.on,
      set_at: ctx.at,
      ended_at: null,
    });
    await ctx.record({
      name: 'reminder.set',
      caseId: facts.id,
      subjectId: id,
      facts: { on: input.on },
      content: { what: input.what },
    });
    return { id };
  },
});
