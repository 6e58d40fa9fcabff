import { dateInSentence, formatLocales } from '../../../shared/locale.ts';

export function formatLocaleOf(language: string): string {
  return Object.entries(formatLocales).find(([locale]) => locale === language)?.[1] ?? 'en-GB';
}

const shapes = {
  /** Thu 4 Jun */
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  /** 4 June 2026 */
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  /** Thursday 4 June */
  'long-day': { weekday: 'long', day: 'numeric', month: 'long' },
  /** 24 Sept */
  'day-month': { day: 'numeric', month: 'short' },
  /** September */
  month: { month: 'long' },
  /** Sept */
  'short-month': { month: 'short' },
  /** September 2026 */
  'month-of-year': { month: 'long', year: 'numeric' },
  /** 2026 */
  year: { year: 'numeric' },
  /** 16:40 */
  time: { hour: '2-digit', minute: '2-digit' },
  /** 4 June 2026 at 16:40 */
  'date-time': { dateStyle: 'long', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateShape = keyof typeof shapes;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, shape: DateShape, timeZone?: string): Intl.DateTimeFormat {
  const key = `${language} ${shape} ${timeZone ?? ''}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(formatLocaleOf(language), {
    ...shapes[shape],
    hour12: false,
    ...(timeZone ? { timeZone } : {}),
  });
  formatters.set(key, made);
  return made;
}

/** A moment (`…_at`) in the reader's own time zone. */
export function formatMoment(at: string, shape: DateShape, language: string): string {
  return dateInSentence(formatter(language, shape).format(new Date(at)), language);
}

/** A calendar date (`…_on`), the same day wherever it is read. */
export function formatDate(on: string, shape: DateShape, language: string): string {
  const text = formatter(language, shape, 'UTC').format(new Date(`${on}T00:00:00Z`));
  return dateInSentence(text, language);
}

/** The exact moment in UTC, to be read on hover. */
export function formatUtc(at: string, language: string): string {
  return new Intl.DateTimeFormat(formatLocaleOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
    timeZone: 'UTC',
    timeZoneName: 'short',
  }).format(new Date(at));
}

/** Today's calendar date where the reader is, as `YYYY-MM-DD`. */
export function localDate(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

/** Whole days from one calendar date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
