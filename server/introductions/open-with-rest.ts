import { introductionInput } from '../../shared/introductions/input.ts';
import { canOpen } from '../../shared/introductions/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { followOffer } from './follow-offer.ts';
import { requireIntroduction, stepOf } from './require-introduction.ts';
import { moveParty, takeStep } from './store.ts';
import { writeToParty } from './write-to-party.ts';

/**
 * Opens the dialogue with those who said yes and leaves the others out; whoever had not answered is told.
 * Refuses what `canOpen` refuses. Source: the mechanism’s rules, "The introduction".
 */
export const openWithRest = defineCommand({
  name: 'introductions.open',
  input: introductionInput,
  async run(ctx, input): Promise<{ id: string }> {
    const loaded = await requireIntroduction(ctx.tx, ctx.actor, input.introductionId);
    const { row, facts } = loaded;
    ensure(canOpen(ctx.actor, facts));
    const others = loaded.parties.filter(
      (party) => party.state !== 'yes' && party.state !== 'dropped',
    );
    for (const party of others) await moveParty(ctx.tx, party, 'drop');
    await takeStep(ctx.tx, row.id, stepOf(facts, 'change_parties'), ctx.at);
    await ctx.record({
      name: 'introduction.opened_with_rest',
      caseId: row.case_id,
      subjectId: row.id,
      facts: { leftOutOrganisationIds: others.map((party) => party.organisation_id) },
    });
    for (const party of others.filter((one) => one.state === 'asked')) {
      await writeToParty(ctx, loaded, party, { template: 'introductionWithdrawn' });
    }
    await followOffer(ctx, row.id);
    return { id: row.id };
  },
});
