import { holdCaseInput } from '../../shared/cases/input.ts';
import { canHold } from '../../shared/cases/permissions.ts';
import { dateOf } from '../../shared/working-days.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { followFacts } from './follow-facts.ts';
import { getCaseRow, requireCase } from './queries.ts';
import { updateCase } from './store.ts';
import { writeAboutCase } from './write-about-case.ts';

/**
 * Holds a case until the date the government expects to return, or moves that date. The mechanism's clocks stand still;
 * on the date it is on the desk, it does not resume by itself.
 * Refuses `not_found`, `only_responsible_case_manager`, `not_assigned`, `case_is_closed`, `date_in_the_past`.
 * Source: the mechanism’s rules, "On hold".
 */
export const holdCase = defineCommand({
  name: 'cases.hold',
  input: holdCaseInput,
  async run(ctx, input) {
    const { facts } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canHold(ctx.actor, facts));
    if (input.untilOn <= dateOf(ctx.at)) {
      throw new DomainError('date_in_the_past', { field: 'untilOn' });
    }
    const row = await getCaseRow(ctx.tx, facts.id);
    await updateCase(ctx.tx, facts.id, {
      held_at: row.held_at ?? ctx.at,
      hold_until_on: input.untilOn,
      hold_reason: input.reason,
      last_movement_at: ctx.at,
    });
    await followFacts(ctx, facts.id);
    await ctx.record({
      name: row.held_at ? 'case.hold_extended' : 'case.held',
      caseId: facts.id,
      subjectId: facts.id,
      facts: { heldAt: row.held_at ?? ctx.at, untilOn: input.untilOn },
      content: { reason: input.reason },
    });
    await writeAboutCase(ctx, row, {
      to: row.contact_person_id,
      audience: 'government',
      template: 'caseOnHold',
      params: { untilOn: input.untilOn, reason: input.reason },
    });
    return { id: facts.id };
  },
});
