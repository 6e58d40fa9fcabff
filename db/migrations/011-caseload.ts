import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { createPartialIndex } from './columns.ts';

/** How cases stood at earlier moments is read from a few events of each; without this the whole trail was walked through. */
export async function up(db: Kysely<Database>): Promise<void> {
  await createPartialIndex(
    db,
    'events_case_stays',
    'events',
    ['case_id', 'seq', 'name', 'at'],
    "name in ('case.held', 'case.resumed', 'case.closed', 'case.reopened')",
  );
}
