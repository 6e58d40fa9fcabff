import { shortlistInput } from '../../shared/cases/input.ts';
import { canShortlist } from '../../shared/cases/permissions.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { getOrganisation } from '../registry/queries.ts';
import { defineCommand } from '../run-command.ts';
import { requireCase } from './queries.ts';
import { updateCase, writeShortlistEntry } from './store.ts';

/**
 * Puts an organisation on a case's shortlist with the reason, or writes the reason anew; staff only.
 * Refuses `not_found`, `only_responsible_case_manager`, `not_assigned`, `case_is_closed`, `party_twice` for who asked.
 */
export const shortlistOrganisation = defineCommand({
  name: 'cases.shortlist',
  input: shortlistInput,
  async run(ctx, input) {
    const { facts } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canShortlist(ctx.actor, facts));
    const field = 'organisationId';
    if (!(await getOrganisation(ctx.tx, input.organisationId))) {
      throw new DomainError('not_found', { field });
    }
    if (input.organisationId === facts.organisationId) {
      throw new DomainError('party_twice', { field });
    }
    if (ctx.actor.kind !== 'person') throw new DomainError('only_responsible_case_manager');
    await writeShortlistEntry(ctx.tx, {
      case_id: facts.id,
      organisation_id: input.organisationId,
      reason: input.reason,
      added_by: ctx.actor.personId,
      added_at: ctx.at,
      removed_at: null,
    });
    await updateCase(ctx.tx, facts.id, { last_movement_at: ctx.at });
    await ctx.record({
      name: 'case.organisation_shortlisted',
      caseId: facts.id,
      subjectId: input.organisationId,
      facts: { organisationId: input.organisationId },
      content: { reason: input.reason },
    });
    return { id: facts.id };
  },
});
