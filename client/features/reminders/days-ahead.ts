const dayMs = 86_400_000;

function daysAfter(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The days people mean by “later”: tomorrow, and the Monday after it where that is another day. */
export function daysAhead(today: string): { tomorrow: string; monday: string | null } {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const untilMonday = (8 - weekday) % 7 || 7;
  return {
    tomorrow: daysAfter(today, 1),
    monday: untilMonday === 1 ? null : daysAfter(today, untilMonday),
  };
}
