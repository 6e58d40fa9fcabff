import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { createPartialIndex, createTable } from './columns.ts';

export async function up(db: Kysely<Database>): Promise<void> {
  await createTable(
    db,
    'reminders',
    {
      id: 'text',
      person_id: 'text>people',
      case_id: 'text>cases',
      what: 'text',
      remind_on: 'text',
      set_at: 'text',
      ended_at: 'text?',
    },
    { indexes: [['case_id', 'person_id']] },
  );
  await createPartialIndex(
    db,
    'reminders_open',
    'reminders',
    ['person_id', 'remind_on'],
    'ended_at is null',
  );
  await createTable(
    db,
    'snoozes',
    {
      person_id: 'text>people',
      turn_id: 'text>turns',
      until_on: 'text',
      turn_due_at: 'text?',
      turn_until_on: 'text?',
    },
    { key: ['person_id', 'turn_id'], indexes: [['turn_id']] },
  );
}
