/** Chance that can be repeated: the same seed, the same choices. */
export type Chance = {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  oneOf<T>(among: readonly T[]): T;
};

export function aChance(seed: number): Chance {
  let state = seed >>> 0;
  // mulberry32: small, and even enough for choosing.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    oneOf: (among) => among[between(0, among.length - 1)] as (typeof among)[number],
  };
}
