import type { NewTurn } from '../cases/turns.ts';
import type { LogKind } from '../cases/vocabulary.ts';
import { addDays, endOfDay } from '../working-days.ts';
import type { NextMove } from './input.ts';

/**
 * The move a question opens for the side that did not ask; it stalls after the same days as any other turn.
 * Source: the mechanism’s rules, "Time targets".
 */
export function questionTurn(
  askedBy: 'staff' | 'government',
  governmentId: string,
  at: string,
  stalledAfterDays: number,
): NewTurn {
  const dueAt = addDays(at, stalledAfterDays);
  return askedBy === 'staff'
    ? { holder: 'organisation', organisationId: governmentId, move: 'answer_case_manager', dueAt }
    : { holder: 'case_manager', move: 'answer_question', dueAt };
}

/** What a government sends that is no question waits to be read, also while the case is on hold: it is on the desk, and nothing resumes. */
export function readTurn(at: string, stalledAfterDays: number): NewTurn {
  return { holder: 'case_manager', move: 'read_message', dueAt: addDays(at, stalledAfterDays) };
}

/** What a government revises stands at once, and waits to be compared with what was asked before. */
export function readRevisionTurn(at: string, stalledAfterDays: number): NewTurn {
  return { holder: 'case_manager', move: 'read_revision', dueAt: addDays(at, stalledAfterDays) };
}

/** Kinds of entry by which the government is heard, so that what it wrote before counts as read. */
export const kindsThatAnswer: readonly LogKind[] = ['message', 'question', 'call', 'meeting'];

/** The move somebody sets by hand with a call or a note. */
export function turnOfNextMove(next: NextMove, governmentId: string): NewTurn {
  if (next.whose === 'nobody') {
    return { holder: 'nobody', move: 'wait', what: next.what, untilOn: next.untilOn };
  }
  const dueAt = next.byOn ? endOfDay(next.byOn) : null;
  return next.whose === 'staff'
    ? { holder: 'case_manager', move: 'follow_up', what: next.what, dueAt }
    : {
        holder: 'organisation',
        organisationId: governmentId,
        move: 'follow_up',
        what: next.what,
        dueAt,
      };
}
