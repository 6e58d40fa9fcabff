import { returnCaseInput } from '../../shared/cases/input.ts';
import { canLend } from '../../shared/cases/permissions.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { openLoans, requireCase } from './queries.ts';
import { endStandIns } from './store.ts';

/**
 * Ends a loan before its last day: whoever may lend the case, or the stand-in themselves.
 * Refuses `not_found` when it is not lent to that person, and as `lendCase` does.
 */
export const returnCase = defineCommand({
  name: 'cases.return',
  input: returnCaseInput,
  async run(ctx, input) {
    const { facts } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    const isStandIn = ctx.actor.kind === 'person' && ctx.actor.personId === input.personId;
    if (!isStandIn) ensure(canLend(ctx.actor, facts));
    const loans = (await openLoans(ctx.tx, facts.id)).filter(
      (loan) => loan.person_id === input.personId,
    );
    if (loans.length === 0) throw new DomainError('not_found', { field: 'personId' });
    await endStandIns(
      ctx.tx,
      loans.map((loan) => loan.id),
      ctx.at,
    );
    await ctx.record({
      name: 'case.returned',
      caseId: facts.id,
      subjectId: facts.id,
      facts: { personId: input.personId },
    });
    return { id: facts.id };
  },
});
