import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** The list of cases is sorted within its index: with the id in it, no row is read that is not shown. */
export async function up(db: Kysely<Database>): Promise<void> {
  await db.schema.dropIndex('cases_status_last_movement_at').execute();
  await db.schema
    .createIndex('cases_status_last_movement_at_id')
    .on('cases')
    .columns(['status', 'last_movement_at', 'id'])
    .execute();
}
