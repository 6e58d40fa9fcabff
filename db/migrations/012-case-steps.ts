import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

/** When a case first came as far as terms, which lists and pictures ask of every case; until now it was read from the trail. */
export async function up(db: Kysely<Database>): Promise<void> {
  await db.schema.alterTable('cases').addColumn('first_formalised_at', 'text').execute();
  await db.schema.alterTable('cases').addColumn('first_engaged_at', 'text').execute();
  // Terms held elsewhere can have been signed before they were written down here, which is what counts.
  await sql`
    update cases set
      first_formalised_at = (select min(drafted_at) from terms where terms.case_id = cases.id),
      first_engaged_at = (
        select min(case when in_force_at < drafted_at then drafted_at else in_force_at end)
        from terms where terms.case_id = cases.id and in_force_at is not null
      )
    where exists (select 1 from terms where terms.case_id = cases.id)
  `.execute(db);
}
