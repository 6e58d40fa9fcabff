import type { LinkActor } from '../../shared/actor.ts';
import { findActionLink } from '../accounts/queries.ts';
import { DomainError, found } from '../domain-error.ts';
import type { RequestContext } from '../trpc.ts';
import { describeTerms } from './get-terms.ts';
import { requireTerms, termsOfVersion } from './queries.ts';

/** Who followed the personal link of a letter about terms, and to which version it leads; `not_found` for any other token. */
export async function followTermsLink(
  ctx: Pick<RequestContext, 'services' | 'db'>,
  token: string,
): Promise<{
  actor: LinkActor;
  termsId: string;
  version: number;
  expiresAt: string;
  usedAt: string | null;
}> {
  const link = found(await findActionLink(ctx.db, ctx.services.config.secret, token));
  if (link.purpose !== 'agree_terms') throw new DomainError('not_found');
  const about = found(await termsOfVersion(ctx.db, link.subject_id));
  return {
    actor: { kind: 'link', personId: link.person_id, linkId: link.id },
    termsId: about.termsId,
    version: about.number,
    expiresAt: link.expires_at,
    usedAt: link.used_at,
  };
}

/**
 * The page a letter’s link opens without signing in: exactly the version the letter was about, and whether
 * it is still the one to answer. Refuses `not_found` and `link_expired`.
 */
export async function openTermsLink(ctx: Pick<RequestContext, 'services' | 'db'>, token: string) {
  const link = await followTermsLink(ctx, token);
  if (link.expiresAt <= ctx.services.clock.now().toISOString())
    throw new DomainError('link_expired');
  const seen = await requireTerms(ctx.db, link.actor, link.termsId);
  const terms = await describeTerms(ctx.db, link.actor, seen, link.version);
  return {
    terms,
    isUsed: link.usedAt !== null,
    isCurrent: seen.terms.current_version === link.version,
  };
}
