import { z } from 'zod';
import { dateOf } from '../../shared/working-days.ts';
import { DomainError } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { followFacts } from './follow-facts.ts';
import { dueOn, getCaseRow } from './queries.ts';
import { endStandIns, startStandIn } from './store.ts';
import { writeAboutCase } from './write-about-case.ts';

/**
 * What a new day brings about by itself: loans begin and end, and cases whose hold has run out are their case manager's
 * to resume. Run by the mechanism; a day on which it does not run is caught up with on the next. Refuses `not_found` to people.
 */
export const followCalendar = defineCommand({
  name: 'cases.followCalendar',
  input: z.object({}),
  async run(ctx) {
    if (ctx.actor.kind !== 'system') throw new DomainError('not_found');
    const { begun, over, returnedCaseIds } = await dueOn(ctx.tx, dateOf(ctx.at));
    for (const loan of begun) {
      await startStandIn(ctx.tx, loan.id, ctx.at);
      await ctx.record({
        name: 'case.loan_begun',
        caseId: loan.case_id,
        subjectId: loan.id,
        facts: { personId: loan.person_id },
      });
    }
    for (const loan of over) {
      await endStandIns(ctx.tx, [loan.id], ctx.at);
      await ctx.record({
        name: 'case.returned',
        caseId: loan.case_id,
        subjectId: loan.case_id,
        facts: { personId: loan.person_id },
      });
    }
    for (const caseId of returnedCaseIds) {
      const row = await getCaseRow(ctx.tx, caseId);
      await followFacts(ctx, caseId);
      await ctx.record({
        name: 'case.hold_ran_out',
        caseId,
        subjectId: caseId,
        facts: { untilOn: row.hold_until_on },
      });
      await writeAboutCase(ctx, row, {
        to: row.manager_id,
        audience: 'staff',
        template: 'holdRanOut',
        params: { heldAt: row.held_at },
      });
    }
    return { begun: begun.length, over: over.length, returned: returnedCaseIds.length };
  },
});
