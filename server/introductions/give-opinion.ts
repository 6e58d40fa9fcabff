import { canGiveOpinion, settleConsultation } from '../../shared/introductions/consultation.ts';
import { giveOpinionInput } from '../../shared/introductions/input.ts';
import type { ConsultationResult } from '../../shared/introductions/vocabulary.ts';
import { ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { eligibleMembers } from './eligible-members.ts';
import { endConsultation } from './end-consultation.ts';
import { loadIntroduction } from './queries.ts';
import { writeOpinion } from './store.ts';

/**
 * A committee member says whether they object, and why. The first objection sends the introduction back to its draft;
 * it is cleared once every member who may take part has raised none. Whoever thinks again replaces their opinion.
 * Refuses what `canGiveOpinion` refuses: `only_committee`, `conflict_of_interest`, `not_in_this_status`.
 * Source: the mechanism’s rules, "The introduction".
 */
export const giveOpinion = defineCommand({
  name: 'introductions.giveOpinion',
  input: giveOpinionInput,
  async run(ctx, input): Promise<{ result: ConsultationResult | 'waiting' }> {
    const loaded = found(await loadIntroduction(ctx.tx, input.introductionId));
    const { facts } = loaded;
    ensure(canGiveOpinion(ctx.actor, facts));
    const consultation = found(facts.consultation);
    const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
    await writeOpinion(ctx.tx, {
      consultation_id: consultation.id,
      person_id: personId,
      objects: input.objects ? 1 : 0,
      reason: input.reason,
      given_at: ctx.at,
    });
    await ctx.record({
      name: 'introduction.opinion_given',
      caseId: loaded.row.case_id,
      subjectId: loaded.row.id,
      facts: { objects: input.objects },
      content: { reason: input.reason },
    });
    const result = settleConsultation({
      eligibleIds: (await eligibleMembers(ctx.tx, facts)).map((member) => member.personId),
      opinions: [
        ...consultation.opinions.filter((opinion) => opinion.personId !== personId),
        { personId, objects: input.objects },
      ],
    });
    if (result !== 'waiting') {
      await endConsultation(ctx, loaded, { result, reason: input.objects ? input.reason : '' });
    }
    return { result };
  },
});
