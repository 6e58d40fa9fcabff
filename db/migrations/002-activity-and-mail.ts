import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { createPartialIndex, createTable } from './columns.ts';

export async function up(db: Kysely<Database>): Promise<void> {
  await createTable(
    db,
    'events',
    {
      seq: 'integer',
      id: 'text',
      at: 'text',
      name: 'text',
      person_id: 'text?>people',
      for_person_id: 'text?>people',
      case_id: 'text?',
      subject_id: 'text?',
      facts: 'text',
      content_hash: 'text?',
      prev_hash: 'text',
      hash: 'text',
    },
    { key: ['seq'], unique: [['id'], ['hash']], indexes: [['case_id', 'seq'], ['subject_id']] },
  );
  // No reference to events: contents are redacted, lines of the trail never change.
  await createTable(
    db,
    'event_contents',
    { seq: 'integer', content: 'text?', redacted_at: 'text?' },
    { key: ['seq'] },
  );
  await createTable(
    db,
    'idempotency_keys',
    { key: 'text', person_id: 'text', command: 'text', result: 'text', created_at: 'text' },
    { key: ['person_id', 'key'], indexes: [['created_at']] },
  );
  await createTable(db, 'cursors', { name: 'text', seq: 'integer' }, { key: ['name'] });
  await createTable(
    db,
    'outbox',
    {
      id: 'text',
      event_seq: 'integer?',
      person_id: 'text?>people',
      to_address: 'text',
      to_name: 'text',
      locale: 'text',
      template: 'text',
      params: 'text',
      case_id: 'text?',
      status: 'text',
      attempts: 'integer',
      next_attempt_at: 'text',
      last_error: 'text?',
      message_id: 'text?',
      subject: 'text?',
      body: 'text?',
      created_at: 'text',
      sent_at: 'text?',
    },
    { indexes: [['created_at'], ['person_id']] },
  );
  await createPartialIndex(db, 'outbox_queued', 'outbox', ['next_attempt_at'], "status = 'queued'");
}
