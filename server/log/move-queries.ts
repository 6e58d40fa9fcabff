import type { Reader } from '../../db/connect.ts';
import type { NewTurn } from '../../shared/cases/turns.ts';

export type OpenMove = NewTurn & { id: string; sourceId: string; sinceAt: string };

/** The open moves of a case that belong to the case itself or were set by its log; not those of introductions and terms. */
export async function openMovesOfCase(
  db: Reader,
  caseId: string,
  sources: readonly ('case' | 'log')[] = ['case', 'log'],
): Promise<OpenMove[]> {
  const rows = await db
    .selectFrom('turns')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('source', 'in', sources)
    .where('ended_at', 'is', null)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    sourceId: row.source_id,
    holder: row.holder,
    organisationId: row.organisation_id,
    move: row.move,
    what: row.what,
    sinceAt: row.since_at,
    dueAt: row.due_at,
    untilOn: row.until_on,
  }));
}

/** The open move to read what the government revised, if there is one. */
export async function unreadRevision(db: Reader, caseId: string): Promise<OpenMove | undefined> {
  const moves = await openMovesOfCase(db, caseId, ['log']);
  return moves.find((one) => one.move === 'read_revision');
}
