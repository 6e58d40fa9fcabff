import type { CaseOutcome, CaseStatus, CaseStep, OpenStatus } from '../cases/vocabulary.ts';
import type { Region } from '../directory/vocabulary.ts';
import type { Locale } from '../locale.ts';

/** How many months back the pictures of the caseload reach. */
export const caseloadMonths = [3, 6, 12, 24] as const;
export type CaseloadMonths = (typeof caseloadMonths)[number];

/** A case as a mark leads to it; without a name when a conflict of interest closes it to the reader. */
export type NamedCase = { reference: string; title: string } | { reference: null; title: null };

/** How many cases were in each open status at the end of a day, or now for the last. */
export type StatusColumn = {
  /** The 15th or the last day of a month, as YYYY-MM-DD; for 24 months the last days alone; today for the last column. */
  on: string;
  counts: Record<OpenStatus, number>;
};

export type FirstIntroductions = {
  /** The target in working days, from the settings. */
  targetDays: number;
  /** Null while no request of the period was offered an introduction. */
  medianDays: number | null;
  /** How many of `cases` came within the target. */
  within: number;
  /**
   * Requests of the period that were offered an introduction, quickest first: working days from assignment to the first
   * offer, those on which the clock stood still (on hold, or the government owed an answer) left out.
   */
  cases: (NamedCase & { days: number })[];
};

/**
 * One step of the requests submitted in the period. Each counts where it came furthest, also after it fell back, so that
 * `reached` is `hereNow`, the closed and those that reached the next step together.
 */
export type StepOfRequests = {
  status: CaseStep;
  reached: number;
  /** Open and came no further, on hold or not. */
  hereNow: number;
  /** Calendar days, rounded; null for the last step and while nobody went further. */
  medianDaysToNext: number | null;
  /** Closed without having come further, by outcome, most frequent first; outcomes without a case are left out. */
  closed: { outcome: CaseOutcome; count: number }[];
};

/** One policy area: requests of the period about it or a subject of it, and listings that could answer them. */
export type DemandAndSupply = {
  code: string;
  labels: Record<Locale, string>;
  requests: number;
  /** Published and available today, wherever they help. */
  listings: number;
};

export type LoadedCase = NamedCase & {
  /** Some move of the case is past its date; false for both of a case in conflict. */
  isOverdue: boolean;
  isOnHold: boolean;
};

export type ManagerLoad = {
  /** Null: nobody yet; always the last. */
  managerId: string | null;
  name: string | null;
  /** Open cases they are responsible for: overdue first, longest overdue first, on hold and in conflict last. */
  cases: LoadedCase[];
  /** Who lends how many cases to them today. */
  lent: { managerId: string; name: string; count: number }[];
  /** Until when all their cases that are not on hold are with stand-ins; null when they are not. */
  awayUntil: string | null;
};

/**
 * The pictures of the committee’s caseload. Cases in conflict with the reader count in the figures and have no name.
 * Source: the mechanism’s rules, "Who uses it" and "Who may see and do what".
 */
export type CaseloadPictures = {
  /** The first day of the period, as YYYY-MM-DD. */
  since: string;
  /** Cases open now, whenever they were submitted. */
  openCount: number;
  /** Requests submitted in the period, and from how many governments as far as the reader may know them. */
  requestCount: number;
  governmentCount: number;
  /** What the reader may decide now, whatever the filters: it waits all the same. */
  waiting: {
    toAssign: number;
    /** Of those to assign, past the target. */
    pastTarget: number;
    consultations: number;
    disputedListings: number;
  };
  /** Cases open at some time in the period, anywhere, that a conflict of interest closes to the reader. */
  conflictedCount: number;
  /**
   * Whether these count in the figures. They do as long as nothing is narrowed to a region or a challenge: of a case in
   * conflict one learns that it exists, not where or about what.
   */
  areConflictedCounted: boolean;
  statusOverTime: StatusColumn[];
  firstIntroduction: FirstIntroductions;
  steps: StepOfRequests[];
  /** Scarcest first; areas with neither are left out, and what cases in conflict are about. */
  demandAndSupply: DemandAndSupply[];
  /** Every case manager, most cases first, then nobody when a case has none yet. */
  loads: ManagerLoad[];
};

/** One case of the table behind the pictures: open at some time in the period, and open to the reader. */
export type CaseloadRow = {
  reference: string;
  title: string;
  government: string;
  region: Region | null;
  /** Codes of what it is about. */
  topics: string[];
  status: CaseStatus;
  submittedOn: string;
  assignedOn: string | null;
  firstOfferOn: string | null;
  closedOn: string | null;
  manager: string | null;
  outcome: CaseOutcome | null;
  /** Calendar days from submission to closing, or to now. */
  ageDays: number;
};
