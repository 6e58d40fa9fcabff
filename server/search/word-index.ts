import BetterSqlite, { type Statement } from 'better-sqlite3';
import Fuse from 'fuse.js';
import { foldedWords } from '../../shared/registry/fold-text.ts';
import { editDistance } from '../../shared/registry/likely-duplicate.ts';

/** Words that narrow no search, in the three languages; left out when other words are there. */
const emptyWords = new Set(
  'a an and are at by de del des du el en et for from in la las le les los of on or para por pour sur the to un una une with y'.split(
    ' ',
  ),
);

/** A column of the index, and what a word found in it weighs. */
export type SearchedField = { name: string; weight: number };

/** A word that nobody wrote, and the words of the directory that may have been meant. */
export type Correction = { typed: string; meant: string[] };

export type Matches = {
  /** Row numbers, best first. */
  rows: number[];
  corrections: Correction[];
  /** False when no organisation has all the words, and those with most of them stand first. */
  hasAllWords: boolean;
};

const correctionsPerWord = 4;
/** Fuse's measure of difference, 0 same to 1 other: about one wrong letter in four. */
const mostDifference = 0.3;
const wordsTaken = 12;
const keptCorrections = 2000;

/** The word itself, and what its other number would be in the three languages. */
function numberForms(word: string): string[] {
  if (word.length < 4) return [word];
  if (word.endsWith('ciones')) return [word, word.slice(0, -2)];
  if (word.endsWith('cion')) return [word, `${word}es`];
  return word.endsWith('s') ? [word, word.slice(0, -1)] : [word, `${word}s`];
}

// Only letters and figures come in here; quoted all the same, since AND, OR, NOT and NEAR are FTS5's own words.
const quoted = (word: string): string => `"${word}"`;
const anyOf = (terms: string[]): string =>
  terms.length === 1 ? (terms[0] as string) : `(${terms.join(' OR ')})`;

/**
 * The inverted index: SQLite's FTS5 in memory, one per process, alike whichever database the mechanism runs on.
 * Words that stand nowhere in it are corrected by fuse.js against its vocabulary.
 */
export class WordIndex {
  readonly #sqlite = new BetterSqlite(':memory:');
  readonly #insert: Statement;
  readonly #delete: Statement;
  readonly #match: Statement;
  readonly #matchMost: Statement;
  readonly #hasTerm: Statement;
  readonly #hasPrefix: Statement;
  readonly #terms: Statement;
  #vocabulary = new Map<number, Fuse<string>>();
  #corrected = new Map<string, string[]>();
  #rows = 0;
  #changesSinceVocabulary = 0;

  constructor(fields: readonly SearchedField[]) {
    const columns = fields.map((field) => field.name).join(', ');
    this.#sqlite.exec(`
      create virtual table texts using fts5(${columns}, content='', contentless_delete=1,
        tokenize='unicode61 remove_diacritics 0', prefix='2 3');
      create virtual table vocabulary using fts5vocab(texts, row);
    `);
    const rank = `bm25(texts, ${fields.map((field) => field.weight).join(', ')})`;
    const prepare = (text: string): Statement => this.#sqlite.prepare(text);
    this.#insert = prepare(
      `insert into texts (rowid, ${columns}) values (?, ${fields.map(() => '?').join(', ')})`,
    );
    this.#delete = prepare('delete from texts where rowid = ?');
    this.#match = prepare(`select rowid from texts where texts match ? order by ${rank}`).pluck();
    this.#matchMost = prepare(
      `select rowid, ${rank} as score from texts where texts match ?`,
    ).raw();
    this.#hasTerm = prepare('select 1 from vocabulary where term = ?').pluck();
    this.#hasPrefix = prepare(
      'select 1 from vocabulary where term >= ? and term < ? limit 1',
    ).pluck();
    this.#terms = prepare('select term from vocabulary').pluck();
  }

  /** Writes what a row is found by; `isNew` says that the row has no text yet. */
  put(row: number, texts: readonly string[], isNew: boolean): void {
    if (!isNew) this.#delete.run(row);
    else this.#rows += 1;
    this.#insert.run(row, ...texts);
    this.#changesSinceVocabulary += 1;
  }

  /** Runs many writes as one. */
  inOneGo(writes: () => void): void {
    this.#sqlite.transaction(writes)();
  }

  close(): void {
    this.#sqlite.close();
  }

  /** Finds the rows that have all the words; if none has, those that have most. Undefined when there is no word to find. */
  match(typed: string): Matches | undefined {
    const all = foldedWords(typed).slice(0, wordsTaken);
    const telling = all.filter((word, at) => at === all.length - 1 || !emptyWords.has(word));
    const words = telling.length > 0 ? telling : all;
    if (words.length === 0) return undefined;
    const corrections: Correction[] = [];
    const terms = words.map((word, at) => {
      const isLast = at === words.length - 1;
      const known = this.#knownTerms(word, isLast);
      if (known.length > 0) return anyOf(known);
      const meant = this.#correct(word);
      if (meant.length > 0) corrections.push({ typed: word, meant });
      return anyOf([...meant.flatMap(numberForms), word].map(quoted));
    });
    const rows = this.#match.all(terms.join(' AND ')) as number[];
    if (rows.length > 0 || terms.length === 1) {
      return { rows, corrections, hasAllWords: rows.length > 0 };
    }
    return { rows: this.#matchingMost(terms), corrections, hasAllWords: false };
  }

  #knownTerms(word: string, isLast: boolean): string[] {
    const terms = numberForms(word)
      .filter((form) => this.#hasTerm.get(form) !== undefined)
      .map(quoted);
    if (!isLast) return terms;
    const isBeginning = this.#hasPrefix.get(word, `${word}\u{10ffff}`) !== undefined;
    return isBeginning ? [...terms, `${quoted(word)}*`] : terms;
  }

  #matchingMost(terms: string[]): number[] {
    const found = new Map<number, { words: number; score: number }>();
    for (const term of terms) {
      for (const [row, score] of this.#matchMost.all(term) as [number, number][]) {
        const before = found.get(row);
        if (before) {
          before.words += 1;
          before.score += score;
        } else found.set(row, { words: 1, score });
      }
    }
    return [...found]
      .sort(([, a], [, b]) => b.words - a.words || a.score - b.score)
      .map(([row]) => row);
  }

  #correct(word: string): string[] {
    if (word.length < 4) return [];
    this.#refreshVocabulary();
    const known = this.#corrected.get(word);
    if (known) return known;
    const reach = word.length < 6 ? 1 : 2;
    const near: { item: string; distance: number }[] = [];
    for (let length = word.length - reach; length <= word.length + reach; length += 1) {
      for (const { item } of this.#vocabulary.get(length)?.search(word) ?? []) {
        const distance = editDistance(word, item, reach);
        if (distance <= reach) near.push({ item, distance });
      }
    }
    near.sort((a, b) => a.distance - b.distance || (a.item < b.item ? -1 : 1));
    const nearest = near.filter(({ distance }) => distance === near[0]?.distance);
    const meant = nearest.slice(0, correctionsPerWord).map(({ item }) => item);
    this.#corrected.set(word, meant);
    if (this.#corrected.size > keptCorrections) {
      this.#corrected.delete(this.#corrected.keys().next().value as string);
    }
    return meant;
  }

  /** New words are found as they are at once; for corrections a list a few changes old does. */
  #refreshVocabulary(): void {
    if (this.#vocabulary.size > 0 && this.#changesSinceVocabulary <= this.#rows / 50) return;
    const terms = (this.#terms.all() as string[]).filter((term) => !/\p{N}/u.test(term));
    this.#vocabulary = new Map(
      [...Map.groupBy(terms, (term) => term.length)].map(([length, ofLength]) => [
        length,
        new Fuse(ofLength, {
          threshold: mostDifference,
          ignoreLocation: true,
          isCaseSensitive: true,
        }),
      ]),
    );
    this.#corrected.clear();
    this.#changesSinceVocabulary = 0;
  }
}
