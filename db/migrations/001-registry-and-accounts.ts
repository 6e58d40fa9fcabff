import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { createPartialIndex, createTable } from './columns.ts';

export async function up(db: Kysely<Database>): Promise<void> {
  await createTable(
    db,
    'organisations',
    {
      id: 'text',
      name: 'text',
      name_folded: 'text',
      kind: 'text',
      country_code: 'text?',
      parent_id: 'text?>organisations',
      participation: 'text',
      website: 'text?',
      version: 'integer',
      created_at: 'text',
    },
    { indexes: [['name_folded'], ['parent_id'], ['kind', 'country_code']] },
  );
  await createTable(
    db,
    'topics',
    {
      id: 'text',
      code: 'text',
      parent_id: 'text?>topics',
      level: 'text',
      labels: 'text',
      synonyms: 'text',
      position: 'integer',
    },
    { unique: [['code']], indexes: [['parent_id']] },
  );
  await createTable(
    db,
    'grand_challenge_areas',
    { grand_challenge_id: 'text>topics', policy_area_id: 'text>topics' },
    { key: ['grand_challenge_id', 'policy_area_id'] },
  );
  await createTable(
    db,
    'settings',
    { key: 'text', value: 'text', version: 'integer' },
    { key: ['key'] },
  );

  await createTable(
    db,
    'people',
    {
      id: 'text',
      name: 'text',
      email: 'text',
      email_verified: 'integer',
      image: 'text?',
      locale: 'text',
      time_zone: 'text',
      phone: 'text?',
      disabled_at: 'text?',
      version: 'integer',
      created_at: 'text',
      updated_at: 'text',
    },
    { unique: [['email']] },
  );
  await createTable(
    db,
    'sessions',
    {
      id: 'text',
      person_id: 'text>people',
      token: 'text',
      expires_at: 'text',
      ip_address: 'text?',
      user_agent: 'text?',
      created_at: 'text',
      updated_at: 'text',
    },
    { unique: [['token']], indexes: [['person_id']] },
  );
  await createTable(
    db,
    'sign_in_accounts',
    {
      id: 'text',
      person_id: 'text>people',
      account_id: 'text',
      provider_id: 'text',
      access_token: 'text?',
      refresh_token: 'text?',
      id_token: 'text?',
      access_token_expires_at: 'text?',
      refresh_token_expires_at: 'text?',
      scope: 'text?',
      password: 'text?',
      created_at: 'text',
      updated_at: 'text',
    },
    { indexes: [['person_id']] },
  );
  await createTable(
    db,
    'verifications',
    {
      id: 'text',
      identifier: 'text',
      value: 'text',
      expires_at: 'text',
      created_at: 'text',
      updated_at: 'text',
    },
    { indexes: [['identifier']] },
  );
  // The last request is a count of milliseconds, past what PostgreSQL's integer holds.
  await db.schema
    .createTable('rate_limits')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('last_request', 'bigint', (column) => column.notNull())
    .execute();
  await createTable(
    db,
    'memberships',
    {
      id: 'text',
      person_id: 'text>people',
      organisation_id: 'text>organisations',
      role: 'text',
      created_at: 'text',
      ended_at: 'text?',
    },
    { indexes: [['person_id'], ['organisation_id']] },
  );
  await createPartialIndex(
    db,
    'memberships_current',
    'memberships',
    ['person_id', 'organisation_id'],
    'ended_at is null',
  );
  await createTable(
    db,
    'staff_roles',
    { person_id: 'text>people', role: 'text', created_at: 'text' },
    { key: ['person_id', 'role'] },
  );
  await createTable(
    db,
    'conflicts_of_interest',
    {
      id: 'text',
      person_id: 'text>people',
      organisation_id: 'text>organisations',
      reason: 'text',
      declared_at: 'text',
      ended_at: 'text?',
    },
    { indexes: [['person_id']] },
  );
  await createTable(
    db,
    'invitations',
    {
      id: 'text',
      email: 'text',
      name: 'text',
      locale: 'text',
      organisation_id: 'text?>organisations',
      membership_role: 'text?',
      staff_roles: 'text',
      invited_by: 'text?>people',
      created_at: 'text',
      expires_at: 'text',
      accepted_at: 'text?',
      revoked_at: 'text?',
      person_id: 'text?>people',
    },
    { indexes: [['email']] },
  );
  await createTable(
    db,
    'action_links',
    {
      id: 'text',
      person_id: 'text>people',
      purpose: 'text',
      subject_id: 'text',
      created_at: 'text',
      expires_at: 'text',
      used_at: 'text?',
    },
    { indexes: [['subject_id']] },
  );
}
