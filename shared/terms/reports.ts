/** An engagement is followed lightly: one mid-term check, and a closure report. */
export const reportKinds = ['mid_term', 'closure'] as const;
export type ReportKind = (typeof reportKinds)[number];

const dayMs = 86_400_000;

/** Where no end is agreed, the mid-term check is due this many days after the terms came into force. */
export const midTermDaysWithoutEnd = 90;

/** The day of the mid-term check: half-way between start and end of the engagement. */
export function midTermDueOn(engagement: {
  inForceAt: string;
  startsOn: string | null;
  endsOn: string | null;
}): string {
  const start = Date.parse(engagement.startsOn ?? engagement.inForceAt.slice(0, 10));
  const middle = engagement.endsOn
    ? start + (Date.parse(engagement.endsOn) - start) / 2
    : start + midTermDaysWithoutEnd * dayMs;
  return new Date(middle).toISOString().slice(0, 10);
}

/** The date of the next check of an engagement, or null when nothing is planned. */
export function nextReportOn(engagement: {
  inForceAt: string;
  startsOn: string | null;
  endsOn: string | null;
  reported: readonly ReportKind[];
}): { kind: ReportKind; on: string } | null {
  if (engagement.reported.includes('closure')) return null;
  if (!engagement.reported.includes('mid_term'))
    return { kind: 'mid_term', on: midTermDueOn(engagement) };
  return engagement.endsOn ? { kind: 'closure', on: engagement.endsOn } : null;
}
