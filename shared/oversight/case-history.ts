import { caseStatus } from '../cases/lifecycle.ts';
import { type CaseStatus, type CaseStep, caseSteps } from '../cases/vocabulary.ts';
import { workingDaysBetween } from '../working-days.ts';

/** From when until when something held; without an end it still does. */
export type Span = { from: string; until: string | null };

/** When the facts came about that the status of a case follows. */
export type CaseHistory = {
  submittedAt: string;
  /** When somebody was first responsible; from then on somebody always is. */
  assignedAt: string | null;
  firstOfferAt: string | null;
  /** When terms first were drafted, and first in force. */
  firstFormalisedAt: string | null;
  firstEngagedAt: string | null;
  terms: { draftedAt: string; inForceAt: string | null; endedAt: string | null }[];
  holds: Span[];
  closings: Span[];
};

function isWithin(span: Span, at: string): boolean {
  return span.from <= at && (span.until === null || span.until > at);
}

function hasHappened(when: string | null, at: string): boolean {
  return when !== null && when <= at;
}

/** The status a case had at a moment, by the same function as today’s; null before it was submitted. */
export function statusAt(history: CaseHistory, at: string): CaseStatus | null {
  if (history.submittedAt > at) return null;
  const standing = history.terms.filter(
    (terms) => terms.draftedAt <= at && !hasHappened(terms.endedAt, at),
  );
  const inForce = standing.filter((terms) => hasHappened(terms.inForceAt, at)).length;
  return caseStatus({
    closedAt: history.closings.find((span) => isWithin(span, at))?.from ?? null,
    heldAt: history.holds.find((span) => isWithin(span, at))?.from ?? null,
    managerId: hasHappened(history.assignedAt, at) ? 'somebody' : null,
    introductionsOffered: hasHappened(history.firstOfferAt, at) ? 1 : 0,
    termsOpen: standing.length - inForce,
    termsInForce: inForce,
  });
}

function earliest(moments: readonly (string | null)[]): string | null {
  return moments.reduce((first, at) => (first === null || (at && at < first) ? at : first), null);
}

/**
 * When a case first came as far as each step: to one that was skipped, when it came further. Steps it never reached are
 * null. A hold is no step, and what a case reached stays reached when it falls back.
 */
export function stepsReached(history: CaseHistory): Record<CaseStep, string | null> {
  const own: Record<CaseStep, string | null> = {
    submitted: history.submittedAt,
    scoping: history.assignedAt,
    networking: history.firstOfferAt,
    formalising: history.firstFormalisedAt,
    engaged: history.firstEngagedAt,
  };
  return Object.fromEntries(
    caseSteps.map((step, at) => [step, earliest(caseSteps.slice(at).map((later) => own[later]))]),
  ) as Record<CaseStep, string | null>;
}

/**
 * Working days between two moments, those within the pauses left out; pauses that overlap count once.
 * Source: the mechanism’s rules, "Time targets" ("working days; paused on hold and while the other side owes an answer").
 */
export function workingDaysWithout(pauses: readonly Span[], from: string, to: string): number {
  // A pause is counted from its beginning to its end in one piece, since what is left of a day counts for nothing.
  const paused: { begins: string; ends: string }[] = [];
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const begins = pause.from > from ? pause.from : from;
    const ends = pause.until === null || pause.until > to ? to : pause.until;
    if (ends <= begins) continue;
    const last = paused.at(-1);
    if (last && begins <= last.ends) last.ends = ends > last.ends ? ends : last.ends;
    else paused.push({ begins, ends });
  }
  const days = paused.reduce((sum, one) => sum + workingDaysBetween(one.begins, one.ends), 0);
  return Math.max(workingDaysBetween(from, to) - days, 0);
}
