import type { RanStatement } from './record-statements.ts';

/** What differs between two runs of the same write: an id, a time, a hash. Its number names it wherever it stands. */
export type MadeAnew = { slot: number; like: string | number };
export type FloorParameter = { given: unknown } | MadeAnew;
export type FloorStatement = Omit<RanStatement, 'parameters'> & { parameters: FloorParameter[] };

/** What the floor answers: for each job its requests, one after another and over again. */
export type FloorPlan = Record<string, FloorStatement[][]>;

/** A read is run again with what it was run with. */
export function planRead(ran: readonly RanStatement[]): FloorStatement[] {
  return ran.map((statement) => ({
    ...statement,
    parameters: statement.parameters.map((given) => ({ given })),
  }));
}

const writes = /^(?:insert|update|delete|begin|commit)\b/i;

/**
 * A write is run again with its rows alone, in its one transaction. What differs between two recordings of the same
 * input must be new each time, and is the same wherever it was the same.
 */
export function planWrite(
  first: readonly RanStatement[],
  second: readonly RanStatement[],
): FloorStatement[] {
  const [one, other] = [first, second].map((ran) => ran.filter(({ text }) => writes.test(text)));
  if (!one || !other || one.length !== other.length) {
    throw new Error('The same write ran other statements the second time');
  }
  const slots = new Map<string, number>();
  return other.map((statement, at) => ({
    ...statement,
    parameters: statement.parameters.map((value, position): FloorParameter => {
      const before = one[at]?.parameters[position];
      if (before === value) return { given: value };
      if (typeof value !== 'string' && typeof value !== 'number') {
        throw new Error(`${statement.text} takes what cannot be made anew: ${String(value)}`);
      }
      const key = JSON.stringify([before, value]);
      const slot = slots.get(key) ?? slots.size;
      slots.set(key, slot);
      return { slot, like: value };
    }),
  }));
}
