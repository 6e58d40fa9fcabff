import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { createTable } from './columns.ts';

export async function up(db: Kysely<Database>): Promise<void> {
  await createTable(
    db,
    'files',
    {
      id: 'text',
      sha256: 'text',
      name: 'text',
      media_type: 'text',
      size: 'integer',
      uploaded_by: 'text>people',
      created_at: 'text',
      case_id: 'text?>cases',
      redacted_at: 'text?',
    },
    { indexes: [['sha256'], ['case_id']] },
  );
  await createTable(
    db,
    'log_entries',
    {
      id: 'text',
      case_id: 'text>cases',
      introduction_id: 'text?',
      kind: 'text',
      author_id: 'text>people',
      author_organisation_id: 'text?>organisations',
      body: 'text',
      outcome: 'text?',
      with_whom: 'text?',
      minutes: 'integer?',
      occurred_at: 'text',
      created_at: 'text',
      in_reply_to_id: 'text?>log_entries',
      answered_by_id: 'text?>log_entries',
      for_person_id: 'text?>people',
      proxy_channel: 'text?',
      proxy_on: 'text?',
      redacted_at: 'text?',
    },
    {
      indexes: [
        ['case_id', 'occurred_at', 'id'],
        ['introduction_id', 'occurred_at'],
        ['author_id'],
      ],
    },
  );
  await createTable(
    db,
    'log_readers',
    { log_entry_id: 'text>log_entries', organisation_id: 'text>organisations' },
    { key: ['log_entry_id', 'organisation_id'], indexes: [['organisation_id']] },
  );
  await createTable(
    db,
    'log_files',
    { log_entry_id: 'text>log_entries', file_id: 'text>files' },
    { key: ['log_entry_id', 'file_id'], indexes: [['file_id']] },
  );
}
