import { expect, test } from 'vitest';
import { daysAhead } from '../../../client/features/reminders/days-ahead.ts';

test.each([
  ['Monday', '2026-03-02', '2026-03-03', '2026-03-09'],
  ['Friday', '2026-03-06', '2026-03-07', '2026-03-09'],
  ['Saturday', '2026-03-07', '2026-03-08', '2026-03-09'],
  ['the last day of a year', '2026-12-31', '2027-01-01', '2027-01-04'],
])('on %s later is tomorrow or the Monday to come', (_, today, tomorrow, monday) => {
  expect(daysAhead(today)).toEqual({ tomorrow, monday });
});

test('on Sunday tomorrow is that Monday', () => {
  expect(daysAhead('2026-03-08')).toEqual({ tomorrow: '2026-03-09', monday: null });
});
