import type { ActionLinksTable } from '../../db/schema.ts';
import { DomainError } from '../domain-error.ts';
import type { CommandContext } from '../run-command.ts';
import { getActionLink } from './queries.ts';
import { markLinkUsed } from './store.ts';

/**
 * Takes the personal link the actor came by, for the one thing it is for, and marks it used. Refuses `not_found` when
 * it is for something else, `link_used` the second time, `link_expired` after its date.
 * Source: the mechanism’s rules: "a personal, expiring link that does that one thing".
 */
export async function useLink(
  ctx: CommandContext,
  purpose: ActionLinksTable['purpose'],
): Promise<{ personId: string; subjectId: string }> {
  const link =
    ctx.actor.kind === 'link' ? await getActionLink(ctx.tx, ctx.actor.linkId) : undefined;
  if (!link || link.purpose !== purpose) throw new DomainError('not_found');
  if (link.used_at) throw new DomainError('link_used');
  if (link.expires_at <= ctx.at) throw new DomainError('link_expired');
  await markLinkUsed(ctx.tx, link.id, ctx.at);
  return { personId: link.person_id, subjectId: link.subject_id };
}
