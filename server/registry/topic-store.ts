import type { Transaction } from 'kysely';
import type { Database, TopicsTable } from '../../db/schema.ts';

/** Adds a topic to the tree. */
export async function insertTopic(tx: Transaction<Database>, topic: TopicsTable): Promise<void> {
  await tx.insertInto('topics').values(topic).execute();
}

/** Brings a topic to what the tree says of it; its id stays, and with it whatever names it. */
export async function updateTopic(
  tx: Transaction<Database>,
  { id, ...topic }: TopicsTable,
): Promise<void> {
  await tx.updateTable('topics').set(topic).where('id', '=', id).execute();
}

/** Says anew which policy areas each grand challenge gathers. */
export async function replaceGrandChallengeAreas(
  tx: Transaction<Database>,
  pairs: { challengeId: string; areaId: string }[],
): Promise<void> {
  await tx.deleteFrom('grand_challenge_areas').execute();
  await tx
    .insertInto('grand_challenge_areas')
    .values(
      pairs.map(({ challengeId, areaId }) => ({
        grand_challenge_id: challengeId,
        policy_area_id: areaId,
      })),
    )
    .execute();
}
