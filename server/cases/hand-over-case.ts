import { handOverCaseInput } from '../../shared/cases/input.ts';
import { canHandOver } from '../../shared/cases/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { giveToManager, requireCandidate } from './give-to-manager.ts';
import { requireCase } from './queries.ts';

/**
 * A case manager hands a case over with its whole history, or the committee does it for one who is ill.
 * Refuses `not_found`, `only_responsible_case_manager`, `not_assigned`, `case_is_closed`, `not_a_case_manager`,
 * `same_case_manager`, `conflict_of_interest`.
 */
export const handOverCase = defineCommand({
  name: 'cases.handOver',
  input: handOverCaseInput,
  async run(ctx, input) {
    const { facts } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canHandOver(ctx.actor, facts));
    ensure(canHandOver(ctx.actor, facts, await requireCandidate(ctx, input.managerId)));
    await giveToManager(ctx, facts, {
      managerId: input.managerId,
      event: 'case.handed_over',
      remark: input.remark,
    });
    return { id: facts.id, reference: facts.reference };
  },
});
