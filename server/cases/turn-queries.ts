import type { Reader } from '../../db/connect.ts';
import type { TurnsTable } from '../../db/schema.ts';
import { type CaseAccess, readsAsStaff } from '../../shared/cases/access.ts';
import { headlineTurn } from '../../shared/cases/turns.ts';
import type { Move, TurnHolder } from '../../shared/cases/vocabulary.ts';

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

/** A stored turn with its holder's name. */
export function asOpenTurn(row: TurnRow): OpenTurn {
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

/** The open moves of several cases, oldest first, by case. */
export async function openTurnRows(
  db: Reader,
  caseIds: readonly string[],
): Promise<Map<string, TurnRow[]>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('turns')
    .leftJoin('organisations', 'organisations.id', 'turns.organisation_id')
    .selectAll('turns')
    .select('organisations.name as organisationName')
    .where('turns.case_id', 'in', caseIds)
    .where('turns.ended_at', 'is', null)
    .orderBy('turns.since_at')
    .orderBy('turns.id')
    .execute();
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
  organisationId: string,
  rows: readonly TurnRow[],
): OpenTurn | null {
  const shown = turnsFor(access, organisationId, rows);
  const own = readsAsStaff(access)
    ? undefined
    : shown.find((row) => row.organisation_id === organisationId);
  const headline = own ?? headlineTurn(shown);
  return headline ? asOpenTurn(headline) : null;
}
