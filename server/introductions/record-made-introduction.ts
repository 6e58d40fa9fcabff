import { recordMadeInput } from '../../shared/introductions/input.ts';
import { canDraft } from '../../shared/introductions/permissions.ts';
import { hasCome } from '../../shared/working-days.ts';
import { requireCase } from '../cases/queries.ts';
import { requireProxyPerson } from '../cases/require-proxy-person.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { askParties } from './ask-parties.ts';
import { nextIntroductionNumber } from './find-queries.ts';
import { followOffer } from './follow-offer.ts';
import { loadIntroduction } from './queries.ts';
import { readyParties } from './ready-parties.ts';
import { stepOf } from './require-introduction.ts';
import { insertDraft, insertParties, moveParty, takeStep } from './store.ts';
import { tellRecordedFor } from './tell-recorded-for.ts';

/**
 * Writes down an introduction that was already made in person: drafted, offered and open at once, each party's yes
 * recorded for the person who gave it, who is told. The committee is not asked about what has happened.
 * Refuses what `canDraft` and `readyParties` refuse, `case_is_on_hold`, `date_in_the_future`, and
 * `party_without_contact` where nobody could have said yes.
 * Source: the mechanism’s rules, "By proxy": "log an introduction already made in person".
 */
export const recordMadeIntroduction = defineCommand({
  name: 'introductions.recordMade',
  input: recordMadeInput,
  async run(ctx, input): Promise<{ id: string }> {
    const { facts } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    const organisationIds = input.parties.map((party) => party.organisationId);
    ensure(canDraft(ctx.actor, facts, organisationIds));
    if (facts.status === 'on_hold') throw new DomainError('case_is_on_hold');
    if (!hasCome(input.on, ctx.at)) throw new DomainError('date_in_the_future', { field: 'on' });
    const id = ctx.newId();
    const parties = await readyParties(ctx, facts.id, id, input.parties);
    if (parties.some((party) => party.contact_person_id === null)) {
      throw new DomainError('party_without_contact', { field: 'parties' });
    }
    const number = await nextIntroductionNumber(ctx.tx, facts.id);
    await insertDraft(ctx.tx, {
      id,
      case_id: facts.id,
      number,
      purpose: input.purpose,
      brief: input.purpose,
      government_first: 0,
      name_withheld: 0,
      drafted_by: ctx.actor.kind === 'person' ? ctx.actor.personId : facts.contactPersonId,
      drafted_at: ctx.at,
    });
    await insertParties(ctx.tx, parties);
    const drafted = found(await loadIntroduction(ctx.tx, id));
    await askParties(
      ctx,
      drafted,
      drafted.parties.map((party) => party.id),
    );
    await takeStep(ctx.tx, id, stepOf(drafted.facts, 'offer'), ctx.at, { offered_at: ctx.at });
    await ctx.record({
      name: 'introduction.made_in_person',
      caseId: facts.id,
      subjectId: id,
      facts: { number, organisationIds, channel: input.channel, saidOn: input.on },
      content: { purpose: input.purpose },
    });
    const asked = found(await loadIntroduction(ctx.tx, id));
    for (const party of asked.parties) {
      const proxy = {
        personId: found(party.contact_person_id),
        channel: input.channel,
        on: input.on,
      };
      await requireProxyPerson(ctx, party.organisation_id, proxy);
      await moveParty(ctx.tx, party, 'say_yes', {
        answered_at: ctx.at,
        answered_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
        for_person_id: proxy.personId,
        proxy_channel: proxy.channel,
        proxy_on: proxy.on,
      });
      await tellRecordedFor(ctx, asked, party.organisation_id, proxy, 'introduction_made');
    }
    await followOffer(ctx, id);
    return { id };
  },
});
