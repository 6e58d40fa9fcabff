import { partiesOf } from '../../shared/introductions/access.ts';
import { respondInput } from '../../shared/introductions/input.ts';
import { canAnswer } from '../../shared/introductions/permissions.ts';
import type { IntroductionStatus } from '../../shared/introductions/vocabulary.ts';
import { ensure, found } from '../domain-error.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import type { LoadedIntroduction } from './queries.ts';
import { requireIntroduction } from './require-introduction.ts';
import { takeAnswer } from './take-answer.ts';

/**
 * Takes a party's yes or no. The last yes opens the dialogue; a no, with its reason and perhaps somebody better placed,
 * goes to the case manager; a late yes reopens an offer that had lapsed or was declined.
 * Refuses what `canAnswer` refuses, and for a proxy `not_found` (nobody of that party) or `date_in_the_future`.
 * Source: the mechanism’s rules, "The introduction" and "By proxy".
 */
export const respondToOffer = defineCommand({
  name: 'introductions.respond',
  input: respondInput,
  async run(ctx, input): Promise<{ status: IntroductionStatus }> {
    const loaded = await requireIntroduction(ctx.tx, ctx.actor, input.introductionId);
    const organisationId =
      input.organisationId ?? awaitedOrganisation(ctx, loaded, input.proxy !== undefined);
    ensure(
      canAnswer(ctx.actor, loaded.facts, organisationId, input.answer, input.proxy !== undefined),
    );
    return takeAnswer(ctx, loaded, organisationId, input, input.proxy);
  },
});

/** The one party meant when none is named: their own that still owes an answer, or any of theirs. */
function awaitedOrganisation(
  ctx: CommandContext,
  { facts }: LoadedIntroduction,
  isByProxy: boolean,
): string {
  const own = isByProxy ? facts.parties : partiesOf(ctx.actor, facts.parties);
  const awaited = own.filter((party) => party.state === 'asked');
  return found(awaited[0] ?? own[0]).organisationId;
}
