import { describe, expect, test } from 'vitest';
import { hasCome } from '../../shared/working-days.ts';

describe('a day', () => {
  test.each([
    ['2026-03-02', '2026-03-02T00:00:00.000Z', true],
    ['2026-03-02', '2026-03-01T10:00:00.000Z', true],
    ['2026-03-02', '2026-03-01T09:59:59.999Z', false],
    ['2026-03-03', '2026-03-02T09:59:59.999Z', false],
  ])('%s at %s: has come is %s', (day, at, expected) => {
    expect(hasCome(day, at)).toBe(expected);
  });
});
