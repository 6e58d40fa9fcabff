import { introducePartiesInput } from '../../shared/terms/input.ts';
import { canReviseTerms } from '../../shared/terms/permissions.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { recordMadeIntroduction } from '../introductions/record-made-introduction.ts';
import { defineCommand } from '../run-command.ts';
import { pairsNotMet } from './party-queries.ts';
import { requireTerms } from './queries.ts';

/**
 * Introduces the parties of draft terms to each other in one stroke: their yes is recorded, contact details
 * are shared and all of them are written to. Refuses what `canReviseTerms` refuses, `already_done` when all
 * have met, `party_without_contact` for a party without a signatory, and what recording an introduction refuses.
 * Source: the mechanism’s rules: "Parties who have not met are introduced to each other before terms circulate".
 */
export const introduceParties = defineCommand({
  name: 'terms.introduceParties',
  input: introducePartiesInput,
  async run(ctx, input): Promise<void> {
    const { terms, facts, current } = await requireTerms(ctx.tx, ctx.actor, input.termsId);
    ensure(canReviseTerms(ctx.actor, facts));
    const { parties } = current.content;
    const organisationIds = parties.map((party) => party.organisationId);
    const strangers = await pairsNotMet(ctx.tx, terms.case_id, organisationIds);
    if (strangers.length === 0) throw new DomainError('already_done');
    await recordMadeIntroduction.run(ctx, {
      caseId: terms.case_id,
      purpose: input.purpose,
      parties: parties.map(({ organisationId, signatoryPersonId }) => {
        if (!signatoryPersonId) throw new DomainError('party_without_contact');
        return { organisationId, contactPersonId: signatoryPersonId };
      }),
      channel: input.channel,
      on: input.on,
    });
  },
});
