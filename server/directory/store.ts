import type { Transaction } from 'kysely';
import { toJson } from '../../db/json.ts';
import type { Database, ListingsTable } from '../../db/schema.ts';
import type { ListingContent } from '../../shared/directory/input.ts';
import type { ListingTransition } from '../../shared/directory/lifecycle.ts';

function contentColumns(content: ListingContent) {
  return {
    summary: content.summary,
    languages: toJson(content.languages),
    regions: toJson<string[]>(content.regions),
    ways_of_helping: toJson<string[]>(content.waysOfHelping),
    availability: content.availability,
    available_from_on: content.availability === 'from_date' ? content.availableFromOn : null,
  };
}

async function replaceTopics(
  tx: Transaction<Database>,
  listingId: string,
  topics: ListingContent['topics'],
): Promise<void> {
  await tx.deleteFrom('listing_topics').where('listing_id', '=', listingId).execute();
  if (topics.length === 0) return;
  await tx
    .insertInto('listing_topics')
    .values(
      topics.map((topic) => ({
        listing_id: listingId,
        topic_id: topic.topicId,
        evidence: topic.evidence,
      })),
    )
    .execute();
}

/** Writes a new listing, proposed. */
export async function insertListing(
  tx: Transaction<Database>,
  listing: { id: string; organisationId: string; content: ListingContent; at: string },
): Promise<void> {
  await tx
    .insertInto('listings')
    .values({
      id: listing.id,
      organisation_id: listing.organisationId,
      status: 'proposed',
      ...contentColumns(listing.content),
      confirmed_at: listing.at,
      vetted_by: null,
      dispute_reason: null,
      version: 1,
      created_at: listing.at,
      updated_at: listing.at,
    })
    .execute();
  await replaceTopics(tx, listing.id, listing.content.topics);
}

/** Writes what a listing says; revising it also confirms it. */
export async function updateListingContent(
  tx: Transaction<Database>,
  listing: { id: string; content: ListingContent; version: number; at: string },
): Promise<void> {
  await tx
    .updateTable('listings')
    .set({
      ...contentColumns(listing.content),
      confirmed_at: listing.at,
      version: listing.version,
      updated_at: listing.at,
    })
    .where('id', '=', listing.id)
    .execute();
  await replaceTopics(tx, listing.id, listing.content.topics);
}

/** Takes a step of the lifecycle. The version stays: people edit the words, not the status. */
export async function takeListingStep(
  tx: Transaction<Database>,
  listingId: string,
  transition: ListingTransition,
  told: Partial<Pick<ListingsTable, 'vetted_by' | 'dispute_reason'>>,
): Promise<void> {
  await tx
    .updateTable('listings')
    .set({ status: transition.to, ...told })
    .where('id', '=', listingId)
    .execute();
}

/** Notes that somebody it belongs to said the listing is still right. */
export async function confirmListingAt(
  tx: Transaction<Database>,
  listingId: string,
  at: string,
): Promise<void> {
  await tx.updateTable('listings').set({ confirmed_at: at }).where('id', '=', listingId).execute();
}

/** Adds a piece of past work. */
export async function insertTrackRecord(
  tx: Transaction<Database>,
  trackRecord: {
    id: string;
    listingId: string;
    topicId: string;
    title: string;
    description: string;
    doneOn: string;
    url: string | null;
    at: string;
  },
): Promise<void> {
  await tx
    .insertInto('track_records')
    .values({
      id: trackRecord.id,
      listing_id: trackRecord.listingId,
      topic_id: trackRecord.topicId,
      title: trackRecord.title,
      description: trackRecord.description,
      done_on: trackRecord.doneOn,
      url: trackRecord.url,
      created_at: trackRecord.at,
    })
    .execute();
}

/** Takes a piece of past work out of a listing; the trail keeps that it stood there. */
export async function deleteTrackRecord(
  tx: Transaction<Database>,
  trackRecordId: string,
): Promise<void> {
  await tx.deleteFrom('track_records').where('id', '=', trackRecordId).execute();
}
