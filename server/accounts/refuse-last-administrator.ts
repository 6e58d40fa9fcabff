import { DomainError } from '../domain-error.ts';
import type { CommandContext } from '../run-command.ts';
import { administratorIds } from './queries.ts';

/** An installation without an administrator could never be given one again from within: refuses `last_administrator`. */
export async function refuseLastAdministrator(
  ctx: CommandContext,
  personId: string,
): Promise<void> {
  const administrators = await administratorIds(ctx.tx);
  if (administrators.length === 1 && administrators[0] === personId) {
    throw new DomainError('last_administrator');
  }
}
