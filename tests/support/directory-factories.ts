import { proposeListing } from '../../server/directory/propose-listing.ts';
import { publishListing } from '../../server/directory/publish-listing.ts';
import { installTopics } from '../../server/registry/install-topics.ts';
import { listTopics } from '../../server/registry/queries.ts';
import type { Availability, Region, WayOfHelping } from '../../shared/directory/vocabulary.ts';
import type { OrganisationKind } from '../../shared/registry/vocabulary.ts';
import type { World } from './world.ts';

/** The topic tree as it is installed at the start, as ids by code. */
export async function theTopics(world: World): Promise<(code: string) => string> {
  await world.bySystem(installTopics, {});
  const ids = new Map(
    (await listTopics(world.services.connection.readDb)).map((t) => [t.code, t.id]),
  );
  return (code) => {
    const id = ids.get(code);
    if (!id) throw new Error(`The topic tree has no ${code}`);
    return id;
  };
}

export type ListingWishes = {
  name?: string;
  kind?: OrganisationKind;
  countryCode?: string | null;
  /** An organisation that is there already, instead of a new one. */
  organisationId?: string;
  summary?: string;
  /** Codes of the tree; evidence by code. */
  topics?: string[];
  evidence?: Record<string, string>;
  languages?: string[];
  regions?: Region[];
  waysOfHelping?: WayOfHelping[];
  availability?: Availability;
  availableFromOn?: string | null;
};

/** What a listing says, complete, with what the test cares about. */
export async function listingWords(world: World, wishes: ListingWishes = {}) {
  const topicId = await theTopics(world);
  return {
    summary: wishes.summary ?? 'We have helped governments with this for ten years.',
    languages: wishes.languages ?? ['en'],
    regions: wishes.regions ?? [],
    waysOfHelping: wishes.waysOfHelping ?? ['advice' as const],
    availability: wishes.availability ?? ('available' as const),
    availableFromOn: wishes.availableFromOn ?? null,
    topics: (wishes.topics ?? ['open-data']).map((code) => ({
      topicId: topicId(code),
      evidence: wishes.evidence?.[code] ?? '',
    })),
  };
}

/** A proposed listing, with its organisation if the test brings none. */
export async function aProposedListing(world: World, wishes: ListingWishes = {}) {
  const organisation = wishes.organisationId
    ? { organisationId: wishes.organisationId, name: wishes.name ?? '' }
    : await world.organisation({
        ...(wishes.name ? { name: wishes.name } : {}),
        kind: wishes.kind ?? 'ngo',
        countryCode: wishes.countryCode === undefined ? 'GH' : wishes.countryCode,
      });
  const { listingId } = await world.bySystem(proposeListing, {
    organisationId: organisation.organisationId,
    ...(await listingWords(world, wishes)),
  });
  return { listingId, ...organisation };
}

/** A published listing, with its organisation if the test brings none. */
export async function aListing(world: World, wishes: ListingWishes = {}) {
  const listing = await aProposedListing(world, wishes);
  await world.bySystem(publishListing, { listingId: listing.listingId });
  return listing;
}
