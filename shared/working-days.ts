const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The instant `days` calendar days after `at` (UTC ISO-8601 in and out). */
export function addDays(at: string, days: number): string {
  return new Date(Date.parse(at) + days * dayMs).toISOString();
}

/** Whether the UTC day of the instant is Monday to Friday. Public holidays differ per country and are not counted. */
function isWorkingDay(ms: number): boolean {
  const weekday = new Date(ms).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The same time of day, `days` working days after `at` (the mechanism’s rules, "Time targets": Monday to Friday, UTC). */
export function addWorkingDays(at: string, days: number): string {
  let ms = Date.parse(at);
  for (let left = days; left > 0; ) {
    ms += dayMs;
    if (isWorkingDay(ms)) left -= 1;
  }
  return new Date(ms).toISOString();
}

/** Whole working days from `from` to `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: string, to: string): number {
  const start = Date.parse(from);
  const end = Date.parse(to);
  if (end < start) return -workingDaysBetween(to, from);
  let days = 0;
  for (let ms = start + dayMs; ms <= end; ms += dayMs) if (isWorkingDay(ms)) days += 1;
  return days;
}

/** The UTC date (YYYY-MM-DD) of an instant. */
export function dateOf(at: string): string {
  return at.slice(0, 10);
}

/** Whether a day (YYYY-MM-DD) has begun anywhere on Earth: in the farthest east it begins fourteen hours before that of UTC. */
export function hasCome(day: string, at: string): boolean {
  return day <= dateOf(new Date(Date.parse(at) + 14 * hourMs).toISOString());
}

/** The last instant of a UTC date (YYYY-MM-DD), for what is due on that day. */
export function endOfDay(day: string): string {
  return `${day}T23:59:59.999Z`;
}

const datesWhere = new Map<string, Intl.DateTimeFormat>();

/**
 * The date (YYYY-MM-DD) of an instant where somebody is; their day begins hours before or after that of UTC.
 * Without a time zone: where this machine is.
 */
export function dateWhere(at: string, timeZone: string | undefined): string {
  let dates = timeZone ? datesWhere.get(timeZone) : undefined;
  if (!dates) {
    dates = new Intl.DateTimeFormat('en', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    // What stands for this machine’s own may change while it travels.
    if (timeZone) datesWhere.set(timeZone, dates);
  }
  const { year, month, day } = Object.fromEntries(
    dates.formatToParts(new Date(at)).map(({ type, value }) => [type, value]),
  );
  return `${year}-${month}-${day}`;
}

/**
 * The date (YYYY-MM-DD) something is due where somebody is. What is due at the end of a date (`endOfDay`) is due on that
 * date wherever one is: somebody chose it, and east of UTC the instant already falls on the next.
 */
export function dayDue(at: string, timeZone: string | undefined): string {
  const day = dateOf(at);
  return at === endOfDay(day) ? day : dateWhere(at, timeZone);
}
