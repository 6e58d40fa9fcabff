import {
  type CaseOutcome,
  type CaseStatus,
  caseSteps,
  type OpenStatus,
  openStatuses,
} from '../cases/vocabulary.ts';
import {
  type CaseHistory,
  type Span,
  statusAt,
  stepsReached,
  workingDaysWithout,
} from './case-history.ts';
import type {
  DemandAndSupply,
  FirstIntroductions,
  NamedCase,
  StatusColumn,
  StepOfRequests,
} from './caseload.ts';
import type { Period } from './period.ts';

/** A case as the figures ask about it. */
export type CountedCase = CaseHistory & {
  named: NamedCase;
  status: CaseStatus;
  outcome: CaseOutcome | null;
  /** When the government owed the mechanism an answer. */
  answersOwed: Span[];
};

const dayMs = 86_400_000;

/** The middle of the values, or between the two middle ones; null when there are none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

/** How many cases were in each open status at each of the period’s moments. The last says what their status is now. */
export function countStatuses(cases: readonly CountedCase[], period: Period): StatusColumn[] {
  const last = period.columns.length - 1;
  return period.columns.map(({ on, at }, index) => {
    const counts = Object.fromEntries(openStatuses.map((status) => [status, 0])) as Record<
      OpenStatus,
      number
    >;
    for (const one of cases) {
      const status = index === last ? one.status : statusAt(one, at);
      if (status !== null && status !== 'closed') counts[status] += 1;
    }
    return { on, counts };
  });
}

/** How long these requests waited for their first introduction, quickest first. */
export function measureFirstIntroductions(
  requests: readonly CountedCase[],
  targetDays: number,
): FirstIntroductions {
  const cases = requests
    .flatMap((one) => {
      if (one.assignedAt === null || one.firstOfferAt === null) return [];
      const pauses = [...one.holds, ...one.closings, ...one.answersOwed];
      const days = workingDaysWithout(pauses, one.assignedAt, one.firstOfferAt);
      return [{ ...one.named, days }];
    })
    .sort((a, b) => a.days - b.days);
  return {
    targetDays,
    medianDays: median(cases.map(({ days }) => days)),
    within: cases.filter(({ days }) => days <= targetDays).length,
    cases,
  };
}

function countOutcomes(closed: readonly CountedCase[]): StepOfRequests['closed'] {
  const byOutcome = Map.groupBy(closed, ({ outcome }) => outcome);
  return [...byOutcome]
    .flatMap(([outcome, those]) => (outcome ? [{ outcome, count: those.length }] : []))
    .sort((a, b) => b.count - a.count || a.outcome.localeCompare(b.outcome));
}

/** How far these requests have come, how long it took from step to step, and where they left. */
export function followSteps(requests: readonly CountedCase[]): StepOfRequests[] {
  const reachedBy = requests.map((one) => ({ one, at: stepsReached(one) }));
  return caseSteps.map((status, index) => {
    const next = caseSteps[index + 1];
    const reached = reachedBy.filter(({ at }) => at[status] !== null);
    const stayed = reached.filter(({ at }) => !next || at[next] === null).map(({ one }) => one);
    const days = reached.flatMap(({ at }) => {
      const [from, to] = [at[status], next ? at[next] : null];
      return from && to ? [(Date.parse(to) - Date.parse(from)) / dayMs] : [];
    });
    const middle = median(days);
    const closed = stayed.filter((one) => one.status === 'closed');
    return {
      status,
      reached: reached.length,
      hereNow: stayed.length - closed.length,
      medianDaysToNext: middle === null ? null : Math.round(middle),
      closed: countOutcomes(closed),
    };
  });
}

/** How many requests stand against one listing; without any listing, more than against any number of them. */
function scarcity({ requests, listings }: DemandAndSupply): number {
  if (requests === 0) return 0;
  return listings === 0 ? Number.POSITIVE_INFINITY : requests / listings;
}

/** Scarcest first, and of two as scarce the one more governments ask about; areas with neither are left out. */
export function byScarcity(areas: readonly DemandAndSupply[]): DemandAndSupply[] {
  return areas
    .filter(({ requests, listings }) => requests + listings > 0)
    .toSorted((a, b) => {
      const [one, other] = [scarcity(a), scarcity(b)];
      return one === other ? b.requests - a.requests || a.listings - b.listings : other - one;
    });
}
