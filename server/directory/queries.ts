import type { Reader } from '../../db/connect.ts';
import { fromJson } from '../../db/json.ts';
import type { ListingsTable } from '../../db/schema.ts';
import type {
  Availability,
  ListingStatus,
  Region,
  WayOfHelping,
} from '../../shared/directory/vocabulary.ts';
import type { OrganisationKind } from '../../shared/registry/vocabulary.ts';

export type TrackRecord = {
  id: string;
  topicId: string;
  title: string;
  description: string;
  doneOn: string;
  url: string | null;
};

/** A listing with its topics and track records. */
export type Listing = {
  id: string;
  organisationId: string;
  status: ListingStatus;
  summary: string;
  languages: string[];
  regions: Region[];
  waysOfHelping: WayOfHelping[];
  availability: Availability;
  availableFromOn: string | null;
  confirmedAt: string;
  disputeReason: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
  topics: { topicId: string; evidence: string }[];
  trackRecords: TrackRecord[];
};

/** A whole IN list is one parameter each; both databases take this many. */
const idsPerQuery = 500;

function inBatches<T>(all: readonly T[]): T[][] {
  const batches: T[][] = [];
  for (let from = 0; from < all.length; from += idsPerQuery) {
    batches.push(all.slice(from, from + idsPerQuery));
  }
  return batches;
}

async function withTopicsAndWork(db: Reader, rows: ListingsTable[]): Promise<Listing[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const topics = await db
    .selectFrom('listing_topics')
    .innerJoin('topics', 'topics.id', 'listing_topics.topic_id')
    .select(['listing_id', 'topic_id as topicId', 'evidence'])
    .where('listing_id', 'in', ids)
    .orderBy('topics.position')
    .execute();
  const work = await db
    .selectFrom('track_records')
    .selectAll()
    .where('listing_id', 'in', ids)
    .orderBy('done_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const topicsOf = Map.groupBy(topics, (row) => row.listing_id);
  const workOf = Map.groupBy(work, (row) => row.listing_id);
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    status: row.status,
    summary: row.summary,
    languages: fromJson(row.languages),
    regions: fromJson(row.regions) as Region[],
    waysOfHelping: fromJson(row.ways_of_helping) as WayOfHelping[],
    availability: row.availability,
    availableFromOn: row.available_from_on,
    confirmedAt: row.confirmed_at,
    disputeReason: row.dispute_reason,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    topics: (topicsOf.get(row.id) ?? []).map(({ topicId, evidence }) => ({ topicId, evidence })),
    trackRecords: (workOf.get(row.id) ?? []).map((entry) => ({
      id: entry.id,
      topicId: entry.topic_id,
      title: entry.title,
      description: entry.description,
      doneOn: entry.done_on,
      url: entry.url,
    })),
  }));
}

/** One listing, or undefined. Whether the reader may see it is for the caller to decide. */
export async function getListing(db: Reader, id: string): Promise<Listing | undefined> {
  const rows = await db.selectFrom('listings').selectAll().where('id', '=', id).execute();
  return (await withTopicsAndWork(db, rows))[0];
}

/** The listing of an organisation, in any status; undefined when it has none. */
export async function getListingOf(
  db: Reader,
  organisationId: string,
): Promise<Listing | undefined> {
  return (await listListingsOf(db, [organisationId])).get(organisationId);
}

/** The listings of these organisations, by organisation. */
export async function listListingsOf(
  db: Reader,
  organisationIds: readonly string[],
): Promise<Map<string, Listing>> {
  const listings = new Map<string, Listing>();
  for (const batch of inBatches(organisationIds)) {
    const rows = await db
      .selectFrom('listings')
      .selectAll()
      .where('organisation_id', 'in', batch)
      .execute();
    for (const listing of await withTopicsAndWork(db, rows)) {
      listings.set(listing.organisationId, listing);
    }
  }
  return listings;
}

/** Which listing a track record belongs to, and what it says; undefined when there is none of that id. */
export async function getTrackRecord(
  db: Reader,
  id: string,
): Promise<{ id: string; listingId: string; title: string } | undefined> {
  return db
    .selectFrom('track_records')
    .select(['id', 'listing_id as listingId', 'title'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Which of these topics exist. */
export async function knownTopicIds(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('topics')
    .select('id')
    .where('id', 'in', [...ids])
    .execute();
  return new Set(rows.map((row) => row.id));
}

export type ListedListing = {
  listingId: string;
  organisationId: string;
  organisationName: string;
  kind: OrganisationKind;
  countryCode: string | null;
  status: ListingStatus;
  summary: string;
  disputeReason: string | null;
  updatedAt: string;
};

/** Listings in one of the statuses, longest waiting first: what is to be vetted or decided. */
export async function listListingsInStatus(
  db: Reader,
  statuses: readonly ListingStatus[],
): Promise<ListedListing[]> {
  return db
    .selectFrom('listings')
    .innerJoin('organisations', 'organisations.id', 'listings.organisation_id')
    .select([
      'listings.id as listingId',
      'organisations.id as organisationId',
      'organisations.name as organisationName',
      'organisations.kind as kind',
      'organisations.country_code as countryCode',
      'listings.status as status',
      'listings.summary as summary',
      'listings.dispute_reason as disputeReason',
      'listings.updated_at as updatedAt',
    ])
    .where('listings.status', 'in', [...statuses])
    .orderBy('listings.updated_at')
    .orderBy('listings.id')
    .limit(500)
    .execute();
}

/** Published listings last confirmed by then, whose people were not asked since to confirm them. */
export async function listListingsToConfirm(
  db: Reader,
  confirmedBy: string,
): Promise<{ id: string; organisationId: string; confirmedAt: string }[]> {
  return db
    .selectFrom('listings')
    .select(['id', 'organisation_id as organisationId', 'confirmed_at as confirmedAt'])
    .where('status', '=', 'published')
    .where('confirmed_at', '<=', confirmedBy)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('events')
            .select('events.seq')
            .whereRef('events.subject_id', '=', 'listings.id')
            .where('events.name', '=', 'listing.confirmation_asked')
            .whereRef('events.at', '>', 'listings.confirmed_at'),
        ),
      ),
    )
    .orderBy('confirmed_at')
    .orderBy('id')
    .limit(200)
    .execute();
}

/** Names, kinds and countries of these organisations, in no order. */
export async function listOrganisationsForDirectory(
  db: Reader,
  ids: readonly string[],
): Promise<Omit<IndexedOrganisation, 'listing'>[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('organisations')
    .select(['id', 'name', 'kind', 'country_code as countryCode'])
    .where('id', 'in', [...ids])
    .execute();
}

/** An organisation as the search index reads it. */
export type IndexedOrganisation = {
  id: string;
  name: string;
  kind: OrganisationKind;
  countryCode: string | null;
  listing: Listing | null;
};

/** Organisations with their listings, in batches, for the search index: all of them, or these. */
export async function* readOrganisationsForIndex(
  db: Reader,
  ids?: readonly string[],
): AsyncGenerator<IndexedOrganisation[]> {
  const batches = ids ? inBatches(ids) : undefined;
  let after = '';
  for (let turn = 0; ; turn += 1) {
    const batch = batches?.[turn];
    if (batches && !batch) return;
    let query = db
      .selectFrom('organisations')
      .select(['id', 'name', 'kind', 'country_code as countryCode']);
    query = batch
      ? query.where('id', 'in', batch)
      : query.where('id', '>', after).orderBy('id').limit(idsPerQuery);
    const rows = await query.execute();
    const last = rows.at(-1);
    if (last) {
      const listings = await listListingsOf(
        db,
        rows.map((row) => row.id),
      );
      yield rows.map((row) => ({ ...row, listing: listings.get(row.id) ?? null }));
      after = last.id;
    } else if (!batches) return;
  }
}
