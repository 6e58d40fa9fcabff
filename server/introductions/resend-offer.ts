import { offerInput } from '../../shared/introductions/input.ts';
import { isGovernmentAwaited } from '../../shared/introductions/lifecycle.ts';
import { canResend } from '../../shared/introductions/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { askParties, sendOffers } from './ask-parties.ts';
import { deadlineOf } from './offer-introduction.ts';
import { offerOf } from './offer-of.ts';
import { requireIntroduction, stepOf } from './require-introduction.ts';
import { takeStep } from './store.ts';
import { tellCase } from './tell-case.ts';

/**
 * Offers a declined or lapsed introduction once more to those who had not said yes; a yes given still stands.
 * Refuses what `canResend` refuses, and `date_in_the_past`. Source: the mechanism’s rules, "The introduction".
 */
export const resendOffer = defineCommand({
  name: 'introductions.resend',
  input: offerInput,
  async run(ctx, input): Promise<{ answerByAt: string }> {
    const loaded = await requireIntroduction(ctx.tx, ctx.actor, input.introductionId);
    const { row, facts } = loaded;
    ensure(canResend(ctx.actor, facts));
    const answerByAt = await deadlineOf(ctx, input.answerByOn);
    const governmentId = facts.case.organisationId;
    // A government that is asked first is asked first again, whether it had said no or nothing.
    const waits = isGovernmentAwaited({
      ...offerOf(facts),
      parties: facts.parties.map((party) =>
        party.state === 'no' ? { ...party, state: 'asked' as const } : party,
      ),
    });
    const asked = loaded.parties.filter((party) =>
      waits
        ? party.organisation_id === governmentId
        : ['asked', 'no', 'not_asked'].includes(party.state),
    );
    const partyIds = asked.map((party) => party.id);
    await askParties(ctx, loaded, partyIds);
    await takeStep(ctx.tx, row.id, stepOf(facts, 'resend'), ctx.at, {
      answer_by_at: answerByAt,
      reminders_sent: 0,
      ended_at: null,
    });
    await tellCase(ctx, row.case_id, row.id);
    await ctx.record({
      name: 'introduction.resent',
      caseId: row.case_id,
      subjectId: row.id,
      facts: { answerByAt, organisationIds: asked.map((party) => party.organisation_id) },
    });
    await sendOffers(ctx, row.id, partyIds);
    return { answerByAt };
  },
});
