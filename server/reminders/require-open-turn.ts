import type { TurnsTable } from '../../db/schema.ts';
import type { CaseAccess, CaseFacts } from '../../shared/cases/access.ts';
import { requireCase } from '../cases/queries.ts';
import { findOpenTurn } from '../cases/turn-queries.ts';
import { found } from '../domain-error.ts';
import type { CommandContext } from '../run-command.ts';

/** An open move of a case the actor may read. Refuses `not_found`. */
export async function requireOpenTurn(
  ctx: CommandContext,
  turnId: string,
): Promise<{ turn: TurnsTable; facts: CaseFacts; access: CaseAccess }> {
  const turn = found(await findOpenTurn(ctx.tx, turnId));
  return { turn, ...(await requireCase(ctx.tx, ctx.actor, turn.case_id)) };
}
