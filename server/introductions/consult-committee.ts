import { introductionInput } from '../../shared/introductions/input.ts';
import { canConsult } from '../../shared/introductions/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { eligibleMembers } from './eligible-members.ts';
import { requireIntroduction, stepOf } from './require-introduction.ts';
import { insertConsultation, takeStep } from './store.ts';
import { tellCase } from './tell-case.ts';
import { writeToCommittee } from './write-to-committee.ts';

/**
 * Asks the committee before an introduction is offered. Every member whose own organisation is no party is written to;
 * if all are in conflict, the chair and deputy are, who then record a fallback and read nothing of the text.
 * Refuses what `canConsult` refuses. Source: the mechanism’s rules, "The introduction".
 */
export const consultCommittee = defineCommand({
  name: 'introductions.consult',
  input: introductionInput,
  async run(ctx, input): Promise<{ eligible: number }> {
    const loaded = await requireIntroduction(ctx.tx, ctx.actor, input.introductionId);
    const { row, facts } = loaded;
    ensure(canConsult(ctx.actor, facts));
    await insertConsultation(ctx.tx, {
      id: ctx.newId(),
      introduction_id: row.id,
      opened_at: ctx.at,
    });
    await takeStep(ctx.tx, row.id, stepOf(facts, 'consult'), ctx.at);
    await tellCase(ctx, row.case_id, row.id);
    const eligible = await eligibleMembers(ctx.tx, facts);
    await ctx.record({
      name: 'introduction.consultation_opened',
      caseId: row.case_id,
      subjectId: row.id,
      facts: { number: row.number, eligibleIds: eligible.map((member) => member.personId) },
    });
    // What was said of an earlier draft is not said of this one.
    const unheard = { ...loaded, facts: { ...facts, consultation: null } };
    await writeToCommittee(ctx, unheard, 'consultationOpened');
    return { eligible: eligible.length };
  },
});
