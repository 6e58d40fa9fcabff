import { addPartyInput } from '../../shared/introductions/input.ts';
import { isGovernmentAwaited } from '../../shared/introductions/lifecycle.ts';
import { canAddParty } from '../../shared/introductions/permissions.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { askParties, noAnswer, sendOffers } from './ask-parties.ts';
import { followOffer, newDeadline } from './follow-offer.ts';
import { offerOf } from './offer-of.ts';
import { loadIntroduction } from './queries.ts';
import { readyParties } from './ready-parties.ts';
import { requireIntroduction, stepOf } from './require-introduction.ts';
import { insertParties, moveParty, takeStep, writeContact } from './store.ts';

/**
 * Adds an organisation to an offer; it is asked at once, unless the government is asked first, and has the usual time to
 * answer. One that had been dropped comes in again the same way. Refuses what `canAddParty` and `readyParties` refuse, and
 * `party_without_contact`. Source: the mechanism’s rules, "The introduction".
 */
export const addParty = defineCommand({
  name: 'introductions.addParty',
  input: addPartyInput,
  async run(ctx, input): Promise<{ partyId: string }> {
    const { row, facts, parties } = await requireIntroduction(
      ctx.tx,
      ctx.actor,
      input.introductionId,
    );
    const { organisationId } = input.party;
    ensure(canAddParty(ctx.actor, facts, organisationId));
    const [party] = await readyParties(ctx, row.case_id, row.id, [input.party], parties.length);
    if (!party?.contact_person_id) {
      throw new DomainError('party_without_contact', { field: 'party' });
    }
    const before = parties.find((one) => one.organisation_id === organisationId);
    if (before) await writeContact(ctx.tx, before.id, party.contact_person_id);
    else await insertParties(ctx.tx, [party]);
    const partyId = before?.id ?? party.id;
    const waits = isGovernmentAwaited(offerOf(facts));
    const loaded = found(await loadIntroduction(ctx.tx, row.id));
    if (!waits) await askParties(ctx, loaded, [partyId]);
    else if (before) await moveParty(ctx.tx, before, 'put_back', noAnswer);
    const deadline = await newDeadline(ctx);
    await takeStep(ctx.tx, row.id, stepOf(facts, 'change_parties'), ctx.at, {
      answer_by_at: facts.answerByAt && facts.answerByAt > deadline ? facts.answerByAt : deadline,
      reminders_sent: 0,
    });
    await ctx.record({
      name: 'introduction.party_added',
      caseId: row.case_id,
      subjectId: row.id,
      facts: { organisationId },
    });
    if (!waits) await sendOffers(ctx, row.id, [partyId]);
    await followOffer(ctx, row.id);
    return { partyId };
  },
});
