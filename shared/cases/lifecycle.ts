import type { CaseStatus } from './vocabulary.ts';

/** The facts a case's status follows. */
export type StatusFacts = {
  /** Set when it was closed with an outcome, and cleared when it is reopened. */
  closedAt: string | null;
  /** Set while it is held until a date, and cleared when it is resumed. */
  heldAt: string | null;
  managerId: string | null;
  /** How many introductions were ever offered. */
  introductionsOffered: number;
  /** How many terms are draft or circulated. */
  termsOpen: number;
  termsInForce: number;
};

/**
 * The status of a case: the first line that holds. Nobody sets a status; it follows from what happened.
 * Source: the mechanism’s rules, "The case: its status is a function of facts".
 */
export function caseStatus(facts: StatusFacts): CaseStatus {
  if (facts.closedAt !== null) return 'closed';
  if (facts.heldAt !== null) return 'on_hold';
  if (facts.termsInForce > 0) return 'engaged';
  if (facts.termsOpen > 0) return 'formalising';
  if (facts.introductionsOffered > 0) return 'networking';
  if (facts.managerId !== null) return 'scoping';
  return 'submitted';
}

/** What people do to a case once it is submitted. */
export const caseActs = [
  'claim',
  'assign',
  'handOver',
  'lend',
  'revise',
  'confirmRevision',
  'dropRevision',
  'setReadiness',
  'shortlist',
  'hold',
  'resume',
  'select',
  'close',
  'decline',
  'withdraw',
  'rateHelp',
  'reopen',
] as const;
export type CaseAct = (typeof caseActs)[number];

const whileResponsible = [
  'assign',
  'handOver',
  'lend',
  'revise',
  'confirmRevision',
  'dropRevision',
  'setReadiness',
  'shortlist',
  'hold',
  'close',
  'withdraw',
] as const satisfies readonly CaseAct[];

/**
 * Which acts exist in which status; who may do them is for permissions.ts.
 * Holding a case that is on hold moves the date. A case is declined only before anyone took it: later it is closed.
 * Source: the mechanism’s rules, "The case".
 */
export const actsInStatus: Record<CaseStatus, readonly CaseAct[]> = {
  submitted: [
    'claim',
    'assign',
    'revise',
    'confirmRevision',
    'dropRevision',
    'decline',
    'withdraw',
  ],
  scoping: whileResponsible,
  networking: [...whileResponsible, 'select'],
  formalising: [...whileResponsible, 'select'],
  engaged: [...whileResponsible, 'select'],
  on_hold: [...whileResponsible, 'resume'],
  closed: ['rateHelp', 'reopen'],
};

/** Whether the act exists in the status at all. */
export function isActIn(status: CaseStatus, act: CaseAct): boolean {
  return actsInStatus[status].includes(act);
}
