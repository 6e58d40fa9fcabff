import { setReadinessInput } from '../../shared/cases/input.ts';
import { canSetReadiness } from '../../shared/cases/permissions.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { requireCase } from './queries.ts';
import { updateCase, writeReadiness } from './store.ts';

/**
 * Fills one line of scoping's checklist; staff only, unless it is shared with the government.
 * Refuses `not_found`, `only_responsible_case_manager`, `not_assigned`, `case_is_closed`.
 */
export const setReadiness = defineCommand({
  name: 'cases.setReadiness',
  input: setReadinessInput,
  async run(ctx, input) {
    const { facts } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canSetReadiness(ctx.actor, facts));
    if (ctx.actor.kind !== 'person') throw new DomainError('only_responsible_case_manager');
    await writeReadiness(ctx.tx, {
      case_id: facts.id,
      key: input.key,
      state: input.state,
      remark: input.remark,
      shared: input.shared ? 1 : 0,
      updated_by: ctx.actor.personId,
      updated_at: ctx.at,
    });
    await updateCase(ctx.tx, facts.id, { last_movement_at: ctx.at });
    await ctx.record({
      name: 'case.readiness_set',
      caseId: facts.id,
      subjectId: facts.id,
      facts: { key: input.key, state: input.state, shared: input.shared },
      content: { remark: input.remark },
    });
    return { id: facts.id };
  },
});
