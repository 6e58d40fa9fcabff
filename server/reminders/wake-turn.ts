import { wakeTurnInput } from '../../shared/reminders/input.ts';
import { canWake } from '../../shared/reminders/permissions.ts';
import { ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { snoozesOf } from './queries.ts';
import { requireOpenTurn } from './require-open-turn.ts';
import { requirePersonId } from './require-person-id.ts';
import { deleteSnooze } from './store.ts';

/** Brings a move the actor put off back to their desk. Refuses what they did not put off (`not_found`). */
export const wakeTurn = defineCommand({
  name: 'reminders.wake',
  input: wakeTurnInput,
  async run(ctx, input): Promise<void> {
    const { turn, access } = await requireOpenTurn(ctx, input.turnId);
    const personId = requirePersonId(ctx);
    ensure(canWake(access));
    found((await snoozesOf(ctx.tx, personId)).get(turn.id));
    await deleteSnooze(ctx.tx, personId, turn.id);
    await ctx.record({
      name: 'turn.woken',
      caseId: turn.case_id,
      subjectId: turn.id,
      facts: { move: turn.move },
    });
  },
});
