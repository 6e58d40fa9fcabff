import type { Reader } from '../../db/connect.ts';

/** Which policy areas each grand challenge gathers. */
export async function listGrandChallengeAreas(
  db: Reader,
): Promise<{ challengeId: string; areaId: string }[]> {
  return db
    .selectFrom('grand_challenge_areas')
    .select(['grand_challenge_id as challengeId', 'policy_area_id as areaId'])
    .orderBy('grand_challenge_id')
    .orderBy('policy_area_id')
    .execute();
}

/** Where each topic stands in the tree, by id; one that the tree no longer has keeps the place it had. */
export async function topicPositions(db: Reader): Promise<Map<string, number>> {
  const rows = await db.selectFrom('topics').select(['id', 'position']).execute();
  return new Map(rows.map(({ id, position }) => [id, position]));
}
