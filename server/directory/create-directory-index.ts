import type { Reader } from '../../db/connect.ts';
import type { DirectoryFilters } from '../../shared/directory/input.ts';
import { regionOfCountry } from '../../shared/registry/countries.ts';
import { topicsAbove } from '../../shared/registry/topic-family.ts';
import { eventsAfter, lastSeq } from '../activity/queries.ts';
import { listTopics } from '../registry/queries.ts';
import { listGrandChallengeAreas } from '../registry/topic-queries.ts';
import { BitSet } from '../search/bit-set.ts';
import { type Correction, WordIndex } from '../search/word-index.ts';
import { describeForSearch, searchedFields, topicWords } from './describe-for-search.ts';
import { type IndexedOrganisation, readOrganisationsForIndex } from './queries.ts';

export const facetNames = [
  'topics',
  'kinds',
  'countries',
  'regions',
  'languages',
  'waysOfHelping',
  'availabilities',
] as const;
export type FacetName = (typeof facetNames)[number];
export type Facets = Record<FacetName, { value: string; count: number }[]>;

const filterOf: Record<FacetName, keyof DirectoryFilters> = {
  topics: 'topicIds',
  kinds: 'kinds',
  countries: 'countries',
  regions: 'regions',
  languages: 'languages',
  waysOfHelping: 'waysOfHelping',
  availabilities: 'availabilities',
};

export type DirectoryQuery = {
  words: string;
  filters: DirectoryFilters;
  /** `published` for everybody, `all` organisations for staff. */
  scope: 'published' | 'all';
  offset: number;
  limit: number;
};

export type DirectoryHits = {
  organisationIds: string[];
  total: number;
  /** Counted over all matches; a facet's own choice does not narrow its counts, so that others can be added. */
  facets: Facets;
  corrections: Correction[];
  hasAllWords: boolean;
};

/** An organisation's place in the index, and what it counts for. */
type Place = { row: number; id: string; sortKey: string; facets: number[] };

export type DirectoryIndex = {
  /** Reads what happened since it was last called; the first time it reads everything. */
  catchUp(): Promise<void>;
  search(query: DirectoryQuery): DirectoryHits;
  close(): void;
};

/**
 * The directory's search: words by FTS5, filters and counts by sets of row numbers, all in memory.
 * It follows the trail by its `seq`, so that several servers on one database each keep their own up to date.
 */
export function createDirectoryIndex(db: Reader): DirectoryIndex {
  const words = new WordIndex(searchedFields);
  const places = new Map<string, Place>();
  const placeByRow: (Place | undefined)[] = [];
  const all = new BitSet();
  const published = new BitSet();
  const facetValues: { facet: FacetName; value: string; set: BitSet }[] = [];
  const facetAt = new Map<string, number>();
  let wordsOfTopics: ReadonlyMap<string, string> = new Map();
  let above: ReadonlyMap<string, string[]> = new Map();
  let cursor: number | null = null;
  let inOrder: number[] | null = null;
  let inOnePiece: ReturnType<typeof facetsInOnePiece> | null = null;
  let busy: Promise<void> = Promise.resolve();

  function facetsOf(organisation: IndexedOrganisation): string[] {
    const { countryCode, kind, listing } = organisation;
    const region = countryCode ? regionOfCountry(countryCode) : undefined;
    const shown = listing && listing.status !== 'withdrawn' ? listing : null;
    const topicIds = new Set(
      shown?.topics.flatMap(({ topicId }) => [topicId, ...(above.get(topicId) ?? [])]),
    );
    const regions = new Set([...(region ? [region] : []), ...(shown?.regions ?? [])]);
    return [
      `kinds:${kind}`,
      ...(countryCode ? [`countries:${countryCode}`] : []),
      ...[...regions].map((code) => `regions:${code}`),
      ...[...topicIds].map((id) => `topics:${id}`),
      ...(shown?.languages ?? []).map((code) => `languages:${code}`),
      ...(shown?.waysOfHelping ?? []).map((way) => `waysOfHelping:${way}`),
      ...(shown ? [`availabilities:${shown.availability}`] : []),
    ];
  }

  function placeOfFacet(key: string): number {
    const known = facetAt.get(key);
    if (known !== undefined) return known;
    const [facet = '', value = ''] = key.split(':');
    facetAt.set(key, facetValues.length);
    return facetValues.push({ facet: facet as FacetName, value, set: new BitSet() }) - 1;
  }

  function put(organisation: IndexedOrganisation): void {
    const before = places.get(organisation.id);
    const row = before?.row ?? placeByRow.length;
    for (const at of before?.facets ?? []) facetValues[at]?.set.delete(row);
    const [sortKey = '', ...texts] = describeForSearch(organisation, wordsOfTopics);
    words.put(row, [sortKey, ...texts], before === undefined);
    const facets = facetsOf(organisation).map(placeOfFacet);
    for (const at of facets) facetValues[at]?.set.add(row);
    const place = { row, id: organisation.id, sortKey, facets };
    places.set(organisation.id, place);
    placeByRow[row] = place;
    inOnePiece = null;
    all.add(row);
    if (organisation.listing?.status === 'published') published.add(row);
    else published.delete(row);
    if (before?.sortKey !== sortKey) inOrder = null;
  }

  async function read(ids?: readonly string[]): Promise<void> {
    for await (const batch of readOrganisationsForIndex(db, ids)) {
      words.inOneGo(() => batch.forEach(put));
      // Thousands of organisations take seconds; others are answered between the batches.
      await new Promise(setImmediate);
    }
  }

  async function readEverything(): Promise<void> {
    const topics = await listTopics(db);
    wordsOfTopics = topicWords(topics);
    above = topicsAbove(topics, await listGrandChallengeAreas(db));
    await read();
  }

  async function readOn(): Promise<void> {
    if (cursor === null) {
      const seq = await lastSeq(db);
      await readEverything();
      cursor = seq;
    }
    for (;;) {
      const events = await eventsAfter(db, cursor);
      const last = events.at(-1);
      if (!last) return;
      if (events.some((event) => event.name === 'topic_tree.installed')) await readEverything();
      const changed = events.flatMap((event) => {
        if (!/^(listing|track_record|organisation)\./.test(event.name)) return [];
        const id = event.facts.organisationId ?? event.subjectId;
        return typeof id === 'string' ? [id] : [];
      });
      await read([...new Set(changed)]);
      cursor = last.seq;
    }
  }

  function rowsByName(): number[] {
    inOrder ??= [...places.values()]
      .sort((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0))
      .map((place) => place.row);
    return inOrder;
  }

  /** What a facet's chosen values keep; undefined when nothing is chosen. */
  function keptBy(facet: FacetName, filters: DirectoryFilters): BitSet | undefined {
    const values: readonly string[] = filters[filterOf[facet]];
    if (values.length === 0) return undefined;
    return values.reduce(
      (kept, value) =>
        kept.or(facetValues[facetAt.get(`${facet}:${value}`) ?? -1]?.set ?? new BitSet()),
      new BitSet(),
    );
  }

  /** What every organisation counts for in one piece, row after row: thousands of lists of their own are slow to visit. */
  function facetsInOnePiece(): { starts: Uint32Array; values: Uint16Array } {
    if (inOnePiece) return inOnePiece;
    const starts = new Uint32Array(placeByRow.length + 1);
    let length = 0;
    for (const [row, place] of placeByRow.entries()) {
      starts[row] = length;
      length += place?.facets.length ?? 0;
    }
    starts[placeByRow.length] = length;
    const values = new Uint16Array(length);
    for (const [row, place] of placeByRow.entries()) values.set(place?.facets ?? [], starts[row]);
    inOnePiece = { starts, values };
    return inOnePiece;
  }

  /** How many of these organisations count for each value: theirs are few, all the values are many. */
  function countFacets(among: BitSet): Uint32Array {
    const { starts, values } = facetsInOnePiece();
    const counts = new Uint32Array(facetValues.length);
    among.forEach((row) => {
      const end = starts[row + 1] ?? 0;
      for (let at = starts[row] ?? 0; at < end; at += 1) {
        const value = values[at] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    });
    return counts;
  }

  return {
    catchUp() {
      // One reader of the trail at a time; whoever asks meanwhile waits for a read that begins after asking.
      busy = busy.catch(() => undefined).then(readOn);
      return busy;
    },
    search({ words: typed, filters, scope, offset, limit }) {
      const matches = words.match(typed);
      let inScope = scope === 'published' ? published : all;
      if (matches) {
        const matched = new BitSet();
        for (const row of matches.rows) matched.add(row);
        inScope = inScope.and(matched);
      }
      const kept = new Map(facetNames.map((facet) => [facet, keptBy(facet, filters)]));
      const withoutOwn = (own: FacetName | null): BitSet =>
        facetNames.reduce((set, facet) => {
          const keeps = facet === own ? undefined : kept.get(facet);
          return keeps ? set.and(keeps) : set;
        }, inScope);
      const result = withoutOwn(null);
      const counted = countFacets(result);
      const counts = new Map(
        facetNames.map((facet) => [
          facet,
          kept.get(facet) ? countFacets(withoutOwn(facet)) : counted,
        ]),
      );
      const facets = Object.fromEntries(
        facetNames.map((facet) => [facet, [] as { value: string; count: number }[]]),
      ) as Facets;
      for (const [at, { facet, value }] of facetValues.entries()) {
        const count = counts.get(facet)?.[at] ?? 0;
        if (count > 0) facets[facet].push({ value, count });
      }
      for (const facet of facetNames) {
        facets[facet].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
      }
      const organisationIds: string[] = [];
      let seen = 0;
      for (const row of matches?.rows ?? rowsByName()) {
        if (!result.has(row)) continue;
        seen += 1;
        const place = placeByRow[row];
        if (seen > offset && place) organisationIds.push(place.id);
        if (organisationIds.length === limit) break;
      }
      return {
        organisationIds,
        total: result.size,
        facets,
        corrections: matches?.corrections ?? [],
        hasAllWords: matches?.hasAllWords ?? true,
      };
    },
    close: () => words.close(),
  };
}

const indexes = new WeakMap<Reader, DirectoryIndex>();

/** The process's index of a database, made on first use. */
export function directoryIndexOf(db: Reader): DirectoryIndex {
  let index = indexes.get(db);
  if (!index) {
    index = createDirectoryIndex(db);
    indexes.set(db, index);
  }
  return index;
}
