import { expect, test } from 'vitest';
import { isSnoozed } from '../../../shared/reminders/snooze.ts';

const turn = { dueAt: '2026-03-09T09:00:00.000Z', untilOn: null };
const snooze = { untilOn: '2026-03-05', turnDueAt: turn.dueAt, turnUntilOn: turn.untilOn };

test('what nobody put off is not put off', () => {
  expect(isSnoozed(undefined, turn, '2026-03-02')).toBe(false);
});

test('a move is put off until the morning of the day', () => {
  expect(isSnoozed(snooze, turn, '2026-03-02')).toBe(true);
  expect(isSnoozed(snooze, turn, '2026-03-04')).toBe(true);
  expect(isSnoozed(snooze, turn, '2026-03-05')).toBe(false);
  expect(isSnoozed(snooze, turn, '2026-03-06')).toBe(false);
});

test.each([
  ['gets another deadline', { dueAt: '2026-03-16T09:00:00.000Z', untilOn: null }],
  ['loses its deadline', { dueAt: null, untilOn: null }],
  ['becomes nobody’s until a day', { dueAt: turn.dueAt, untilOn: '2026-03-12' }],
])('it is back at once when the move %s', (_, changed) => {
  expect(isSnoozed(snooze, changed, '2026-03-02')).toBe(false);
});
