import { describe, expect, test } from 'vitest';
import type { CaseAccess } from '../../../shared/cases/access.ts';
import { caseStatuses } from '../../../shared/cases/vocabulary.ts';
import type { Decision } from '../../../shared/decision.ts';
import {
  canEndReminder,
  canKeepReminder,
  canSetReminder,
  canSnooze,
  canWake,
} from '../../../shared/reminders/permissions.ts';

const said = (decision: Decision) => (decision.allowed ? 'allowed' : decision.reason);
const today = '2026-03-02';
const open = { status: 'scoping' } as const;

describe('reminders and snoozes', () => {
  const acts: [string, (access: CaseAccess) => Decision][] = [
    ['setting a reminder', (access) => canSetReminder(access, open, today, today)],
    ['ending one', canEndReminder],
    ['taking one up again', (access) => canKeepReminder(access, open)],
    ['putting a move off', (access) => canSnooze(access, '2026-03-03', today)],
    ['bringing it back', canWake],
  ];
  test.each(acts)('%s is for staff who read the case, responsible or not', (_, can) => {
    expect(said(can('none'))).toBe('not_found');
    expect(said(can('exists'))).toBe('conflict_of_interest');
    expect(said(can('government'))).toBe('only_staff');
    expect(said(can('staff'))).toBe('allowed');
    expect(said(can('responsible'))).toBe('allowed');
  });
});

describe('a reminder', () => {
  test.each(caseStatuses)('on a case that is %s', (status) => {
    const expected = status === 'closed' ? 'case_is_closed' : 'allowed';
    expect(said(canSetReminder('staff', { status }, today, today))).toBe(expected);
    expect(said(canKeepReminder('staff', { status }))).toBe(expected);
  });

  test('is for today or a later day', () => {
    const on = (day: string) => said(canSetReminder('staff', open, day, today));
    expect(on('2026-03-01')).toBe('date_in_the_past');
    expect(on('2026-03-02')).toBe('allowed');
    expect(on('2027-03-01')).toBe('allowed');
  });
});

test('a move is put off until tomorrow at the earliest', () => {
  const until = (day: string) => said(canSnooze('staff', day, today));
  expect(until('2026-03-01')).toBe('date_in_the_past');
  expect(until('2026-03-02')).toBe('date_in_the_past');
  expect(until('2026-03-03')).toBe('allowed');
});
