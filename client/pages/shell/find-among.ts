import Fuse from 'fuse.js';
import type { Found } from '../../ui/find-dialog.tsx';

/** Something with a name, and other words it is looked for by. */
export type Findable = Found & {
  /** The heading it is found under. */
  group: string;
  /** Synonyms, names in other languages: found by, not shown. */
  alsoCalled?: readonly string[];
};

export type FindableIndex = Fuse<Findable>;

export function indexFindable(findable: readonly Findable[]): FindableIndex {
  return new Fuse(findable, {
    keys: [
      { name: 'name', weight: 3 },
      { name: 'more', weight: 2 },
      { name: 'alsoCalled', weight: 1 },
    ],
    // Every word must be found, in whichever of these: “country budgets”.
    useTokenSearch: true,
    tokenMatch: 'all',
    ignoreDiacritics: true,
    ignoreLocation: true,
    threshold: 0.3,
    includeScore: true,
  });
}

/** Guesses stand beside one another, but not beside what was typed exactly. */
const guessesWithin = 0.35;

/** What the words find, best first and under its headings; the heading of the best comes first. */
export function findAmong(index: FindableIndex, words: string, mostOfGroup: number) {
  const hits = index.search(words.trim());
  const best = hits[0]?.score ?? 0;
  const close = hits.filter(({ score = 0 }) => score <= best + guessesWithin);
  return [...Map.groupBy(close, ({ item }) => item.group)].map(([name, found]) => ({
    name,
    found: found.slice(0, mostOfGroup).map(({ item }) => item),
  }));
}
