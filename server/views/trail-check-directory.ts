import type { Reader } from '../../db/connect.ts';
import type { ListingsTable } from '../../db/schema.ts';
import { type ListingStep, listingTransition } from '../../shared/directory/lifecycle.ts';
import type { ListingStatus } from '../../shared/directory/vocabulary.ts';
import { type Listing, listListingsOf } from '../directory/queries.ts';
import { holdSame, isSame, latest, type Recorded } from './trail-reading.ts';
import { walkAlongTrail } from './trail-walk.ts';

/** The step of the lifecycle that an event of the trail tells of; those that are not here change no status. */
const stepOfEvent: Record<string, ListingStep> = {
  'listing.published': 'publish',
  'listing.disputed': 'dispute',
  'listing.withdrawn': 'withdraw',
};

function stepOf({ name, facts }: Recorded): ListingStep | undefined {
  if (name === 'listing.decided') return facts.published ? 'uphold' : 'remove';
  return name === 'listing.proposed' ? 'propose_again' : stepOfEvent[name];
}

/** Where the trail says a listing stands; undefined when it tells of steps that cannot follow each other. */
function statusAfter([proposed, ...events]: readonly Recorded[]): ListingStatus | undefined {
  let status: ListingStatus | undefined = proposed && 'proposed';
  for (const event of events) {
    const step = stepOf(event);
    if (step) status = status && listingTransition(status, step)?.to;
  }
  return status;
}

/** What a listing says, its topics in one order. */
function contentOf(said: Record<string, unknown>): unknown {
  const { summary, languages, regions, waysOfHelping, availability, availableFromOn } = said;
  const topics = (said.topics as Listing['topics']).map(({ topicId, evidence }) =>
    JSON.stringify([topicId, evidence]),
  );
  return {
    ...{ summary, languages, regions, waysOfHelping, availability, availableFromOn },
    topics: topics.sort(),
  };
}

function isContentRecorded(listing: Listing, { content, isRedacted }: Recorded): boolean {
  if (!content) return isRedacted;
  // Whoever is available at once may still have named a day, which is not kept.
  const availableFromOn = content.availability === 'from_date' ? content.availableFromOn : null;
  return isSame(contentOf({ ...content, availableFromOn }), contentOf(listing));
}

/** Whether past work that was added and not taken out again is there, as it was described, and no other. */
function isEachWorkRecorded({ trackRecords }: Listing, events: readonly Recorded[]): boolean {
  const removed = new Set(
    events
      .filter(({ name }) => name === 'track_record.removed')
      .map(({ facts }) => facts.trackRecordId),
  );
  const added = new Map(
    events
      .filter(
        ({ name, facts }) => name === 'track_record.added' && !removed.has(facts.trackRecordId),
      )
      .map((event) => [event.facts.trackRecordId, event]),
  );
  return (
    holdSame(
      trackRecords.map(({ id }) => id),
      [...added.keys()],
    ) &&
    trackRecords.every(({ id, ...work }) => {
      const made = added.get(id);
      return made?.isRedacted || isSame(made?.content, work);
    })
  );
}

/** Who vetted it, and why it is or was disputed, if the trail says so. */
function isDecidedAsRecorded(row: ListingsTable, events: readonly Recorded[]): boolean {
  const vetted = latest(events, 'listing.proposed', 'listing.published');
  const vettedBy = vetted?.name === 'listing.published' ? vetted.personId : null;
  const last = latest(events, 'listing.proposed', 'listing.disputed', 'listing.decided');
  const isExplained =
    last?.name === 'listing.disputed' ||
    (last?.name === 'listing.decided' && !last.facts.published);
  return (
    row.vetted_by === vettedBy &&
    (isExplained
      ? last.isRedacted || row.dispute_reason === last.content?.reason
      : row.dispute_reason === null)
  );
}

function* compareListing(
  row: ListingsTable,
  listing: Listing,
  events: readonly Recorded[],
): Generator<string> {
  const [proposed] = events;
  const worded = latest(events, 'listing.proposed', 'listing.revised');
  const confirmed = latest(events, 'listing.proposed', 'listing.revised', 'listing.confirmed');
  if (proposed?.name !== 'listing.proposed' || !worded) {
    yield 'no event says that it was proposed';
    return;
  }
  const status = statusAfter(events);
  if (!status) yield 'the trail tells of steps that cannot follow each other';
  else if (row.status !== status) yield `its status is ${row.status}, the trail says ${status}`;
  if (!isContentRecorded(listing, worded)) {
    yield 'what it says is not what the trail recorded';
  }
  const revisions = events.filter(({ name }) => /^listing\.(proposed|revised)$/.test(name));
  const isDatedAsRecorded =
    row.organisation_id === proposed.facts.organisationId &&
    row.created_at === proposed.at &&
    row.updated_at === worded.at &&
    row.confirmed_at === confirmed?.at &&
    row.version === revisions.length;
  if (!isDatedAsRecorded) {
    yield 'whose it is, or when it was written or confirmed, is not what the trail recorded';
  }
  if (!isDecidedAsRecorded(row, events)) {
    yield 'who vetted it, or why it was disputed, is not what the trail recorded';
  }
  if (!isEachWorkRecorded(listing, events)) {
    yield 'its track records are not those the trail recorded';
  }
}

/** Listings: what they say, where they stand, who vetted them, and the past work that proves them. */
export function checkListings(db: Reader): Promise<string[]> {
  return walkAlongTrail(db, {
    table: 'listings',
    rows: db.selectFrom('listings').selectAll(),
    call: (row) => `listing ${row.id}`,
    async prepare(page) {
      const listings = await listListingsOf(
        db,
        page.map((row) => row.organisation_id),
      );
      return (row, events) => {
        const listing = listings.get(row.organisation_id);
        return listing ? compareListing(row, listing, events) : [];
      };
    },
  });
}
