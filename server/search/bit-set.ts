const bitsPerWord = 32;

function onesIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * A set of small whole numbers: which organisations a filter keeps. Counting what two sets have in common
 * takes microseconds at 50,000, so every facet is counted anew for every search.
 */
export class BitSet {
  #words: Uint32Array;
  /** Where the words stand that are not empty; undefined until somebody counts in them, and after a change. */
  #filled: number[] | undefined;

  constructor(words: Uint32Array = new Uint32Array(8)) {
    this.#words = words;
  }

  add(number: number): void {
    const word = number >>> 5;
    if (word >= this.#words.length) {
      const grown = new Uint32Array(Math.max(word + 1, this.#words.length * 2));
      grown.set(this.#words);
      this.#words = grown;
    }
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (number & (bitsPerWord - 1)));
    this.#filled = undefined;
  }

  delete(number: number): void {
    const word = number >>> 5;
    if (word >= this.#words.length) return;
    this.#words[word] = (this.#words[word] ?? 0) & ~(1 << (number & (bitsPerWord - 1)));
    this.#filled = undefined;
  }

  has(number: number): boolean {
    return (((this.#words[number >>> 5] ?? 0) >>> (number & (bitsPerWord - 1))) & 1) === 1;
  }

  /** What is in both. */
  and(other: BitSet): BitSet {
    const length = Math.min(this.#words.length, other.#words.length);
    const both = new Uint32Array(length);
    for (let at = 0; at < length; at += 1) {
      both[at] = (this.#words[at] ?? 0) & (other.#words[at] ?? 0);
    }
    return new BitSet(both);
  }

  /** What is in either. */
  or(other: BitSet): BitSet {
    const length = Math.max(this.#words.length, other.#words.length);
    const either = new Uint32Array(length);
    for (let at = 0; at < length; at += 1) {
      either[at] = (this.#words[at] ?? 0) | (other.#words[at] ?? 0);
    }
    return new BitSet(either);
  }

  get size(): number {
    let count = 0;
    for (const word of this.#words) count += onesIn(word);
    return count;
  }

  /** How many are in both, without making a set of them. A search has few words to look at, whatever it is counted in. */
  countIn(other: BitSet): number {
    other.#filled ??= [...other.#words.keys()].filter((at) => other.#words[at] !== 0);
    let count = 0;
    for (const at of other.#filled) {
      const both = (this.#words[at] ?? 0) & (other.#words[at] ?? 0);
      if (both !== 0) count += onesIn(both);
    }
    return count;
  }
}
