import type { InterestsTable } from '../../db/schema.ts';
import type { InterestFacts } from '../../shared/interests/permissions.ts';
import { canReadInterests } from '../../shared/interests/permissions.ts';
import { ensure, found } from '../domain-error.ts';
import type { CommandContext } from '../run-command.ts';
import { getInterest, interestFacts } from './queries.ts';

/** The interest to be triaged, with what the rules ask about it. Refuses `only_staff` and `not_found`. */
export async function requireInterest(
  ctx: CommandContext,
  interestId: string,
): Promise<{ interest: InterestsTable; facts: InterestFacts }> {
  ensure(canReadInterests(ctx.actor));
  const interest = found(await getInterest(ctx.tx, interestId));
  return { interest, facts: await interestFacts(ctx.tx, interest) };
}
