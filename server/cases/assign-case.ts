import { assignCaseInput } from '../../shared/cases/input.ts';
import { canAssign } from '../../shared/cases/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { giveToManager, requireCandidate } from './give-to-manager.ts';
import { requireCase } from './queries.ts';

/**
 * The committee gives a case to a case manager, also over another's head.
 * Refuses `not_found`, `only_committee`, `case_is_closed`, `not_a_case_manager`, `same_case_manager`, `conflict_of_interest`.
 */
export const assignCase = defineCommand({
  name: 'cases.assign',
  input: assignCaseInput,
  async run(ctx, input) {
    const { facts } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canAssign(ctx.actor, facts));
    ensure(canAssign(ctx.actor, facts, await requireCandidate(ctx, input.managerId)));
    await giveToManager(ctx, facts, { managerId: input.managerId, event: 'case.assigned' });
    return { id: facts.id, reference: facts.reference };
  },
});
