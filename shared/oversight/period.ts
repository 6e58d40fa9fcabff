import { dateOf, endOfDay } from '../working-days.ts';
import type { CaseloadMonths } from './caseload.ts';

/** The period the pictures show, and the moments at which open cases are counted in it. */
export type Period = {
  /** Its first day, as YYYY-MM-DD. */
  since: string;
  columns: { on: string; at: string }[];
};

/** The date with its month moved, on the last day of that month where the day does not exist there. */
function monthsBefore(on: string, months: number): string {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return dateOf(new Date(Date.UTC(year, month - 1 - months, Math.min(day, lastDay))).toISOString());
}

/** The last day of the month after `count` months, and the 15th before it. */
function endsOfMonth(on: string, count: number): [string, string] {
  const [year, month] = on.split('-').map(Number) as [number, number];
  const last = dateOf(new Date(Date.UTC(year, month + count, 0)).toISOString());
  return [`${last.slice(0, 8)}15`, last];
}

/**
 * The period of so many months up to now. A column stands at the end of every half month, or of every month when the
 * period is of two years, and one today. Days are those of UTC, as in every date the mechanism keeps.
 */
export function periodUpTo(now: string, months: CaseloadMonths): Period {
  const today = dateOf(now);
  const since = monthsBefore(today, months);
  const ends = Array.from({ length: months + 1 }, (_, count) => endsOfMonth(since, count));
  const days = ends.flatMap(([middle, last]) => (months > 12 ? [last] : [middle, last]));
  return {
    since,
    columns: [
      ...days.filter((on) => on >= since && on < today).map((on) => ({ on, at: endOfDay(on) })),
      { on: today, at: now },
    ],
  };
}
