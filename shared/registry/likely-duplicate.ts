import { foldedWords } from './fold-text.ts';

/** Words that tell no organisation from another, in the three languages: articles and legal forms. */
const emptyWords = new Set(
  (
    'the of for and in a an on de la le les du des d l et pour en el los las del y para por da do e ' +
    'ltd limited inc llc gmbh sa sarl srl plc co corp ag bv asbl ong ngo'
  ).split(' '),
);

/** The words of a name that tell it from others; all its words when none does. */
export function tellingWords(name: string): string[] {
  const words = foldedWords(name);
  const telling = words.filter((word) => !emptyWords.has(word));
  return telling.length > 0 ? telling : words;
}

/** How many letters must be changed, added, left out or swapped with the next to make one word the other; stops at `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current[column] = cost;
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? limit + 1;
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5) return false;
  return editDistance(a, b, shorter < 9 ? 1 : 2) <= (shorter < 9 ? 1 : 2);
}

type Named = { name: string; countryCode: string | null };

/**
 * How likely two organisations are one and the same, from 0 to 1, by name and country: the share of telling
 * words they have in common, spelling mistakes forgiven. Different countries rule it out; an unknown country does not.
 */
export function duplicateLikelihood(a: Named, b: Named): number {
  if (a.countryCode && b.countryCode && a.countryCode !== b.countryCode) return 0;
  const first = tellingWords(a.name);
  const second = tellingWords(b.name);
  if (first.length === 0 || second.length === 0) return 0;
  if (first.join('') === second.join('')) return 1;
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
  const unmatched = [...longer];
  let matched = 0;
  for (const word of shorter) {
    const at = unmatched.findIndex((other) => isSameWord(word, other));
    if (at < 0) continue;
    unmatched.splice(at, 1);
    matched += 1;
  }
  const initials = longer.map((word) => word[0]).join('');
  if (shorter.length === 1 && longer.length > 2 && shorter[0] === initials) return 0.8;
  // "Open Data Institute" within "Open Data Institute Ghana" is likely; one common word of five is not.
  const share = matched / longer.length;
  const isContained = matched === shorter.length && shorter.length >= 2;
  return isContained ? Math.max(share, 0.75) : share;
}

/** From here on somebody is asked whether it is the same organisation. */
export const likelyDuplicateFrom = 0.7;
