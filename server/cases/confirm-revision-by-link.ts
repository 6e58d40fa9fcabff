import { z } from 'zod';
import { useLink } from '../accounts/use-link.ts';
import { DomainError } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { acceptRevision } from './confirm-revision.ts';
import { getCaseRow, getRevisionById } from './queries.ts';

/**
 * The government confirms a drafted revision by the personal link of its e-mail, without signing in.
 * Refuses `not_found`, `link_used`, `link_expired`, `case_is_closed`, `no_revision_to_confirm` when it was confirmed or
 * dropped in between.
 */
export const confirmRevisionByLink = defineCommand({
  name: 'cases.confirmRevisionByLink',
  input: z.object({}),
  async run(ctx) {
    const { personId, subjectId } = await useLink(ctx, 'confirm_revision');
    const revision = await getRevisionById(ctx.tx, subjectId);
    if (revision?.status !== 'proposed') throw new DomainError('no_revision_to_confirm');
    const row = await getCaseRow(ctx.tx, revision.case_id);
    if (row.closed_at) throw new DomainError('case_is_closed');
    await acceptRevision(ctx, revision, { personId });
    return { reference: row.reference, number: revision.number };
  },
});
