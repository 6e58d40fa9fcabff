import { removeTrackRecordInput } from '../../shared/directory/input.ts';
import { canReviseListing } from '../../shared/directory/permissions.ts';
import { ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { getTrackRecord } from './queries.ts';
import { requireListing } from './require-listing.ts';
import { deleteTrackRecord } from './store.ts';

/**
 * Takes a piece of past work out of a listing; the trail keeps what it said.
 * Refuses others than the organisation's people and case managers (`not_yours`).
 * Source: the mechanism's rules, "Words" (track record).
 */
export const removeTrackRecord = defineCommand({
  name: 'directory.removeTrackRecord',
  input: removeTrackRecordInput,
  async run(ctx, { trackRecordId }) {
    const trackRecord = found(await getTrackRecord(ctx.tx, trackRecordId));
    const listing = await requireListing(ctx, trackRecord.listingId);
    ensure(canReviseListing(ctx.actor, listing));
    await deleteTrackRecord(ctx.tx, trackRecordId);
    await ctx.record({
      name: 'track_record.removed',
      subjectId: listing.id,
      facts: { organisationId: listing.organisationId, trackRecordId },
      content: { title: trackRecord.title },
    });
  },
});
