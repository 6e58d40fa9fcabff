const dayMs = 86_400_000;

/** Room for what is still to come, in px. */
const futureWidth = 208;
/** Twelve weeks fill this many px; what is older scrolls. */
const shownWidth = 560;
const mostDaysShown = 84;
const fewestDaysShown = 21;

/** One time scale for all rows of a rally; x grows with the reading direction of the page. */
export type RallyScale = {
  width: number;
  fromMs: number;
  nowMs: number;
  /** The place of an instant in px, mirrored where the page is. */
  x: (at: string | number) => number;
  today: number;
  /** +1 where later is to the right, -1 where the page is mirrored. */
  direction: 1 | -1;
};

/** The scale from the first thing that happened to today, and some room after it. */
export function rallyScale(starts: readonly string[], now: Date, isMirrored: boolean): RallyScale {
  const nowMs = now.getTime();
  const earliest = Math.min(...starts.map((at) => Date.parse(at)), nowMs);
  const lifeDays = Math.max((nowMs - earliest) / dayMs + 1, fewestDaysShown);
  const pxPerDay = shownWidth / Math.min(lifeDays, mostDaysShown);
  const fromMs = nowMs - lifeDays * dayMs;
  const width = Math.round(lifeDays * pxPerDay) + futureWidth;
  const x = (at: string | number) => {
    const ms = typeof at === 'number' ? at : Date.parse(at);
    const along = ((ms - fromMs) / dayMs) * pxPerDay;
    const within = Math.min(Math.max(along, 0), width - 8);
    return Math.round((isMirrored ? width - within : within) * 10) / 10;
  };
  return { width, fromMs, nowMs, x, today: x(nowMs), direction: isMirrored ? -1 : 1 };
}

/**
 * How far a rally is scrolled when it opens, in px from its start, where `inSight` px of its scale are seen at once. It is
 * read from today backwards: today stands in sight with all that is to come, or as much of it as a third of the sight
 * holds. Where every dialogue has ended (`endedAt`), today would stand alone in an empty picture: the last end does.
 */
export function openingScroll(scale: RallyScale, inSight: number, endedAt: number | null): number {
  const along = (x: number) => (scale.direction === 1 ? x : scale.width - x);
  const toCome = scale.width - along(scale.today);
  const toToday = scale.width - inSight - Math.max(toCome - inSight * 0.35, 0);
  const toEnd = endedAt === null ? toToday : along(scale.x(endedAt)) - inSight * 0.8;
  return Math.max(Math.min(toToday, toEnd), 0);
}

/** The first day of each month on the scale. */
export function monthsOn(scale: RallyScale): string[] {
  const months: string[] = [];
  const day = new Date(scale.fromMs);
  const next = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1));
  while (next.getTime() < scale.nowMs) {
    months.push(next.toISOString().slice(0, 10));
    next.setUTCMonth(next.getUTCMonth() + 1);
  }
  return months;
}
