import { describe, expect, test } from 'vitest';
import { dayDue, endOfDay, hasCome } from '../../shared/working-days.ts';

describe('a day', () => {
  test.each([
    ['2026-03-02', '2026-03-02T00:00:00.000Z', true],
    ['2026-03-02', '2026-03-01T10:00:00.000Z', true],
    ['2026-03-02', '2026-03-01T09:59:59.999Z', false],
    ['2026-03-03', '2026-03-02T09:59:59.999Z', false],
  ])('%s at %s: has come is %s', (day, at, expected) => {
    expect(hasCome(day, at)).toBe(expected);
  });

  test.each([
    ['Pacific/Auckland', '2026-06-05T13:00:00.000Z', '2026-06-06'],
    ['Pacific/Honolulu', '2026-06-05T09:00:00.000Z', '2026-06-04'],
    ['UTC', '2026-06-05T23:59:59.000Z', '2026-06-05'],
  ])('in %s what is due at %s is due on %s', (timeZone, at, expected) => {
    expect(dayDue(at, timeZone)).toBe(expected);
  });

  test.each(['Pacific/Auckland', 'Africa/Nairobi', 'UTC', 'Pacific/Honolulu'])(
    'in %s a date that was chosen is that date',
    (timeZone) => {
      expect(dayDue(endOfDay('2026-06-05'), timeZone)).toBe('2026-06-05');
    },
  );
});
