import { dropRevisionInput } from '../../shared/cases/input.ts';
import { canDropRevision } from '../../shared/cases/permissions.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { followFacts } from './follow-facts.ts';
import { getCaseRow, getRevision, requireCase } from './queries.ts';
import { updateRevision } from './request-store.ts';
import { updateCase } from './store.ts';
import { writeAboutCase } from './write-about-case.ts';

/**
 * The government does not want a drafted revision, or the case manager takes it back; the request stays as it was.
 * Refuses `not_found`, `only_responsible_case_manager`, `case_is_closed`, `no_revision_to_confirm`.
 */
export const dropRevision = defineCommand({
  name: 'cases.dropRevision',
  input: dropRevisionInput,
  async run(ctx, input) {
    const { facts, access } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canDropRevision(ctx.actor, facts));
    if (facts.proposedRevision !== input.number) throw new DomainError('no_revision_to_confirm');
    const revision = found(await getRevision(ctx.tx, facts.id, input.number));
    await updateRevision(ctx.tx, revision.id, { status: 'dropped' });
    await updateCase(ctx.tx, facts.id, { last_movement_at: ctx.at });
    await followFacts(ctx, facts.id);
    await ctx.record({
      name: 'case.revision_dropped',
      caseId: facts.id,
      subjectId: revision.id,
      facts: { number: input.number },
      content: { reason: input.reason },
    });
    const row = await getCaseRow(ctx.tx, facts.id);
    if (access === 'government') {
      await writeAboutCase(ctx, row, {
        to: row.manager_id,
        audience: 'staff',
        template: 'revisionRefused',
        params: {
          number: input.number,
          reason: input.reason,
          ...(input.reason ? { context: 'reason' } : {}),
        },
      });
    }
    return { id: facts.id };
  },
});
