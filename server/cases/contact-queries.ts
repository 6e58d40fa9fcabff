import type { Reader } from '../../db/connect.ts';

/** Cases not closed in which this person is the contact of one of these organisations. */
export async function openCaseIdsOfContact(
  db: Reader,
  personId: string,
  organisationIds: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where('contact_person_id', '=', personId)
    .where('organisation_id', 'in', [...organisationIds])
    .where('status', '!=', 'closed')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}
