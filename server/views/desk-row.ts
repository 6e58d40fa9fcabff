import type { CaseStatus, Move, TurnHolder } from '../../shared/cases/vocabulary.ts';

/** What a case manager is to do on a row: a move of their own, to nudge whoever is silent, or what they meant to do today. */
export type DeskMove = Move | 'nudge' | 'reminder';

export type DeskRow = {
  /** The open move; of a reminder to oneself, the reminder. */
  turnId: string;
  caseId: string;
  reference: string;
  title: string;
  government: string;
  status: CaseStatus;
  do: DeskMove;
  /** The move that is open; another's, where the row says to nudge. */
  move: Move;
  source: 'case' | 'introduction' | 'terms' | 'log' | 'reminder';
  sourceId: string;
  holder: TurnHolder;
  /** Whose it is, when an organisation holds it. */
  organisationId: string | null;
  holderName: string | null;
  what: string | null;
  sinceAt: string;
  dueAt: string | null;
  untilOn: string | null;
  isOverdue: boolean;
  /** While the case is lent: who is responsible, who stands in, until when. */
  loan: { manager: string; standIn: string; isToReader: boolean; untilOn: string } | null;
  /** The entry whose words wait to be read or answered, and how they begin. */
  entryId: string | null;
  excerpt: string | null;
  /** How many organisations stand on the shortlist, where an introduction is to be offered. */
  shortlisted: number | null;
  /** When they were last reminded. */
  nudgedAt: string | null;
  /** When it comes to be nudged, if nothing happens till then; null where no other owes it, and on hold. */
  lookAgainAt: string | null;
};

/** A row its reader put off, and until when. */
export type SnoozedRow = DeskRow & { snoozedUntilOn: string };

/** A reminder to oneself whose day has not come. */
export type ComingReminder = {
  id: string;
  caseId: string;
  reference: string;
  title: string;
  government: string;
  what: string;
  on: string;
};
