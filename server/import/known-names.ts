import { foldName } from '../../shared/registry/fold-name.ts';
import {
  duplicateLikelihood,
  likelyDuplicateFrom,
  tellingWords,
} from '../../shared/registry/likely-duplicate.ts';

export type KnownName = { organisationId: string; name: string; countryCode: string | null };

/** Names that share a word this many others have are told by their other words. */
const commonFrom = 200;

/** All organisations by the words of their names, so that thousands of lines are compared in seconds. */
export class KnownNames {
  readonly #byName = new Map<string, KnownName[]>();
  readonly #byWord = new Map<string, KnownName[]>();

  add(known: KnownName): void {
    push(this.#byName, foldName(known.name), known);
    for (const word of new Set(tellingWords(known.name))) push(this.#byWord, word, known);
  }

  /** The organisation of exactly this name in this country; one of an unknown country counts, too. */
  same(name: string, countryCode: string | null): KnownName | undefined {
    const ofName = this.#byName.get(foldName(name)) ?? [];
    return (
      ofName.find((known) => known.countryCode === countryCode) ??
      ofName.find((known) => known.countryCode === null || countryCode === null)
    );
  }

  /** The organisation most likely the same under a similar name, if any is likely enough. */
  likely(name: string, countryCode: string | null): KnownName | undefined {
    const words = tellingWords(name);
    const rare = words.filter((word) => (this.#byWord.get(word)?.length ?? 0) < commonFrom);
    const candidates = new Set(
      (rare.length > 0 ? rare : words).flatMap((word) => this.#byWord.get(word) ?? []),
    );
    let best: { known: KnownName; likelihood: number } | undefined;
    for (const known of candidates) {
      const likelihood = duplicateLikelihood({ name, countryCode }, known);
      if (likelihood >= likelyDuplicateFrom && likelihood > (best?.likelihood ?? 0)) {
        best = { known, likelihood };
      }
    }
    return best?.known;
  }
}

function push(map: Map<string, KnownName[]>, key: string, known: KnownName): void {
  const before = map.get(key);
  if (before) before.push(known);
  else map.set(key, [known]);
}
