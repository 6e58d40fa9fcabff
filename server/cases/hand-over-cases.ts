import { handOverCasesInput } from '../../shared/cases/input.ts';
import type { RefusalReason } from '../../shared/decision.ts';
import { DomainError } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { getCaseFacts } from './fact-queries.ts';
import { handOverCase } from './hand-over-case.ts';

/** What became of one case of a hand-over in bulk. */
export type HandOverResult = {
  caseId: string;
  /** Null where the actor may not know. */
  reference: string | null;
  refusal: RefusalReason | null;
};

/**
 * Hands many cases over at once: each that may be is, and each that may not is told with its reason,
 * as `handOverCase` refuses it.
 */
export const handOverCases = defineCommand({
  name: 'cases.handOverMany',
  input: handOverCasesInput,
  async run(ctx, input): Promise<HandOverResult[]> {
    const results: HandOverResult[] = [];
    for (const caseId of new Set(input.caseIds)) {
      try {
        const { managerId, remark } = input;
        const done = await handOverCase.run(ctx, { caseId, managerId, remark });
        results.push({ caseId, reference: done.reference, refusal: null });
      } catch (error) {
        // A refusal comes before anything is written, so the other cases stand.
        if (!(error instanceof DomainError)) throw error;
        const isHidden = error.reason === 'not_found';
        const facts = isHidden ? undefined : await getCaseFacts(ctx.tx, caseId);
        results.push({ caseId, reference: facts?.reference ?? null, refusal: error.reason });
      }
    }
    return results;
  },
});
