import { resumeCaseInput } from '../../shared/cases/input.ts';
import { canResume } from '../../shared/cases/permissions.ts';
import { workingDaysBetween } from '../../shared/working-days.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { followFacts } from './follow-facts.ts';
import { getCaseRow, requireCase } from './queries.ts';
import { updateCase } from './store.ts';
import { writeAboutCase } from './write-about-case.ts';

/**
 * Takes a case off hold: its status follows from its facts again, and clocks go on where they stood. The event tells
 * how long it was held, so that introductions shift theirs.
 * Refuses `not_found`, `only_responsible_case_manager`, `case_not_on_hold`, `case_is_closed`.
 */
export const resumeCase = defineCommand({
  name: 'cases.resume',
  input: resumeCaseInput,
  async run(ctx, input) {
    const { facts } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canResume(ctx.actor, facts));
    const row = await getCaseRow(ctx.tx, facts.id);
    const heldAt = row.held_at ?? ctx.at;
    await updateCase(ctx.tx, facts.id, {
      held_at: null,
      hold_until_on: null,
      hold_reason: null,
      last_movement_at: ctx.at,
    });
    await followFacts(ctx, facts.id);
    await ctx.record({
      name: 'case.resumed',
      caseId: facts.id,
      subjectId: facts.id,
      facts: {
        heldAt,
        heldMs: Date.parse(ctx.at) - Date.parse(heldAt),
        heldWorkingDays: workingDaysBetween(heldAt, ctx.at),
      },
    });
    await writeAboutCase(ctx, row, {
      to: row.contact_person_id,
      audience: 'government',
      template: 'caseResumed',
    });
    return { id: facts.id };
  },
});
