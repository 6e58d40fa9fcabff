import { settleMoveInput } from '../../shared/log/input.ts';
import { canSettleMove } from '../../shared/log/permissions.ts';
import { requireCase } from '../cases/queries.ts';
import { setTurns } from '../cases/set-turns.ts';
import { ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { openMovesOfCase } from './move-queries.ts';

/**
 * Ends a move of the log without writing: a message marked as read, a follow-up done, a question that needs no answer
 * any more. Refuses anyone but the responsible case manager (`only_responsible_case_manager`) and a move that is not
 * open or not the log's (`not_found`): those of introductions and terms follow their facts.
 */
export const settleMove = defineCommand({
  name: 'cases.settleMove',
  input: settleMoveInput,
  async run(ctx, input): Promise<void> {
    const { access } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canSettleMove(access));
    const turns = await openMovesOfCase(ctx.tx, input.caseId, ['log']);
    const turn = found(turns.find(({ id }) => id === input.turnId));
    const rest = turns.filter(({ sourceId, id }) => sourceId === turn.sourceId && id !== turn.id);
    await setTurns(ctx, { caseId: input.caseId, source: 'log', sourceId: turn.sourceId }, rest);
    await ctx.record({
      name: 'log.move_settled',
      caseId: input.caseId,
      subjectId: turn.sourceId,
      facts: { move: turn.move, holder: turn.holder },
    });
  },
});
