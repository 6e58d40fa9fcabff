import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BitSet } from '../../../server/search/bit-set.ts';

const numbers = fc.array(fc.integer({ min: 0, max: 5000 }));
const setOf = (given: number[]): BitSet => {
  const set = new BitSet();
  for (const number of given) set.add(number);
  return set;
};
const members = (set: BitSet): number[] =>
  Array.from({ length: 5001 }, (_, number) => number).filter((number) => set.has(number));
const sorted = (given: Iterable<number>): number[] => [...given].sort((a, b) => a - b);

test('a set of numbers does what a Set does', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const [first, second] = [new Set(a), new Set(b)];
      const both = [...first].filter((number) => second.has(number));
      expect(members(setOf(a).and(setOf(b)))).toEqual(sorted(both));
      expect(members(setOf(a).or(setOf(b)))).toEqual(sorted(new Set([...a, ...b])));
      const visited: number[] = [];
      setOf(a)
        .and(setOf(b))
        .forEach((number) => void visited.push(number));
      expect(visited).toEqual(sorted(both));
      expect(setOf(a).size).toBe(first.size);
      const less = setOf(a);
      for (const number of b) less.delete(number);
      expect(members(less)).toEqual(sorted([...first].filter((number) => !second.has(number))));
    }),
  );
});
