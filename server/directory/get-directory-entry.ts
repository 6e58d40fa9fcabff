import type { Reader } from '../../db/connect.ts';
import { type Actor, actsFor } from '../../shared/actor.ts';
import type { Decision } from '../../shared/decision.ts';
import { confirmBy } from '../../shared/directory/lifecycle.ts';
import {
  canProposeListing,
  canSeeListing,
  type ListingAbilities,
  listingAbilities,
  seesWholeDirectory,
} from '../../shared/directory/permissions.ts';
import type { OrganisationKind, Participation } from '../../shared/registry/vocabulary.ts';
import { type Contact, contactsOf } from '../accounts/queries.ts';
import { found, notFound } from '../domain-error.ts';
import { getOrganisation, getSettings } from '../registry/queries.ts';
import { getListingOf, type Listing } from './queries.ts';

/** An organisation as the directory shows it to one reader. */
export type DirectoryEntry = {
  organisation: {
    id: string;
    name: string;
    kind: OrganisationKind;
    countryCode: string | null;
    website: string | null;
    participation: Participation;
    parent: { id: string; name: string } | null;
  };
  listing: (Listing & { confirmBy: string; isConfirmationOverdue: boolean }) | null;
  /** Whether the reader may propose a listing for it. */
  propose: Decision;
  /** What the reader may do with the listing; null when there is none. */
  abilities: ListingAbilities | null;
  /** Never public: for staff, and for the organisation's own people. */
  contacts: Contact[] | null;
};

/**
 * One organisation with its listing and track records. Without a listing the reader may see, the organisation
 * does not exist for them; staff see every organisation, and people their own. Refuses with `not_found`.
 * Source: the mechanism's rules, "Who may see and do what".
 */
export async function getDirectoryEntry(
  db: Reader,
  actor: Actor,
  organisationId: string,
  at: string,
): Promise<DirectoryEntry> {
  const organisation = found(await getOrganisation(db, organisationId));
  const listing = await getListingOf(db, organisationId);
  const isOfHouse = seesWholeDirectory(actor) || actsFor(actor, organisationId);
  const seen = listing && canSeeListing(actor, listing) ? listing : undefined;
  if (!seen && !isOfHouse) notFound();
  const months = (await getSettings(db)).reconfirmListingAfterMonths;
  const parent = organisation.parent_id
    ? await getOrganisation(db, organisation.parent_id)
    : undefined;
  const until = seen ? confirmBy(seen.confirmedAt, months) : '';
  return {
    organisation: {
      id: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      countryCode: organisation.country_code,
      website: organisation.website,
      participation: organisation.participation,
      parent: parent ? { id: parent.id, name: parent.name } : null,
    },
    listing: seen
      ? {
          ...seen,
          disputeReason: isOfHouse ? seen.disputeReason : null,
          confirmBy: until,
          isConfirmationOverdue: until < at,
        }
      : null,
    propose: canProposeListing(actor, organisationId, listing?.status ?? null),
    abilities: seen ? listingAbilities(actor, seen) : null,
    contacts: isOfHouse ? await contactsOf(db, organisationId) : null,
  };
}
