import type { Reader } from '../../db/connect.ts';

/** Who reads entries besides staff, by entry and in the order of their names. */
export async function readersOfEntries(
  db: Reader,
  entryIds: readonly string[],
): Promise<Map<string, { id: string; name: string }[]>> {
  if (entryIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('log_readers')
    .innerJoin('organisations', 'organisations.id', 'log_readers.organisation_id')
    .select(['log_entry_id', 'organisations.id', 'organisations.name'])
    .where('log_entry_id', 'in', entryIds)
    .orderBy('organisations.name')
    .execute();
  const byEntry = Map.groupBy(rows, (row) => row.log_entry_id);
  return new Map(
    [...byEntry].map(([entryId, readers]) => [
      entryId,
      readers.map(({ id, name }) => ({ id, name })),
    ]),
  );
}
