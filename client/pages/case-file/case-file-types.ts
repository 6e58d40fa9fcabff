import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/app-router.ts';

export type CaseFile = inferRouterOutputs<AppRouter>['views']['caseFile'];
export type OpenTurn = CaseFile['turns'][number];
export type CasePerson = CaseFile['people'][number];

/** The parts of the file, in the order of their tabs; the log stands below each of them. */
export const caseParts = [
  'request',
  'shortlist',
  'introductions',
  'terms',
  'log',
  'people',
  'files',
  'commitment',
] as const;
export type CasePart = (typeof caseParts)[number];

/** What can be done to a case from its file, each in a form of its own. */
export const caseActs = [
  'claim',
  'assign',
  'hand_over',
  'lend',
  'confirm_revision',
  'drop_revision',
  'introduce',
  'record_made',
  'select',
  'next_move',
  'remind',
  'hold',
  'resume',
  'close',
  'decline',
  'withdraw',
  'rate_help',
  'reopen',
] as const;
export type CaseAct = (typeof caseActs)[number];

/** What stands in the address: which part is open, and which form. */
export type CaseFileSearch = { part?: CasePart | undefined; act?: CaseAct | undefined };

export function readCaseFileSearch(search: Record<string, unknown>): CaseFileSearch {
  return {
    part: caseParts.find((part) => part === search.part),
    act: caseActs.find((act) => act === search.act),
  };
}

/** Whose eyes a turn is told for: the one who runs the case reads of their own. */
export function readerOf({ access }: Pick<CaseFile, 'access'>) {
  return { isStaff: true, organisationIds: [], isResponsible: access === 'responsible' };
}

/** Where one looks first: at what the case is about now. */
export function firstPartOf({ status, counts }: Pick<CaseFile, 'status' | 'counts'>): CasePart {
  if (status === 'formalising' || status === 'engaged') return 'terms';
  if (status === 'closed') return 'commitment';
  return counts.introductions > 0 ? 'introductions' : 'request';
}
