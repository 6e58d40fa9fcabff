import { addTrackRecordInput } from '../../shared/directory/input.ts';
import { canReviseListing } from '../../shared/directory/permissions.ts';
import { hasCome } from '../../shared/working-days.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { requireListing } from './require-listing.ts';
import { insertTrackRecord } from './store.ts';

/**
 * Adds a dated piece of past work that proves a listing's claim on one of its topics.
 * Refuses others than the organisation's people and case managers (`not_yours`), a topic the listing does not name
 * (`topic_not_in_listing`), and work that is not done yet (`date_in_the_future`).
 * Source: the mechanism's rules, "Words" (track record).
 */
export const addTrackRecord = defineCommand({
  name: 'directory.addTrackRecord',
  input: addTrackRecordInput,
  async run(ctx, { listingId, ...work }) {
    const listing = await requireListing(ctx, listingId);
    ensure(canReviseListing(ctx.actor, listing));
    if (!listing.topics.some((topic) => topic.topicId === work.topicId)) {
      throw new DomainError('topic_not_in_listing', { field: 'topicId' });
    }
    if (!hasCome(work.doneOn, ctx.at)) {
      throw new DomainError('date_in_the_future', { field: 'doneOn' });
    }
    const id = ctx.newId();
    await insertTrackRecord(ctx.tx, { id, listingId, ...work, at: ctx.at });
    await ctx.record({
      name: 'track_record.added',
      subjectId: listing.id,
      facts: { organisationId: listing.organisationId, trackRecordId: id },
      content: work,
    });
    return { trackRecordId: id };
  },
});
