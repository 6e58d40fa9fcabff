import { removeFromShortlistInput } from '../../shared/cases/input.ts';
import { canShortlist } from '../../shared/cases/permissions.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { isShortlisted, requireCase } from './queries.ts';
import { endShortlistEntry, updateCase } from './store.ts';

/**
 * Takes an organisation off a case's shortlist.
 * Refuses `not_found` (also when it is not on it), `only_responsible_case_manager`, `not_assigned`, `case_is_closed`.
 */
export const removeFromShortlist = defineCommand({
  name: 'cases.removeFromShortlist',
  input: removeFromShortlistInput,
  async run(ctx, input) {
    const { facts } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canShortlist(ctx.actor, facts));
    if (!(await isShortlisted(ctx.tx, facts.id, input.organisationId))) {
      throw new DomainError('not_found', { field: 'organisationId' });
    }
    await endShortlistEntry(ctx.tx, facts.id, input.organisationId, ctx.at);
    await updateCase(ctx.tx, facts.id, { last_movement_at: ctx.at });
    await ctx.record({
      name: 'case.organisation_unlisted',
      caseId: facts.id,
      subjectId: input.organisationId,
      facts: { organisationId: input.organisationId },
    });
    return { id: facts.id };
  },
});
