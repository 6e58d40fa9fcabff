import type { ConsultationResult } from '../../shared/introductions/vocabulary.ts';
import { found } from '../domain-error.ts';
import type { CommandContext } from '../run-command.ts';
import type { LoadedIntroduction } from './queries.ts';
import { stepOf } from './require-introduction.ts';
import { closeConsultation, takeStep } from './store.ts';
import { tellCase } from './tell-case.ts';
import { writeToManager } from './write-to-party.ts';

/** Ends a consultation: an objection sends the introduction back to its draft, anything else clears it. */
export async function endConsultation(
  ctx: CommandContext,
  loaded: LoadedIntroduction,
  end: { result: ConsultationResult; reason: string },
): Promise<void> {
  const { row, facts } = loaded;
  await closeConsultation(ctx.tx, found(facts.consultation).id, {
    closed_at: ctx.at,
    result: end.result,
    reason: end.reason || null,
    decided_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
  });
  const event = end.result === 'objection' ? 'object' : 'clear';
  await takeStep(ctx.tx, row.id, stepOf(facts, event), ctx.at);
  await tellCase(ctx, row.case_id, row.id);
  await ctx.record({
    name: 'introduction.consultation_closed',
    caseId: row.case_id,
    subjectId: row.id,
    facts: { result: end.result },
    content: { reason: end.reason || null },
  });
  await writeToManager(ctx, loaded, {
    template: end.result === 'objection' ? 'consultationObjected' : 'consultationCleared',
    params: { reason: end.reason },
  });
}
