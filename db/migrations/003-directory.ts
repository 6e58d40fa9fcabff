import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { createTable } from './columns.ts';

export async function up(db: Kysely<Database>): Promise<void> {
  await createTable(
    db,
    'listings',
    {
      id: 'text',
      organisation_id: 'text>organisations',
      status: 'text',
      summary: 'text',
      languages: 'text',
      regions: 'text',
      ways_of_helping: 'text',
      availability: 'text',
      available_from_on: 'text?',
      confirmed_at: 'text',
      vetted_by: 'text?>people',
      dispute_reason: 'text?',
      version: 'integer',
      created_at: 'text',
      updated_at: 'text',
    },
    { unique: [['organisation_id']], indexes: [['status', 'confirmed_at']] },
  );
  await createTable(
    db,
    'listing_topics',
    { listing_id: 'text>listings', topic_id: 'text>topics', evidence: 'text' },
    { key: ['listing_id', 'topic_id'], indexes: [['topic_id']] },
  );
  await createTable(
    db,
    'track_records',
    {
      id: 'text',
      listing_id: 'text>listings',
      topic_id: 'text>topics',
      title: 'text',
      description: 'text',
      done_on: 'text',
      url: 'text?',
      created_at: 'text',
    },
    { indexes: [['listing_id']] },
  );
}
