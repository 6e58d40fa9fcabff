import type { LinkActor } from '../../shared/actor.ts';
import { findActionLink } from '../accounts/queries.ts';
import { DomainError, found } from '../domain-error.ts';
import { getOrganisation } from '../registry/queries.ts';
import type { RequestContext } from '../trpc.ts';
import { getCaseRow, getRevision, getRevisionById } from './queries.ts';

type LinkContext = Pick<RequestContext, 'services' | 'db'>;

/** Who followed the personal link of a letter about a drafted revision. Refuses `not_found` for any other token. */
export async function followRevisionLink(
  ctx: LinkContext,
  token: string,
): Promise<{ actor: LinkActor; revisionId: string; expiresAt: string; isUsed: boolean }> {
  const link = found(await findActionLink(ctx.db, ctx.services.config.secret, token));
  if (link.purpose !== 'confirm_revision') throw new DomainError('not_found');
  return {
    actor: { kind: 'link', personId: link.person_id, linkId: link.id },
    revisionId: link.subject_id,
    expiresAt: link.expires_at,
    isUsed: link.used_at !== null,
  };
}

/**
 * The page the link opens without signing in: the drafted revision beside the request as it stands.
 * Refuses `not_found`, `link_expired`.
 */
export async function openRevisionLink(ctx: LinkContext, token: string) {
  const link = await followRevisionLink(ctx, token);
  if (link.expiresAt <= ctx.services.clock.now().toISOString())
    throw new DomainError('link_expired');
  const revision = found(await getRevisionById(ctx.db, link.revisionId));
  const row = await getCaseRow(ctx.db, revision.case_id);
  const current = found(await getRevision(ctx.db, revision.case_id, row.revision));
  const organisation = await getOrganisation(ctx.db, row.organisation_id);
  return {
    reference: row.reference,
    title: row.title,
    organisationName: organisation?.name ?? '',
    current: { number: current.number, content: current.content },
    revision: {
      number: revision.number,
      content: revision.content,
      reason: revision.reason,
      status: revision.status,
    },
  };
}
