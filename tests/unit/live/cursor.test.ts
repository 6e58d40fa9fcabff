import { expect, test } from 'vitest';
import { openCursor, sealCursor } from '../../../server/live/cursor.ts';

const secret = 'a-secret-that-only-tests-know-of-0123456789';

test('a place in the trail comes back as it was', () => {
  for (const seq of [0, 1, 4711, 2 ** 40]) {
    expect(openCursor(secret, sealCursor(secret, seq))).toBe(seq);
  }
});

test('it tells its holder nothing: neither how far the trail has come, nor whether it moved', () => {
  const early = sealCursor(secret, 1);
  expect(sealCursor(secret, 2 ** 40)).toHaveLength(early.length);
  expect(sealCursor(secret, 1)).not.toBe(early);
});

test('what was not made here is not a place', () => {
  const sealed = sealCursor(secret, 7);
  const other = sealed.startsWith('A') ? 'B' : 'A';
  for (const cursor of ['', '7', other + sealed.slice(1), sealCursor(`${secret}!`, 7)]) {
    expect(openCursor(secret, cursor)).toBeUndefined();
  }
});
