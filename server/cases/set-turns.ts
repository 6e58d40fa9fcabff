import type { NewTurn } from '../../shared/cases/turns.ts';
import type { CommandContext } from '../run-command.ts';
import { followFacts } from './follow-facts.ts';
import { replaceTurns, type TurnSource, updateCase } from './store.ts';

export type { NewTurn } from '../../shared/cases/turns.ts';

/**
 * Makes these the open moves of one introduction, one terms or one log entry, as later nouns see them; an empty list
 * ends them. A move that was open already keeps its beginning. A question the government owes an answer to
 * (`answer_case_manager`) stops the mechanism's own clocks until it is answered.
 */
export async function setTurns(
  ctx: CommandContext,
  at: TurnSource,
  turns: readonly NewTurn[],
): Promise<void> {
  await replaceTurns(ctx.tx, { ...at, now: ctx.at, newId: ctx.newId }, turns);
  await updateCase(ctx.tx, at.caseId, { last_movement_at: ctx.at });
  await followFacts(ctx, at.caseId);
}
