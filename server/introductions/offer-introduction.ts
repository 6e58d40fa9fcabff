import { offerInput } from '../../shared/introductions/input.ts';
import { isGovernmentAwaited } from '../../shared/introductions/lifecycle.ts';
import { canOffer } from '../../shared/introductions/permissions.ts';
import { endOfDay } from '../../shared/working-days.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { askParties, sendOffers } from './ask-parties.ts';
import { mustConsult } from './eligible-members.ts';
import { newDeadline } from './follow-offer.ts';
import { offerOf } from './offer-of.ts';
import { requireIntroduction, stepOf } from './require-introduction.ts';
import { takeStep } from './store.ts';
import { tellCase } from './tell-case.ts';

/** The end of the chosen day, or the usual time to answer. Refuses `date_in_the_past`. */
export async function deadlineOf(ctx: CommandContext, answerByOn?: string): Promise<string> {
  if (!answerByOn) return newDeadline(ctx);
  const answerByAt = endOfDay(answerByOn);
  if (answerByAt <= ctx.at) throw new DomainError('date_in_the_past', { field: 'answerByOn' });
  return answerByAt;
}

/**
 * Offers an introduction: every party gets the brief with a personal link to say yes or no, or the government first and
 * the others once it has said yes. From now on they are parties of the case.
 * Refuses what `canOffer` refuses, and `date_in_the_past`. Source: the mechanism’s rules, "The introduction".
 */
export const offerIntroduction = defineCommand({
  name: 'introductions.offer',
  input: offerInput,
  async run(ctx, input): Promise<{ answerByAt: string }> {
    const loaded = await requireIntroduction(ctx.tx, ctx.actor, input.introductionId);
    const { row, facts } = loaded;
    ensure(canOffer(ctx.actor, facts, await mustConsult(ctx.tx, facts)));
    const answerByAt = await deadlineOf(ctx, input.answerByOn);
    const isFirst = isGovernmentAwaited(offerOf(facts));
    const asked = loaded.parties.filter(
      (party) => !isFirst || party.organisation_id === facts.case.organisationId,
    );
    const partyIds = asked.map((party) => party.id);
    await askParties(ctx, loaded, partyIds);
    await takeStep(ctx.tx, row.id, stepOf(facts, 'offer'), ctx.at, {
      offered_at: ctx.at,
      answer_by_at: answerByAt,
      reminders_sent: 0,
    });
    await tellCase(ctx, row.case_id, row.id);
    await ctx.record({
      name: 'introduction.offered',
      caseId: row.case_id,
      subjectId: row.id,
      facts: {
        number: row.number,
        answerByAt,
        governmentFirst: facts.governmentFirst,
        nameWithheld: facts.nameWithheld,
        organisationIds: asked.map((party) => party.organisation_id),
      },
      content: { purpose: row.purpose, brief: row.brief },
    });
    await sendOffers(ctx, row.id, partyIds);
    return { answerByAt };
  },
});
