import {
  addExpertInput,
  addTrackRecordInput,
  compareOrganisationsInput,
  decideListingInput,
  disputeListingInput,
  findDuplicatesInput,
  listingIdInput,
  proposeListingInput,
  removeTrackRecordInput,
  reviseListingInput,
  searchDirectoryInput,
} from '../../shared/directory/input.ts';
import { canAddExpert, seesWholeDirectory } from '../../shared/directory/permissions.ts';
import { organisationIdInput } from '../../shared/registry/input.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { procedure, router, signedIn } from '../trpc.ts';
import { addExpert } from './add-expert.ts';
import { addTrackRecord } from './add-track-record.ts';
import { confirmListing } from './confirm-listing.ts';
import { decideListing } from './decide-listing.ts';
import { disputeListing } from './dispute-listing.ts';
import { findDuplicates } from './duplicate-queries.ts';
import { getDirectoryEntry } from './get-directory-entry.ts';
import { proposeListing } from './propose-listing.ts';
import { publishListing } from './publish-listing.ts';
import { listListingsInStatus } from './queries.ts';
import { removeTrackRecord } from './remove-track-record.ts';
import { reviseListing } from './revise-listing.ts';
import { searchDirectory } from './search-directory.ts';
import { withdrawListing } from './withdraw-listing.ts';

/** The directory; published listings are open to anyone. `suggestFor` joins it from server/views/. */
export const directoryRouter = router({
  search: procedure
    .input(searchDirectoryInput)
    .query(({ ctx, input }) => searchDirectory(ctx.db, ctx.actor, input)),
  get: procedure
    .input(organisationIdInput)
    .query(({ ctx, input }) =>
      getDirectoryEntry(
        ctx.db,
        ctx.actor,
        input.organisationId,
        ctx.services.clock.now().toISOString(),
      ),
    ),
  /** Up to three organisations side by side. */
  compare: procedure
    .input(compareOrganisationsInput)
    .query(({ ctx, input }) =>
      Promise.all(
        input.organisationIds.map((id) =>
          getDirectoryEntry(ctx.db, ctx.actor, id, ctx.services.clock.now().toISOString()),
        ),
      ),
    ),
  /** What waits for a case manager to vet it, or for the committee to decide it. */
  toVet: signedIn.query(({ ctx }) => {
    if (!seesWholeDirectory(ctx.actor)) throw new DomainError('only_staff');
    return listListingsInStatus(ctx.db, ['proposed', 'disputed']);
  }),
  findDuplicates: signedIn.input(findDuplicatesInput).query(({ ctx, input }) => {
    ensure(canAddExpert(ctx.actor));
    return findDuplicates(ctx.db, { name: input.name, countryCode: input.countryCode ?? null });
  }),
  propose: signedIn
    .input(proposeListingInput)
    .mutation(({ ctx, input }) => ctx.run(proposeListing, input)),
  revise: signedIn
    .input(reviseListingInput)
    .mutation(({ ctx, input }) => ctx.run(reviseListing, input)),
  confirm: signedIn
    .input(listingIdInput)
    .mutation(({ ctx, input }) => ctx.run(confirmListing, input)),
  publish: signedIn
    .input(listingIdInput)
    .mutation(({ ctx, input }) => ctx.run(publishListing, input)),
  dispute: signedIn
    .input(disputeListingInput)
    .mutation(({ ctx, input }) => ctx.run(disputeListing, input)),
  decide: signedIn
    .input(decideListingInput)
    .mutation(({ ctx, input }) => ctx.run(decideListing, input)),
  withdraw: signedIn
    .input(listingIdInput)
    .mutation(({ ctx, input }) => ctx.run(withdrawListing, input)),
  addTrackRecord: signedIn
    .input(addTrackRecordInput)
    .mutation(({ ctx, input }) => ctx.run(addTrackRecord, input)),
  removeTrackRecord: signedIn
    .input(removeTrackRecordInput)
    .mutation(({ ctx, input }) => ctx.run(removeTrackRecord, input)),
  addExpert: signedIn.input(addExpertInput).mutation(({ ctx, input }) => ctx.run(addExpert, input)),
});
