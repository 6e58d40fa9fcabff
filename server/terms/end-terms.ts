import { endTermsInput } from '../../shared/terms/input.ts';
import { canEndTerms } from '../../shared/terms/permissions.ts';
import { hasCome } from '../../shared/working-days.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { returnToTextInForce } from './abandon-terms.ts';
import { requireTerms } from './queries.ts';
import { saveState } from './store.ts';
import { takeTransition } from './take-transition.ts';
import { tellCase } from './tell-case.ts';
import { tellSignatories } from './tell-signatories.ts';

/**
 * Ends terms in force: the work is done, or the parties part. An amendment still under way ends with them.
 * Refuses what `canEndTerms` refuses, and `date_in_the_future`: what ends later is in force until then.
 */
export const endTerms = defineCommand({
  name: 'terms.end',
  input: endTermsInput,
  async run(ctx, input): Promise<void> {
    const stored = await requireTerms(ctx.tx, ctx.actor, input.termsId);
    const { terms, facts } = stored;
    ensure(canEndTerms(ctx.actor, facts));
    if (!hasCome(input.endedOn, ctx.at))
      throw new DomainError('date_in_the_future', { field: 'endedOn' });
    const standing = await returnToTextInForce(ctx, stored);
    await saveState(ctx.tx, terms.id, takeTransition(facts.state, 'end'), ctx.at, {
      ended_at: `${input.endedOn}T00:00:00.000Z`,
      ending_reason: input.reason,
      agree_by_at: null,
      ...standing,
    });
    await tellCase(ctx, terms.id);
    await ctx.record({
      name: 'terms.ended',
      caseId: terms.case_id,
      subjectId: terms.id,
      facts: { number: terms.number, version: terms.in_force_version, endedOn: input.endedOn },
      content: { reason: input.reason },
    });
    await tellSignatories(ctx, stored, {
      template: 'termsEnded',
      params: { text: input.reason, endedOn: input.endedOn },
    });
  },
});
