import type { CaseStatus, Move, TurnHolder } from '../../shared/cases/vocabulary.ts';

/** What a case manager is to do on a row: a move of their own, or to nudge whoever is silent. */
export type DeskMove = Move | 'nudge';

export type DeskRow = {
  turnId: string;
  caseId: string;
  reference: string;
  title: string;
  government: string;
  status: CaseStatus;
  do: DeskMove;
  /** The move that is open; another's, where the row says to nudge. */
  move: Move;
  source: 'case' | 'introduction' | 'terms' | 'log';
  sourceId: string;
  holder: TurnHolder;
  holderName: string | null;
  what: string | null;
  sinceAt: string;
  dueAt: string | null;
  untilOn: string | null;
  isOverdue: boolean;
  /** The entry whose words wait to be read or answered, and how they begin. */
  entryId: string | null;
  excerpt: string | null;
  /** How many organisations stand on the shortlist, where an introduction is to be offered. */
  shortlisted: number | null;
  /** When they were last reminded. */
  nudgedAt: string | null;
};
