import { describe, expect, test } from 'vitest';
import { caseloadMonths } from '../../../shared/oversight/caseload.ts';
import { periodUpTo } from '../../../shared/oversight/period.ts';

const days = (now: string, months: (typeof caseloadMonths)[number]) =>
  periodUpTo(now, months).columns.map(({ on }) => on);

describe('the period of the pictures', () => {
  test('begins on the same day so many months ago', () => {
    const since = caseloadMonths.map(
      (months) => periodUpTo('2026-06-20T10:00:00.000Z', months).since,
    );
    expect(since).toEqual(['2026-03-20', '2025-12-20', '2025-06-20', '2024-06-20']);
  });

  test('begins on the last day of a month that is too short for that day', () => {
    expect(periodUpTo('2026-05-31T10:00:00.000Z', 3).since).toBe('2026-02-28');
    expect(periodUpTo('2024-05-31T10:00:00.000Z', 3).since).toBe('2024-02-29');
    expect(periodUpTo('2026-02-28T10:00:00.000Z', 3).since).toBe('2025-11-28');
  });

  test('has a column at every half month, and one now', () => {
    expect(days('2026-06-20T10:00:00.000Z', 3)).toEqual([
      '2026-03-31',
      '2026-04-15',
      '2026-04-30',
      '2026-05-15',
      '2026-05-31',
      '2026-06-15',
      '2026-06-20',
    ]);
  });

  test('has a column at the end of every month when it is two years', () => {
    const columns = days('2026-06-20T10:00:00.000Z', 24);
    expect(columns).toHaveLength(25);
    expect(columns.slice(0, 2)).toEqual(['2024-06-30', '2024-07-31']);
    expect(columns.slice(-2)).toEqual(['2026-05-31', '2026-06-20']);
  });

  test('has today once, also where a half month ends today or began the period', () => {
    expect(days('2026-06-15T00:00:00.000Z', 3)).toEqual([
      '2026-03-15',
      '2026-03-31',
      '2026-04-15',
      '2026-04-30',
      '2026-05-15',
      '2026-05-31',
      '2026-06-15',
    ]);
  });

  test('counts at the end of each day, and today at this moment', () => {
    const now = '2026-06-20T10:00:00.000Z';
    const { columns } = periodUpTo(now, 3);
    expect(columns[0]).toEqual({ on: '2026-03-31', at: '2026-03-31T23:59:59.999Z' });
    expect(columns.at(-1)).toEqual({ on: '2026-06-20', at: now });
  });
});
