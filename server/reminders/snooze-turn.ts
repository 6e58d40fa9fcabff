import { snoozeTurnInput } from '../../shared/reminders/input.ts';
import { canSnooze } from '../../shared/reminders/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { todayOf } from './queries.ts';
import { requireOpenTurn } from './require-open-turn.ts';
import { requirePersonId } from './require-person-id.ts';
import { deleteSnoozesOfEndedTurns, writeSnooze } from './store.ts';

/**
 * Puts an open move off on the actor’s own desk until a day. It changes nothing about the move: what is overdue stays
 * overdue for everybody, and it is back before the day when the move changes (`isSnoozed`). Refuses a move that is not
 * open (`not_found`) and what `canSnooze` refuses.
 */
export const snoozeTurn = defineCommand({
  name: 'reminders.snooze',
  input: snoozeTurnInput,
  async run(ctx, input): Promise<void> {
    const { turn, access } = await requireOpenTurn(ctx, input.turnId);
    const personId = requirePersonId(ctx);
    ensure(canSnooze(access, input.untilOn, await todayOf(ctx.tx, personId, ctx.at)));
    await deleteSnoozesOfEndedTurns(ctx.tx, personId);
    await writeSnooze(ctx.tx, {
      person_id: personId,
      turn_id: turn.id,
      until_on: input.untilOn,
      turn_due_at: turn.due_at,
      turn_until_on: turn.until_on,
    });
    await ctx.record({
      name: 'turn.snoozed',
      caseId: turn.case_id,
      subjectId: turn.id,
      facts: { move: turn.move, untilOn: input.untilOn },
    });
  },
});
