const bitsPerWord = 32;

function onesIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A set of small whole numbers: which organisations a filter keeps. What two sets have in common takes microseconds at 50,000. */
export class BitSet {
  #words: Uint32Array;

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
  }

  delete(number: number): void {
    const word = number >>> 5;
    if (word >= this.#words.length) return;
    this.#words[word] = (this.#words[word] ?? 0) & ~(1 << (number & (bitsPerWord - 1)));
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

  /** Calls for each number, the lowest first. */
  forEach(visit: (number: number) => void): void {
    for (let at = 0; at < this.#words.length; at += 1) {
      for (let left = this.#words[at] ?? 0; left !== 0; left &= left - 1) {
        visit(at * bitsPerWord + 31 - Math.clz32(left & -left));
      }
    }
  }
}
