import { dropPartyInput } from '../../shared/introductions/input.ts';
import { canDropParty } from '../../shared/introductions/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { followOffer } from './follow-offer.ts';
import { partyOf, requireIntroduction, stepOf } from './require-introduction.ts';
import { moveParty, takeStep } from './store.ts';
import { writeToParty } from './write-to-party.ts';

/**
 * Leaves an organisation out of an offer; it is told if it was asked and had not said no. When everybody left has said
 * yes, the dialogue opens. Refuses what `canDropParty` refuses. Source: the mechanism’s rules, "The introduction".
 */
export const dropParty = defineCommand({
  name: 'introductions.dropParty',
  input: dropPartyInput,
  async run(ctx, input): Promise<{ id: string }> {
    const loaded = await requireIntroduction(ctx.tx, ctx.actor, input.introductionId);
    const { row, facts } = loaded;
    ensure(canDropParty(ctx.actor, facts, input.organisationId));
    const party = partyOf(loaded.parties, input.organisationId);
    await moveParty(ctx.tx, party, 'drop');
    await takeStep(ctx.tx, row.id, stepOf(facts, 'change_parties'), ctx.at);
    await ctx.record({
      name: 'introduction.party_dropped',
      caseId: row.case_id,
      subjectId: row.id,
      facts: { organisationId: input.organisationId, stateBefore: party.state },
    });
    if (party.state === 'asked' || party.state === 'yes') {
      await writeToParty(ctx, loaded, party, { template: 'introductionWithdrawn' });
    }
    await followOffer(ctx, row.id);
    return { id: row.id };
  },
});
