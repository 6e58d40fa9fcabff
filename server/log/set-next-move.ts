import { setNextMoveInput } from '../../shared/log/input.ts';
import { canSetNextMove } from '../../shared/log/permissions.ts';
import { turnOfNextMove } from '../../shared/log/turns.ts';
import { dateOf } from '../../shared/working-days.ts';
import { requireCase } from '../cases/queries.ts';
import { setTurns } from '../cases/set-turns.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';

/**
 * Sets the next move of a case by hand: whose, what, by when, or nobody's until a date. Refuses as a next move said
 * with a log entry does: `only_responsible_case_manager`, `case_is_closed`, `date_in_the_past`.
 * Source: the mechanism’s rules: "the case manager can set it, or set a date when nobody owes anything".
 */
export const setNextMove = defineCommand({
  name: 'cases.setNextMove',
  input: setNextMoveInput,
  async run(ctx, input): Promise<void> {
    const { facts, access } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canSetNextMove(access, facts, input.nextMove, dateOf(ctx.at)));
    const turn = turnOfNextMove(input.nextMove, facts.organisationId);
    const sourceId = ctx.newId();
    await setTurns(ctx, { caseId: facts.id, source: 'log', sourceId }, [turn]);
    await ctx.record({
      name: 'log.move_set',
      caseId: facts.id,
      subjectId: sourceId,
      facts: { holder: turn.holder, dueAt: turn.dueAt ?? null, untilOn: turn.untilOn ?? null },
      content: { what: input.nextMove.what },
    });
  },
});
