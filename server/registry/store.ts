import type { Transaction } from 'kysely';
import { toJson } from '../../db/json.ts';
import type { Database, OrganisationsTable } from '../../db/schema.ts';

/** Adds an organisation. */
export async function insertOrganisation(
  tx: Transaction<Database>,
  organisation: OrganisationsTable,
): Promise<void> {
  await tx.insertInto('organisations').values(organisation).execute();
}

/** Changes an organisation from the version it was read in; false when somebody else changed it since. */
export async function updateOrganisation(
  tx: Transaction<Database>,
  id: string,
  version: number,
  change: Partial<Omit<OrganisationsTable, 'id' | 'version' | 'created_at'>>,
): Promise<boolean> {
  const result = await tx
    .updateTable('organisations')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Sets one policy or clock. */
export async function putSetting(
  tx: Transaction<Database>,
  key: string,
  value: unknown,
): Promise<void> {
  await tx
    .insertInto('settings')
    .values({ key, value: toJson(value), version: 1 })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({
        value: toJson(value),
        version: eb('settings.version', '+', 1),
      })),
    )
    .execute();
}
