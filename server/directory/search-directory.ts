import type { Reader } from '../../db/connect.ts';
import type { Actor } from '../../shared/actor.ts';
import type { SearchDirectoryInput } from '../../shared/directory/input.ts';
import { seesWholeDirectory } from '../../shared/directory/permissions.ts';
import type { ListingStatus } from '../../shared/directory/vocabulary.ts';
import type { OrganisationKind } from '../../shared/registry/vocabulary.ts';
import { type DirectoryHits, directoryIndexOf } from './create-directory-index.ts';
import { type Listing, listListingsOf, listOrganisationsForDirectory } from './queries.ts';

/** One row of the directory. */
export type DirectoryRow = {
  organisationId: string;
  name: string;
  kind: OrganisationKind;
  countryCode: string | null;
  /** Null for an organisation without a listing, which only staff find. */
  listing:
    | (Pick<
        Listing,
        'summary' | 'languages' | 'regions' | 'waysOfHelping' | 'availability' | 'availableFromOn'
      > & { status: ListingStatus; topicIds: string[]; trackRecords: number })
    | null;
};

export type DirectoryPage = Omit<DirectoryHits, 'organisationIds'> & {
  rows: DirectoryRow[];
  /** Where the next page begins; null on the last one. */
  nextCursor: number | null;
};

/**
 * Searches the directory by words and filters, a page at a time. Everybody finds published listings; staff also
 * find proposed and disputed ones, and organisations without a listing.
 */
export async function searchDirectory(
  db: Reader,
  actor: Actor,
  input: SearchDirectoryInput,
): Promise<DirectoryPage> {
  const index = directoryIndexOf(db);
  await index.catchUp();
  const scope = seesWholeDirectory(actor) && !input.publishedOnly ? 'all' : 'published';
  const { organisationIds, ...found } = index.search({ ...input, scope, offset: input.cursor });
  const read = input.cursor + organisationIds.length;
  return {
    ...found,
    nextCursor: read < found.total && organisationIds.length > 0 ? read : null,
    rows: await readRows(db, organisationIds, scope),
  };
}

async function readRows(
  db: Reader,
  ids: readonly string[],
  scope: 'published' | 'all',
): Promise<DirectoryRow[]> {
  const organisations = new Map(
    (await listOrganisationsForDirectory(db, ids)).map((row) => [row.id, row]),
  );
  const listings = await listListingsOf(db, ids);
  return ids.flatMap((id) => {
    const organisation = organisations.get(id);
    const listing = listings.get(id);
    // Withdrawn between the search and the reading of the row.
    if (!organisation || (scope === 'published' && listing?.status !== 'published')) return [];
    const { name, kind, countryCode } = organisation;
    const shown = listing && listing.status !== 'withdrawn' ? listing : undefined;
    return [
      {
        organisationId: id,
        name,
        kind,
        countryCode,
        listing: shown
          ? {
              status: shown.status,
              summary: shown.summary,
              languages: shown.languages,
              regions: shown.regions,
              waysOfHelping: shown.waysOfHelping,
              availability: shown.availability,
              availableFromOn: shown.availableFromOn,
              topicIds: shown.topics.map((topic) => topic.topicId),
              trackRecords: shown.trackRecords.length,
            }
          : null,
      },
    ];
  });
}
