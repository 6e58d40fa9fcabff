import type { Clock, Ids } from '../../server/run-command.ts';

/** A clock that stands still until a test moves it. Starts on a Monday morning. */
export type TestClock = Clock & {
  set(at: string): void;
  advance(by: { days?: number; hours?: number; minutes?: number }): void;
};

export function aClock(start = '2026-03-02T09:00:00.000Z'): TestClock {
  let ms = Date.parse(start);
  return {
    now: () => new Date(ms),
    set(at) {
      ms = Date.parse(at);
    },
    advance({ days = 0, hours = 0, minutes = 0 }) {
      ms += ((days * 24 + hours) * 60 + minutes) * 60_000;
    },
  };
}

/** Ids that look like UUIDv7 and grow, so that what was made later sorts later. */
export function someIds(): Ids {
  let count = 0;
  return {
    next() {
      count += 1;
      return `01970000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;
    },
  };
}
