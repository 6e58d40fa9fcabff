import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deadlineAfterReminder,
  nextReminderAt,
  shiftedByHold,
} from '../../../shared/introductions/reminders.ts';

// A Monday, and the Monday two weeks later: ten working days.
const askedAt = '2026-06-01T09:00:00.000Z';
const answerByAt = '2026-06-15T09:00:00.000Z';

describe('Reminding those who were asked', () => {
  it('reminds at half of the time, then on the working day before the deadline, then no more', () => {
    expect(nextReminderAt({ askedAt, answerByAt, remindersSent: 0 })).toBe(
      '2026-06-08T09:00:00.000Z',
    );
    expect(nextReminderAt({ askedAt, answerByAt, remindersSent: 1 })).toBe(
      '2026-06-12T09:00:00.000Z',
    );
    expect(nextReminderAt({ askedAt, answerByAt, remindersSent: 2 })).toBeNull();
  });

  it('leaves the deadline alone when the reminder is in time', () => {
    const facts = { askedAt, answerByAt, remindersSent: 0 };
    expect(deadlineAfterReminder(facts, '2026-06-08T09:00:00.000Z')).toBe(answerByAt);
  });

  it('gives time to answer after a reminder that comes late', () => {
    const facts = { askedAt, answerByAt, remindersSent: 0 };
    expect(deadlineAfterReminder(facts, '2026-06-19T09:00:00.000Z')).toBe(
      '2026-06-23T09:00:00.000Z',
    );
    expect(deadlineAfterReminder({ ...facts, remindersSent: 1 }, '2026-06-19T09:00:00.000Z')).toBe(
      '2026-06-22T09:00:00.000Z',
    );
  });

  it('never sends both reminders on one day, however late', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 * 24 }), (hours) => {
        const first = nextReminderAt({ askedAt, answerByAt, remindersSent: 0 }) ?? '';
        const now = new Date(Date.parse(first) + hours * 3_600_000).toISOString();
        const moved = deadlineAfterReminder({ askedAt, answerByAt, remindersSent: 0 }, now);
        const second = nextReminderAt({ askedAt, answerByAt: moved, remindersSent: 1 }) ?? '';
        expect(Date.parse(second) - Date.parse(now)).toBeGreaterThanOrEqual(24 * 3_600_000);
        expect(moved > second).toBe(true);
      }),
    );
  });

  it('pauses a clock for as long as the case was on hold', () => {
    expect(shiftedByHold(answerByAt, 5.5 * 86_400_000)).toBe('2026-06-20T21:00:00.000Z');
  });
});
