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
