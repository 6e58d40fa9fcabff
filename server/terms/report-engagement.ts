import { reportEngagementInput } from '../../shared/terms/input.ts';
import { canReport } from '../../shared/terms/permissions.ts';
import { ensure } from '../domain-error.ts';
import { personBehind } from '../log/attach-files.ts';
import { defineCommand } from '../run-command.ts';
import { requireTerms } from './queries.ts';
import { insertReport } from './store.ts';
import { tellCase } from './tell-case.ts';
import { tellCaseManager } from './tell-signatories.ts';

/**
 * Writes the one mid-term check or the closure report of an engagement: what was delivered, what became of
 * the commitment, how useful it was. Refuses what `canReport` refuses.
 * Source: the mechanism’s rules, "Engagement: light by design".
 */
export const reportEngagement = defineCommand({
  name: 'terms.report',
  input: reportEngagementInput,
  async run(ctx, input): Promise<void> {
    const stored = await requireTerms(ctx.tx, ctx.actor, input.termsId);
    const { terms, facts } = stored;
    ensure(canReport(ctx.actor, facts, input.kind));
    await insertReport(ctx.tx, {
      id: ctx.newId(),
      terms_id: terms.id,
      kind: input.kind,
      delivered: input.delivered,
      commitment_effect: input.commitmentEffect,
      usefulness: input.usefulness,
      reported_by: personBehind(ctx),
      reported_at: ctx.at,
    });
    await tellCase(ctx, terms.id);
    await ctx.record({
      name: 'terms.reported',
      caseId: terms.case_id,
      subjectId: terms.id,
      facts: {
        number: terms.number,
        kind: input.kind,
        commitmentEffect: input.commitmentEffect,
        usefulness: input.usefulness,
      },
      content: { delivered: input.delivered },
    });
    await tellCaseManager(ctx, stored, {
      template: 'engagementReported',
      params: { context: input.kind, text: input.delivered },
    });
  },
});
