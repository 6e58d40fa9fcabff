import type { Reader } from '../../db/connect.ts';
import { DomainError } from '../domain-error.ts';
import { knownTopicIds } from './queries.ts';

/** Refuses topics that the tree does not have, with `not_found` on the field. */
export async function checkTopics(db: Reader, topicIds: readonly string[]): Promise<void> {
  const known = await knownTopicIds(db, topicIds);
  if (topicIds.some((id) => !known.has(id)))
    throw new DomainError('not_found', { field: 'topics' });
}
