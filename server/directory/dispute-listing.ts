import { isConflicted } from '../../shared/actor.ts';
import { disputeListingInput } from '../../shared/directory/input.ts';
import { listingTransition } from '../../shared/directory/lifecycle.ts';
import { canDisputeListing } from '../../shared/directory/permissions.ts';
import { committeeMembers, loadActor } from '../accounts/queries.ts';
import { ensure, found } from '../domain-error.ts';
import { getOrganisation } from '../registry/queries.ts';
import { defineCommand } from '../run-command.ts';
import { requireListing } from './require-listing.ts';
import { takeListingStep } from './store.ts';
import { tellContacts } from './tell-contacts.ts';

/**
 * Puts a listing before the committee, with the reason: it is no longer public until that has decided.
 * The organisation is told, and the committee but for those with a conflict of interest.
 * Refuses others than staff (`only_staff`), a conflict of interest, and a listing already disputed or withdrawn
 * (`not_in_this_status`). Source: the mechanism's rules, "Who may see and do what" (the committee decides disputed listings).
 */
export const disputeListing = defineCommand({
  name: 'directory.dispute',
  input: disputeListingInput,
  async run(ctx, { listingId, reason }) {
    const listing = await requireListing(ctx, listingId);
    ensure(canDisputeListing(ctx.actor, listing));
    const step = found(listingTransition(listing.status, 'dispute'));
    await takeListingStep(ctx.tx, listing.id, step, { dispute_reason: reason });
    await ctx.record({
      name: 'listing.disputed',
      subjectId: listing.id,
      facts: { organisationId: listing.organisationId },
      content: { reason },
    });
    await tellContacts(ctx, listing.organisationId, {
      template: 'listingDisputed',
      params: { reason },
    });
    const organisation = found(await getOrganisation(ctx.tx, listing.organisationId));
    for (const member of await committeeMembers(ctx.tx)) {
      const actor = await loadActor(ctx.tx, member.personId);
      if (!actor || isConflicted(actor, [listing.organisationId])) continue;
      await ctx.mail({
        personId: member.personId,
        template: 'listingToDecide',
        params: { organisation: organisation.name, reason, path: '/decisions' },
      });
    }
  },
});
