import { listingIdInput } from '../../shared/directory/input.ts';
import { listingTransition } from '../../shared/directory/lifecycle.ts';
import { canWithdrawListing } from '../../shared/directory/permissions.ts';
import { ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { requireListing } from './require-listing.ts';
import { takeListingStep } from './store.ts';

/**
 * Takes a listing out of the directory; nothing in it is lost, and it can be proposed again.
 * Refuses others than the organisation's people and case managers (`not_yours`), and a listing already withdrawn
 * (`not_in_this_status`). Source: the mechanism's rules, "Who may see and do what".
 */
export const withdrawListing = defineCommand({
  name: 'directory.withdraw',
  input: listingIdInput,
  async run(ctx, { listingId }) {
    const listing = await requireListing(ctx, listingId);
    ensure(canWithdrawListing(ctx.actor, listing));
    const step = found(listingTransition(listing.status, 'withdraw'));
    await takeListingStep(ctx.tx, listing.id, step, {});
    await ctx.record({
      name: 'listing.withdrawn',
      subjectId: listing.id,
      facts: { organisationId: listing.organisationId },
    });
  },
});
