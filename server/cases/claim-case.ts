import { claimCaseInput } from '../../shared/cases/input.ts';
import { canClaim } from '../../shared/cases/permissions.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { giveToManager } from './give-to-manager.ts';
import { requireCase } from './queries.ts';

/** A case manager takes a submitted case. Refuses `not_found`, `only_case_manager`, `already_assigned`, `case_is_closed`. */
export const claimCase = defineCommand({
  name: 'cases.claim',
  input: claimCaseInput,
  async run(ctx, input) {
    const { facts } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canClaim(ctx.actor, facts));
    if (ctx.actor.kind !== 'person') throw new DomainError('only_case_manager');
    await giveToManager(ctx, facts, { managerId: ctx.actor.personId, event: 'case.claimed' });
    return { id: facts.id, reference: facts.reference };
  },
});
