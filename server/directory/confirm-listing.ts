import { listingIdInput } from '../../shared/directory/input.ts';
import { canConfirmListing } from '../../shared/directory/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { requireListing } from './require-listing.ts';
import { confirmListingAt } from './store.ts';

/**
 * Says with one click that a listing is still right; asked for every six months.
 * Refuses others than the organisation's people and case managers (`not_yours`), and a disputed or withdrawn listing
 * (`not_in_this_status`). Source: the mechanism's rules, "Time targets".
 */
export const confirmListing = defineCommand({
  name: 'directory.confirm',
  input: listingIdInput,
  async run(ctx, { listingId }) {
    const listing = await requireListing(ctx, listingId);
    ensure(canConfirmListing(ctx.actor, listing));
    await confirmListingAt(ctx.tx, listing.id, ctx.at);
    await ctx.record({
      name: 'listing.confirmed',
      subjectId: listing.id,
      facts: { organisationId: listing.organisationId },
    });
    return { confirmedAt: ctx.at };
  },
});
