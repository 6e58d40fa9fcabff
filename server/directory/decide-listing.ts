import { decideListingInput } from '../../shared/directory/input.ts';
import { listingTransition } from '../../shared/directory/lifecycle.ts';
import { canDecideListing } from '../../shared/directory/permissions.ts';
import { ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { requireListing } from './require-listing.ts';
import { takeListingStep } from './store.ts';
import { tellContacts } from './tell-contacts.ts';

/**
 * The committee decides a disputed listing: it is published after all, or taken out. The organisation is told why.
 * Refuses others than the committee (`only_committee`), a conflict of interest, and a listing that is not disputed
 * (`not_in_this_status`). Source: the mechanism's rules, "Who may see and do what".
 */
export const decideListing = defineCommand({
  name: 'directory.decide',
  input: decideListingInput,
  async run(ctx, { listingId, publish, reason }) {
    const listing = await requireListing(ctx, listingId);
    ensure(canDecideListing(ctx.actor, listing));
    const step = found(listingTransition(listing.status, publish ? 'uphold' : 'remove'));
    await takeListingStep(ctx.tx, listing.id, step, { dispute_reason: publish ? null : reason });
    await ctx.record({
      name: 'listing.decided',
      subjectId: listing.id,
      facts: { organisationId: listing.organisationId, published: publish },
      content: { reason },
    });
    await tellContacts(ctx, listing.organisationId, {
      template: publish ? 'listingUpheld' : 'listingRemoved',
      params: { reason },
    });
  },
});
