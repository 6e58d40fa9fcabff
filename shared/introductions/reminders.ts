import { addDays, addWorkingDays } from '../working-days.ts';
import { remindersBeforeLapse } from './lifecycle.ts';

export type ReminderFacts = {
  /** When the latest round of asking began. */
  askedAt: string;
  answerByAt: string;
  remindersSent: number;
};

/** The same time on the last working day (Monday to Friday, UTC) before the instant. */
function workingDayBefore(at: string): string {
  let before = addDays(at, -1);
  while ([0, 6].includes(new Date(before).getUTCDay())) before = addDays(before, -1);
  return before;
}

/**
 * When the next reminder is due: the first at half of the time, the second one working day before the deadline;
 * null once two are out. Source: the mechanism’s rules, "The introduction" (two reminders, then it lapses).
 */
export function nextReminderAt({
  askedAt,
  answerByAt,
  remindersSent,
}: ReminderFacts): string | null {
  if (remindersSent >= remindersBeforeLapse) return null;
  if (remindersSent === 1) return workingDayBefore(answerByAt);
  const half = (Date.parse(askedAt) + Date.parse(answerByAt)) / 2;
  return new Date(Math.floor(half)).toISOString();
}

/**
 * The deadline once a reminder has gone out at `now`: whoever is reminded late, after a stop of the server or a hold,
 * still has time to answer, and the two reminders never arrive on one day.
 */
export function deadlineAfterReminder(
  { answerByAt, remindersSent }: ReminderFacts,
  now: string,
): string {
  const earliest = addWorkingDays(now, remindersBeforeLapse - remindersSent);
  return earliest > answerByAt ? earliest : answerByAt;
}

/** An instant moved by the time a case was on hold: the clocks of its offers and dialogues pause. */
export function shiftedByHold(at: string, heldMs: number): string {
  return new Date(Date.parse(at) + Math.max(heldMs, 0)).toISOString();
}
