import { listingIdInput } from '../../shared/directory/input.ts';
import { listingTransition } from '../../shared/directory/lifecycle.ts';
import { canPublishListing } from '../../shared/directory/permissions.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { requireListing } from './require-listing.ts';
import { takeListingStep } from './store.ts';
import { tellContacts } from './tell-contacts.ts';

/**
 * Vets a proposed listing and publishes it; its organisation is told.
 * Refuses others than case managers (`only_case_manager`), a conflict of interest, a listing that is not proposed
 * (`not_in_this_status`), and one that says nothing yet or names no topic (`listing_incomplete`).
 * Source: the mechanism's rules, "Who may see and do what" (case managers vet listings).
 */
export const publishListing = defineCommand({
  name: 'directory.publish',
  input: listingIdInput,
  async run(ctx, { listingId }) {
    const listing = await requireListing(ctx, listingId);
    ensure(canPublishListing(ctx.actor, listing));
    if (listing.summary.trim() === '' || listing.topics.length === 0) {
      throw new DomainError('listing_incomplete');
    }
    const step = found(listingTransition(listing.status, 'publish'));
    await takeListingStep(ctx.tx, listing.id, step, {
      vetted_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    });
    await ctx.record({
      name: 'listing.published',
      subjectId: listing.id,
      facts: { organisationId: listing.organisationId },
    });
    await tellContacts(ctx, listing.organisationId, {
      template: 'listingPublished',
      params: { path: `/directory/${listing.organisationId}` },
    });
  },
});
