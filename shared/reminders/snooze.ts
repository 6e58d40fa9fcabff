/** A move somebody put off, with its dates as they were. */
export type Snooze = {
  untilOn: string;
  turnDueAt: string | null;
  turnUntilOn: string | null;
};

/**
 * Whether a move is still put off: until the morning of the date, and only while it is as it was. A new message, question
 * or answer makes another move or gives this one another date; then it is back on the desk at once.
 */
export function isSnoozed(
  snooze: Snooze | undefined,
  turn: { dueAt: string | null; untilOn: string | null },
  today: string,
): boolean {
  return (
    snooze !== undefined &&
    snooze.untilOn > today &&
    snooze.turnDueAt === turn.dueAt &&
    snooze.turnUntilOn === turn.untilOn
  );
}
