import type { Reader } from '../../db/connect.ts';
import { prepared } from '../../db/prepared.ts';
import type { CasesTable, TurnsTable } from '../../db/schema.ts';
import { type CaseAccess, readsAsStaff } from '../../shared/cases/access.ts';
import { headlineTurn, moveAfterSilence } from '../../shared/cases/turns.ts';
import type { CaseStatus, Move, TurnHolder } from '../../shared/cases/vocabulary.ts';
import { endOfDay } from '../../shared/working-days.ts';

/** Somebody or some organisation as a screen names them. */
export type Named = { id: string; name: string };

/** An open move as a screen shows it. */
export type OpenTurn = {
  id: string;
  source: TurnsTable['source'];
  sourceId: string;
  holder: TurnHolder;
  /** Whose it is, when an organisation holds it. */
  organisation: Named | null;
  move: Move;
  what: string | null;
  sinceAt: string;
  dueAt: string | null;
  untilOn: string | null;
};

export type TurnRow = TurnsTable & { organisationName: string | null };

/** A stored turn with its holder's name, as it stands today: a planned silence that is over is the case manager’s move. */
export function asOpenTurn(row: TurnRow, status: CaseStatus, today: string): OpenTurn {
  const planned = { ...row, untilOn: row.until_on };
  const move = moveAfterSilence(planned, status, today);
  const turn = storedTurn(row);
  if (!move) return turn;
  return {
    ...turn,
    holder: 'case_manager',
    move,
    // What was to go on meanwhile is not what there is to do now.
    what: null,
    dueAt: endOfDay(row.until_on ?? today),
    untilOn: null,
  };
}

function storedTurn(row: TurnRow): OpenTurn {
  return {
    id: row.id,
    source: row.source,
    sourceId: row.source_id,
    holder: row.holder,
    organisation: row.organisation_id
      ? { id: row.organisation_id, name: row.organisationName ?? '' }
      : null,
    move: row.move,
    what: row.what,
    sinceAt: row.since_at,
    dueAt: row.due_at,
    untilOn: row.until_on,
  };
}

function openTurns(db: Reader) {
  return db
    .selectFrom('turns')
    .leftJoin('organisations', 'organisations.id', 'turns.organisation_id')
    .selectAll('turns')
    .select('organisations.name as organisationName')
    .where('turns.ended_at', 'is', null)
    .orderBy('turns.since_at')
    .orderBy('turns.id');
}

/** The open moves of one case, oldest first. */
export const openTurnsOfCase = prepared(['caseId'], (db, { caseId }) =>
  openTurns(db).where('turns.case_id', '=', caseId),
);

/** The open moves of several cases, oldest first, by case. */
export async function openTurnRows(
  db: Reader,
  caseIds: readonly string[],
): Promise<Map<string, TurnRow[]>> {
  if (caseIds.length === 0) return new Map();
  const rows = await openTurns(db).where('turns.case_id', 'in', caseIds).execute();
  return Map.groupBy(rows, (row) => row.case_id);
}

/**
 * What of the open moves somebody is shown: staff all; the government its own and the mechanism's, since what others
 * owe in introductions and terms is told there, as far as it is a party. Words a case manager set down as their own
 * next move stay the staff's.
 */
export function turnsFor(
  access: CaseAccess,
  organisationId: string,
  rows: readonly TurnRow[],
): TurnRow[] {
  if (readsAsStaff(access)) return [...rows];
  return rows.filter(
    (row) =>
      row.source === 'case' ||
      row.organisation_id === organisationId ||
      (row.source === 'log' && row.what === null),
  );
}

/** The turn that stands for a case in a list or a headline, as somebody with this access sees it. */
export function headlineFor(
  access: CaseAccess,
  { organisation_id: organisationId, status }: Pick<CasesTable, 'organisation_id' | 'status'>,
  rows: readonly TurnRow[],
  today: string,
): OpenTurn | null {
  const shown = turnsFor(access, organisationId, rows).map((row) => asOpenTurn(row, status, today));
  const own = readsAsStaff(access)
    ? undefined
    : shown.find((turn) => turn.organisation?.id === organisationId);
  return own ?? headlineTurn(shown) ?? null;
}

/** A move that is still open. */
export function findOpenTurn(db: Reader, turnId: string): Promise<TurnsTable | undefined> {
  return db
    .selectFrom('turns')
    .selectAll()
    .where('id', '=', turnId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** Whether the government owes the mechanism an answer, which stops the mechanism’s own clocks. */
export async function isAnswerOwed(
  db: Reader,
  caseId: string,
  organisationId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('turns')
    .select('id')
    .where('case_id', '=', caseId)
    .where('holder', '=', 'organisation')
    .where('organisation_id', '=', organisationId)
    .where('move', '=', 'answer_case_manager')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether any move of the case is open that is not the case's own. */
export async function isMoveOpenElsewhere(db: Reader, caseId: string): Promise<boolean> {
  const row = await db
    .selectFrom('turns')
    .select('id')
    .where('case_id', '=', caseId)
    .where('source', '!=', 'case')
    .where('ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Since when the case waits to be claimed, if it does. */
export async function waitsForClaimSince(db: Reader, caseId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('turns')
    .select('since_at')
    .where('source_id', '=', caseId)
    .where('move', '=', 'claim_case')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row?.since_at;
}
