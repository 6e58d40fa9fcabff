import { expect, test } from 'vitest';
import { daysBetween, formatDate, formatUtc, localDate } from '../../client/ui/time/formats.ts';
import { relativeTime } from '../../client/ui/time/relative-time.ts';

const now = new Date('2026-06-04T12:00:00Z');

test.each([
  ['2026-06-04T11:59:30Z', 'en', 'now'],
  ['2026-06-04T11:55:00Z', 'en', '5 minutes ago'],
  ['2026-06-04T09:00:00Z', 'en', '3 hours ago'],
  ['2026-06-03T11:00:00Z', 'en', 'yesterday'],
  ['2026-05-27T12:00:00Z', 'en', 'last week'],
  ['2026-06-06T12:00:00Z', 'en', 'in 2 days'],
  ['2026-02-01T12:00:00Z', 'en', '4 months ago'],
  ['2026-06-04T09:00:00Z', 'fr', 'il y a 3 heures'],
  ['2026-06-03T11:00:00Z', 'es', 'ayer'],
])('%s is said in %s as “%s”', (at, language, words) => {
  expect(relativeTime(new Date(at), now, language)).toBe(words);
});

test('a calendar date is the same day wherever it is read', () => {
  expect(formatDate('2026-06-04', 'date', 'en')).toBe('4 June 2026');
  expect(formatDate('2026-06-04', 'date', 'fr')).toBe('4 juin 2026');
  expect(formatDate('2026-06-04', 'date', 'es')).toBe('4 de junio de 2026');
});

test('the exact moment is told in UTC, to the second', () => {
  const told = formatUtc('2026-06-04T23:05:09Z', 'en');
  expect(told).toContain('4 June 2026');
  expect(told).toContain('23:05:09');
  expect(told).toContain('UTC');
});

test('days are counted from date to date, over a change of the clock, too', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-06-06', '2026-06-04')).toBe(-2);
  expect(daysBetween('2026-06-04', localDate(new Date(2026, 5, 4, 23, 59)))).toBe(0);
});
