import type { CommandContext } from '../run-command.ts';
import { insertCaseParties } from './store.ts';

/**
 * Adds organisations that have become a party: offered an introduction, or named in terms. From then on staff of
 * theirs are conflicted in the case. Nobody is ever taken off again: what they have read they have read.
 */
export async function tellCaseParties(
  ctx: CommandContext,
  caseId: string,
  organisationIds: readonly string[],
): Promise<void> {
  await insertCaseParties(ctx.tx, caseId, organisationIds);
}
