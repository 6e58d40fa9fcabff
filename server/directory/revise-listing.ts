import { reviseListingInput } from '../../shared/directory/input.ts';
import { canReviseListing } from '../../shared/directory/permissions.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { checkTopics } from './check-topics.ts';
import { requireListing } from './require-listing.ts';
import { updateListingContent } from './store.ts';

/**
 * Revises what a listing says; that also confirms it. A published listing stays published: whoever sees something
 * wrong in it disputes it. Refuses others than the organisation's people and case managers (`not_yours`), a withdrawn
 * listing (`not_in_this_status`), and an edit of an older version (`stale_version`, with what stands there now).
 * Source: the mechanism's rules, "Who may see and do what".
 */
export const reviseListing = defineCommand({
  name: 'directory.revise',
  input: reviseListingInput,
  async run(ctx, { listingId, version, ...content }) {
    const listing = await requireListing(ctx, listingId);
    ensure(canReviseListing(ctx.actor, listing));
    if (version !== listing.version) {
      throw new DomainError('stale_version', { details: { current: listing, yours: content } });
    }
    await checkTopics(
      ctx.tx,
      content.topics.map((topic) => topic.topicId),
    );
    const next = listing.version + 1;
    await updateListingContent(ctx.tx, { id: listing.id, content, version: next, at: ctx.at });
    await ctx.record({
      name: 'listing.revised',
      subjectId: listing.id,
      facts: { organisationId: listing.organisationId, version: next },
      content,
    });
    return { version: next };
  },
});
