import type { Reader } from '../../db/connect.ts';
import { isCommittee, type PersonActor } from '../../shared/actor.ts';
import { moveAfterSilence } from '../../shared/cases/turns.ts';
import type { CaseStatus, Move } from '../../shared/cases/vocabulary.ts';
import { isSnoozed } from '../../shared/reminders/snooze.ts';
import { addDays, dateOf, endOfDay } from '../../shared/working-days.ts';
import type { visibleCases } from '../cases/queries.ts';
import { getSettings } from '../registry/queries.ts';
import { snoozesOf, todayOf } from '../reminders/queries.ts';
import { loansOf, remindersFor, staffCases } from './desk-own.ts';
import { nudgesOf, shortlistCounts, waitingWords } from './desk-reasons.ts';
import type { ComingReminder, DeskMove, DeskRow, SnoozedRow } from './desk-row.ts';

export type QuietCase = {
  caseId: string;
  reference: string;
  title: string;
  government: string;
  status: CaseStatus;
  holdUntilOn: string | null;
  lastMovementAt: string;
};

export type Desk = {
  /** Groups by kind of move, the most overdue first. */
  needsMyMove: { do: DeskMove; rows: DeskRow[] }[];
  /** Moves the actor put off: no less theirs, and out of their sight until the day. */
  snoozed: SnoozedRow[];
  reminders: ComingReminder[];
  waiting: DeskRow[];
  quiet: QuietCase[];
  counts: { mine: number; overdue: number; waiting: number; quiet: number };
};

/** As many unclaimed requests as a person can look through; the caseload lists them all. */
const unclaimedShown = 50;

type TurnRow = Awaited<ReturnType<typeof openTurnsOf>>[number];

/** The cases the actor carries: responsible, or lent to them today. */
function carriedCases(db: Reader, actor: PersonActor) {
  return staffCases(db, actor).where((eb) =>
    eb.or([
      eb('cases.manager_id', '=', actor.personId),
      eb(
        'cases.id',
        'in',
        eb
          .selectFrom('case_stand_ins')
          .select('case_stand_ins.case_id')
          .where('case_stand_ins.person_id', '=', actor.personId)
          .where('case_stand_ins.started_at', 'is not', null)
          .where('case_stand_ins.ended_at', 'is', null),
      ),
    ]),
  );
}

function withTurns(cases: ReturnType<typeof visibleCases>) {
  return cases
    .innerJoin('turns', 'turns.case_id', 'cases.id')
    .innerJoin('organisations as government', 'government.id', 'cases.organisation_id')
    .leftJoin('organisations as holder', 'holder.id', 'turns.organisation_id')
    .select([
      'turns.id as turnId',
      'turns.source',
      'turns.source_id as sourceId',
      'turns.holder',
      'turns.organisation_id as organisationId',
      'turns.move',
      'turns.what',
      'turns.since_at as sinceAt',
      'turns.due_at as dueAt',
      'turns.until_on as untilOn',
      'cases.id as caseId',
      'cases.reference',
      'cases.title',
      'cases.status',
      'government.name as government',
      'holder.name as holderName',
    ])
    .where('turns.ended_at', 'is', null);
}

function openTurnsOf(db: Reader, actor: PersonActor) {
  return withTurns(carriedCases(db, actor)).where('turns.move', '!=', 'claim_case').execute();
}

/** Requests nobody took yet, and to the committee what it is asked to decide. */
function openTurnsForAll(db: Reader, actor: PersonActor): Promise<TurnRow[]> {
  const moves: Move[] = isCommittee(actor) ? ['claim_case', 'decide_consultation'] : ['claim_case'];
  return withTurns(staffCases(db, actor))
    .where('turns.holder', '=', 'committee')
    .where('turns.move', 'in', moves)
    .orderBy('turns.due_at')
    .limit(unclaimedShown)
    .execute();
}

/**
 * What a case manager's day is made of: moves that are theirs, grouped by kind with the most overdue first; what others
 * owe; cases where nothing is due. Whoever else is silent past the date becomes a nudge. On hold the others' clocks rest.
 * Reminders to oneself are among the moves on their day, and what the actor put off is apart until its own; both follow
 * the days where the actor is.
 * Source: the mechanism’s rules, "Time targets" and "The introduction" (stalled).
 */
export async function getDesk(db: Reader, actor: PersonActor, at: string): Promise<Desk> {
  const today = dateOf(at);
  const ownToday = await todayOf(db, actor.personId, at);
  const [settings, snoozes, reminders, carried, forAll, cases] = await Promise.all([
    getSettings(db),
    snoozesOf(db, actor.personId),
    remindersFor(db, actor, ownToday),
    openTurnsOf(db, actor),
    openTurnsForAll(db, actor),
    carriedCases(db, actor)
      .innerJoin('organisations', 'organisations.id', 'cases.organisation_id')
      .select([
        'cases.id as caseId',
        'cases.reference',
        'cases.title',
        'cases.status',
        'cases.hold_until_on as holdUntilOn',
        'cases.last_movement_at as lastMovementAt',
        'organisations.name as government',
      ])
      .where('cases.status', '!=', 'closed')
      .orderBy('cases.last_movement_at', 'desc')
      .execute(),
  ]);
  const seen = new Set(carried.map((turn) => turn.turnId));
  const turns = [...carried, ...forAll.filter((turn) => !seen.has(turn.turnId))];
  const [nudges, loans] = await Promise.all([
    nudgesOf(db, turns),
    loansOf(
      db,
      actor,
      turns.map((turn) => turn.caseId),
    ),
  ]);
  const stalledAfter = (moment: string) => addDays(moment, settings.stalledAfterDays);

  /** When whoever holds the turn has been silent for too long; reminded, they have as long again. */
  const lookAgainAt = (turn: TurnRow): string | null => {
    const isOthers = turn.holder === 'organisation' || turn.holder === 'committee';
    if (turn.status === 'on_hold' || !isOthers) return null;
    const late = turn.dueAt ?? stalledAfter(turn.sinceAt);
    const nudgedAt = nudges.get(turn.turnId);
    const again = nudgedAt ? stalledAfter(nudgedAt) : late;
    return again > late ? again : late;
  };
  const isSilent = (turn: TurnRow) => (lookAgainAt(turn) ?? at) < at;
  const whatToDo = (turn: TurnRow): DeskMove | null => {
    if (turn.holder === 'case_manager') return turn.move;
    if (turn.holder === 'nobody') return moveAfterSilence(turn, turn.status, today);
    if (turn.holder === 'committee' && (turn.move === 'claim_case' || isCommittee(actor))) {
      return turn.move;
    }
    return isSilent(turn) ? 'nudge' : null;
  };

  const rows = turns.map((turn): DeskRow & { mine: boolean } => {
    const toDo = whatToDo(turn);
    const dueAt = turn.dueAt ?? (turn.untilOn ? endOfDay(turn.untilOn) : null);
    return {
      ...turn,
      do: toDo ?? turn.move,
      mine: toDo !== null,
      isOverdue: toDo !== null && (toDo === 'nudge' || (dueAt !== null && dueAt < at)),
      entryId: null,
      excerpt: null,
      shortlisted: null,
      nudgedAt: nudges.get(turn.turnId) ?? null,
      lookAgainAt: lookAgainAt(turn),
      loan: loans.get(turn.caseId) ?? null,
    };
  });
  const isPutOff = (row: DeskRow) => isSnoozed(snoozes.get(row.turnId), row, ownToday);
  const waiting = rows.filter((row) => !row.mine && !isHeld(row)).sort(byDue);
  const own = await explain(
    db,
    rows.filter((row) => row.mine),
  );
  const mine = [...own.filter((row) => !isPutOff(row)), ...reminders.due];
  const snoozed = own
    .filter(isPutOff)
    .map((row) => ({ ...row, snoozedUntilOn: snoozes.get(row.turnId)?.untilOn ?? '' }))
    .sort((one, other) => one.snoozedUntilOn.localeCompare(other.snoozedUntilOn));
  const busy = new Set([...own, ...reminders.due, ...waiting].map((row) => row.caseId));
  const quiet = cases.filter((one) => !busy.has(one.caseId));
  return {
    needsMyMove: groupByMove(mine),
    snoozed,
    reminders: reminders.coming,
    waiting,
    quiet,
    counts: {
      mine: mine.length,
      overdue: mine.filter((row) => row.isOverdue).length,
      waiting: waiting.length,
      quiet: quiet.length,
    },
  };
}

/** A case that is held is quiet until its date, whatever is still open in it. */
function isHeld(row: DeskRow): boolean {
  return row.status === 'on_hold';
}

/** When a row must be looked at; what has no date comes last. */
function moment(row: DeskRow): string {
  return row.dueAt ?? row.untilOn ?? '9999';
}

function byDue(one: DeskRow, other: DeskRow): number {
  return moment(one).localeCompare(moment(other)) || one.sinceAt.localeCompare(other.sinceAt);
}

function groupByMove(rows: readonly DeskRow[]): Desk['needsMyMove'] {
  const groups = Map.groupBy([...rows].sort(byDue), (row) => row.do);
  return [...groups].map(([toDo, rowsOfGroup]) => ({ do: toDo, rows: rowsOfGroup }));
}

/** Adds why now: the words that wait, and how many stand on the shortlist. */
async function explain(db: Reader, rows: readonly DeskRow[]): Promise<DeskRow[]> {
  const [words, shortlists] = await Promise.all([
    waitingWords(db, rows),
    shortlistCounts(
      db,
      rows.filter((row) => row.move === 'offer_first_introduction').map((row) => row.caseId),
    ),
  ]);
  return rows.map((row) => ({
    ...row,
    entryId: words.get(row.turnId)?.entryId ?? null,
    excerpt: words.get(row.turnId)?.excerpt ?? null,
    shortlisted: row.move === 'offer_first_introduction' ? (shortlists.get(row.caseId) ?? 0) : null,
  }));
}
