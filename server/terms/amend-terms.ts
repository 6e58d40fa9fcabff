import { amendTermsInput } from '../../shared/terms/input.ts';
import { canAmendTerms } from '../../shared/terms/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { requireTerms } from './queries.ts';
import { saveState } from './store.ts';
import { takeTransition } from './take-transition.ts';
import { tellCase } from './tell-case.ts';

/**
 * Begins an amendment of terms in force: the old text stands until all agree to the new one. Refuses what
 * `canAmendTerms` refuses. Source: the mechanism’s rules: "changing terms in force is an amendment all agree".
 */
export const amendTerms = defineCommand({
  name: 'terms.amend',
  input: amendTermsInput,
  async run(ctx, input): Promise<void> {
    const { terms, facts } = await requireTerms(ctx.tx, ctx.actor, input.termsId);
    ensure(canAmendTerms(ctx.actor, facts));
    await saveState(ctx.tx, terms.id, takeTransition(facts.state, 'amend'), ctx.at);
    await tellCase(ctx, terms.id);
    await ctx.record({
      name: 'terms.amendmentBegun',
      caseId: terms.case_id,
      subjectId: terms.id,
      facts: { number: terms.number, version: terms.current_version },
      content: { reason: input.reason },
    });
  },
});
