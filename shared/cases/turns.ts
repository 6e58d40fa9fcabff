import { addWorkingDays, dateOf, endOfDay } from '../working-days.ts';
import type { CaseStatus, Move, TurnHolder } from './vocabulary.ts';

/** A move somebody owes, or nobody until a date. */
export type NewTurn = {
  holder: TurnHolder;
  /** Whose it is, when the holder is an organisation. */
  organisationId?: string | null;
  move: Move;
  /** Free words for a move set by hand. */
  what?: string | null;
  dueAt?: string | null;
  /** For nobody's turns: the date on which to ask again. */
  untilOn?: string | null;
};

/** What the case's own open moves follow from. */
export type CaseTurnFacts = {
  status: CaseStatus;
  organisationId: string;
  assignedAt: string | null;
  /** Since when it has waited for a case manager. */
  unassignedSinceAt: string;
  holdUntilOn: string | null;
  firstOfferAt: string | null;
  /** The mechanism's clocks stand still at present: on hold, or the government owes an answer. */
  isPaused: boolean;
  pausedWorkingDays: number;
  hasProposedRevision: boolean;
  /** Somebody owes a move in an introduction, in terms or in the log, or nobody does until a date. */
  isMoveOpenElsewhere: boolean;
};

/** The time targets a case's own moves have (settings; working days). */
export type CaseTargets = { assignWithinWorkingDays: number; firstOfferWithinWorkingDays: number };

/**
 * The open moves of the case itself; those of introductions, terms and the log are theirs.
 * Claiming is due within 2 working days, the first introduction within 10 of assignment, its clock standing still on hold
 * and while the government owes an answer. On hold it is nobody's until the date, then the case manager's to resume.
 * No open case lies idle: where nobody owes a move, as after a dialogue came to its end or the case back from hold, its
 * case manager says what comes next.
 * Source: the mechanism’s rules, "Time targets", "The case" and "The introduction": "the case manager can set it".
 */
export function caseTurns(facts: CaseTurnFacts, targets: CaseTargets, at: string): NewTurn[] {
  if (facts.status === 'closed') return [];
  const turns: NewTurn[] = [];
  if (facts.status === 'submitted') {
    turns.push({
      holder: 'committee',
      move: 'claim_case',
      dueAt: addWorkingDays(facts.unassignedSinceAt, targets.assignWithinWorkingDays),
    });
  }
  if (facts.status === 'on_hold' && facts.holdUntilOn !== null) {
    turns.push(
      facts.holdUntilOn <= dateOf(at)
        ? {
            holder: 'case_manager',
            move: 'resume_case',
            dueAt: endOfDay(facts.holdUntilOn),
          }
        : { holder: 'nobody', move: 'resume_case', untilOn: facts.holdUntilOn },
    );
  }
  if (facts.status === 'scoping' && facts.firstOfferAt === null && facts.assignedAt !== null) {
    const days = targets.firstOfferWithinWorkingDays + facts.pausedWorkingDays;
    turns.push({
      holder: 'case_manager',
      move: 'offer_first_introduction',
      dueAt: facts.isPaused ? null : addWorkingDays(facts.assignedAt, days),
    });
  }
  if (facts.hasProposedRevision) {
    turns.push({
      holder: 'organisation',
      organisationId: facts.organisationId,
      move: 'confirm_revision',
    });
  }
  if (turns.length === 0 && !facts.isMoveOpenElsewhere) {
    turns.push({ holder: 'case_manager', move: 'set_next_turn' });
  }
  return turns;
}

/** Whether two turns are the same move of the same holder, so that it keeps its beginning. */
export function isSameTurn(one: NewTurn, other: NewTurn): boolean {
  return (
    one.holder === other.holder &&
    (one.organisationId ?? null) === (other.organisationId ?? null) &&
    one.move === other.move &&
    (one.what ?? null) === (other.what ?? null)
  );
}

/** A turn that is nobody’s until a day. */
type PlannedTurn = { holder: TurnHolder; source: string; move: Move; untilOn: string | null };

/**
 * The case manager’s move that a planned silence becomes on its day: to ask how a dialogue or an engagement
 * went, to bring a case back from hold, else to say who moves next. Null before that day, for every other turn, and for
 * what rests while the case is on hold.
 * Source: the mechanism’s rules, "Open moves" and "The introduction" ("set a date when nobody owes anything").
 */
export function moveAfterSilence(
  turn: PlannedTurn,
  status: CaseStatus,
  today: string,
): Move | null {
  if (turn.holder !== 'nobody' || turn.untilOn === null || turn.untilOn > today) return null;
  if (turn.move === 'resume_case') return 'resume_case';
  if (status === 'on_hold') return null;
  return turn.source === 'log' ? 'set_next_turn' : 'ask_how_it_went';
}

/** What the headline is chosen by. */
type OpenTurn = { holder: TurnHolder; sinceAt: string };

/**
 * The one turn that stands for the case: the case manager's own if there is one, else the oldest; nobody's come last.
 * Source: the mechanism’s rules, "Open moves".
 */
export function headlineTurn<T extends OpenTurn>(turns: readonly T[]): T | undefined {
  const rank = (turn: T) => (turn.holder === 'case_manager' ? 0 : turn.holder === 'nobody' ? 2 : 1);
  return [...turns].sort((a, b) => rank(a) - rank(b) || a.sinceAt.localeCompare(b.sinceAt))[0];
}
