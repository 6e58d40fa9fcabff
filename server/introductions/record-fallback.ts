import { canRecordFallback } from '../../shared/introductions/consultation.ts';
import { recordFallbackInput } from '../../shared/introductions/input.ts';
import type { ConsultationResult } from '../../shared/introductions/vocabulary.ts';
import { ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { eligibleMembers } from './eligible-members.ts';
import { endConsultation } from './end-consultation.ts';
import { loadIntroduction } from './queries.ts';

/**
 * Where every member's own organisation is a party, the chair or deputy records what was done instead (whom they asked
 * outside, say) and whether it goes ahead. Refuses what `canRecordFallback` refuses: `only_chair`,
 * `not_answered_by_all` while somebody without a conflict can answer.
 * Source: the mechanism’s rules: "if all are conflicted, the chair’s fallback is recorded with its reason".
 */
export const recordFallback = defineCommand({
  name: 'introductions.recordFallback',
  input: recordFallbackInput,
  async run(ctx, input): Promise<{ result: ConsultationResult }> {
    const loaded = found(await loadIntroduction(ctx.tx, input.introductionId));
    const eligible = await eligibleMembers(ctx.tx, loaded.facts);
    ensure(canRecordFallback(ctx.actor, loaded.facts, eligible.length));
    const result = input.goesAhead ? 'chair_fallback' : 'objection';
    await endConsultation(ctx, loaded, { result, reason: input.reason });
    return { result };
  },
});
