import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { createPartialIndex, createTable } from './columns.ts';

export async function up(db: Kysely<Database>): Promise<void> {
  await createTable(
    db,
    'interests',
    {
      id: 'text',
      aim: 'text',
      speaks_for: 'text',
      name: 'text',
      email: 'text',
      locale: 'text',
      organisation: 'text',
      country_code: 'text?',
      message: 'text',
      written_at: 'text',
      confirmed_at: 'text?',
      outcome: 'text?',
      settled_at: 'text?',
      settled_by: 'text?>people',
      reason: 'text?',
      letter: 'text?',
      checked_how: 'text?',
      organisation_id: 'text?>organisations',
      case_id: 'text?>cases',
    },
    { indexes: [['email'], ['settled_at'], ['case_id']] },
  );
  // What waits is asked for on every screen of a case manager; the rest only grows.
  await createPartialIndex(
    db,
    'interests_waiting',
    'interests',
    ['confirmed_at'],
    'outcome is null and confirmed_at is not null',
  );
  await createPartialIndex(
    db,
    'interests_unconfirmed',
    'interests',
    ['written_at'],
    'confirmed_at is null',
  );
  await createTable(
    db,
    'confirmation_letters',
    { id: 'text', email: 'text', network: 'text', sent_at: 'text' },
    { indexes: [['email', 'sent_at'], ['network', 'sent_at'], ['sent_at']] },
  );
}
