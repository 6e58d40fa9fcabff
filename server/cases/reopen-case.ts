import { reopenCaseInput } from '../../shared/cases/input.ts';
import { canReopen } from '../../shared/cases/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { followFacts } from './follow-facts.ts';
import { getCaseRow, requireCase } from './queries.ts';
import { updateCase } from './store.ts';
import { writeAboutCase } from './write-about-case.ts';

/**
 * Reopens a closed case; its status follows from its facts, its clocks go on where they stood, and how it had been closed
 * stays in the trail. Refuses `not_found`, `only_responsible_case_manager`, `case_not_closed`.
 */
export const reopenCase = defineCommand({
  name: 'cases.reopen',
  input: reopenCaseInput,
  async run(ctx, input) {
    const { facts } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canReopen(ctx.actor, facts));
    const row = await getCaseRow(ctx.tx, facts.id);
    await updateCase(ctx.tx, facts.id, {
      closed_at: null,
      outcome: null,
      closing_summary: null,
      alternative_offered: null,
      duplicate_of_id: null,
      commitment_effect: null,
      commitment_before: null,
      commitment_after: null,
      was_helped: null,
      was_helped_comment: null,
      last_movement_at: ctx.at,
    });
    const status = await followFacts(ctx, facts.id);
    await ctx.record({
      name: 'case.reopened',
      caseId: facts.id,
      subjectId: facts.id,
      facts: { outcomeBefore: row.outcome, closedAt: row.closed_at, status },
      content: { reason: input.reason },
    });
    const params = { reason: input.reason };
    await writeAboutCase(ctx, row, {
      to: row.contact_person_id,
      audience: 'government',
      template: 'caseReopened',
      params,
    });
    await writeAboutCase(ctx, row, {
      to: row.manager_id,
      audience: 'staff',
      template: 'caseReopenedForStaff',
      params,
    });
    return { id: facts.id, status };
  },
});
