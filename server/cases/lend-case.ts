import { lendCaseInput } from '../../shared/cases/input.ts';
import { canLend } from '../../shared/cases/permissions.ts';
import { dateOf } from '../../shared/working-days.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { requireCandidate } from './give-to-manager.ts';
import { getCaseRow, openLoans, requireCase } from './queries.ts';
import { insertStandIn } from './store.ts';
import { writeAboutCase } from './write-about-case.ts';

/**
 * Lends a case to a stand-in, who may change it from the first day to the last; the case manager stays responsible.
 * Refuses as `handOverCase` does, and `date_in_the_past`, `already_done` for somebody it is lent to already.
 */
export const lendCase = defineCommand({
  name: 'cases.lend',
  input: lendCaseInput,
  async run(ctx, input) {
    const { facts } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canLend(ctx.actor, facts));
    ensure(canLend(ctx.actor, facts, await requireCandidate(ctx, input.personId)));
    const today = dateOf(ctx.at);
    if (input.untilOn < today) throw new DomainError('date_in_the_past', { field: 'untilOn' });
    const loans = await openLoans(ctx.tx, facts.id);
    if (loans.some((loan) => loan.person_id === input.personId))
      throw new DomainError('already_done');
    const id = ctx.newId();
    const lentBy = ctx.actor.kind === 'person' ? ctx.actor.personId : facts.managerId;
    await insertStandIn(ctx.tx, {
      id,
      case_id: facts.id,
      person_id: input.personId,
      lent_by: lentBy ?? input.personId,
      from_on: input.fromOn,
      until_on: input.untilOn,
      started_at: input.fromOn <= today ? ctx.at : null,
      ended_at: null,
    });
    await ctx.record({
      name: 'case.lent',
      caseId: facts.id,
      subjectId: id,
      facts: { personId: input.personId, fromOn: input.fromOn, untilOn: input.untilOn },
    });
    await writeAboutCase(ctx, await getCaseRow(ctx.tx, facts.id), {
      to: input.personId,
      audience: 'staff',
      template: 'caseLentToYou',
      params: { fromOn: input.fromOn, untilOn: input.untilOn },
    });
    return { id: facts.id };
  },
});
