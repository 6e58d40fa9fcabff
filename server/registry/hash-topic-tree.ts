import type { Reader } from '../../db/connect.ts';
import { hashOf } from '../activity/hash.ts';
import { listTopics } from './queries.ts';
import { listGrandChallengeAreas } from './topic-queries.ts';

/** The SHA-256 of the whole topic tree as it stands, ids and all: what the trail says was installed. */
export async function hashTopicTree(db: Reader): Promise<string> {
  return hashOf({ topics: await listTopics(db), areas: await listGrandChallengeAreas(db) });
}
