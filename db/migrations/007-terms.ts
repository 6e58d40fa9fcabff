import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { createTable } from './columns.ts';

export async function up(db: Kysely<Database>): Promise<void> {
  await createTable(
    db,
    'terms',
    {
      id: 'text',
      case_id: 'text>cases',
      number: 'integer',
      title: 'text',
      status: 'text',
      current_version: 'integer',
      in_force_version: 'integer?',
      amendment_state: 'text?',
      elsewhere_kind: 'text?',
      elsewhere_reference: 'text?',
      elsewhere_file_id: 'text?>files',
      circulated_at: 'text?',
      agree_by_at: 'text?',
      in_force_at: 'text?',
      starts_on: 'text?',
      ends_on: 'text?',
      ended_at: 'text?',
      ending_reason: 'text?',
      drafted_by: 'text>people',
      drafted_at: 'text',
      last_movement_at: 'text',
      version: 'integer',
    },
    { unique: [['case_id', 'number']] },
  );
  await createTable(
    db,
    'terms_versions',
    {
      id: 'text',
      terms_id: 'text>terms',
      number: 'integer',
      content: 'text',
      sha256: 'text',
      remark: 'text',
      drafted_by: 'text>people',
      drafted_at: 'text',
      circulated_at: 'text?',
    },
    { unique: [['terms_id', 'number']] },
  );
  await createTable(
    db,
    'terms_parties',
    {
      terms_version_id: 'text>terms_versions',
      organisation_id: 'text>organisations',
      signatory_person_id: 'text?>people',
      capacity: 'text',
      position: 'integer',
    },
    {
      key: ['terms_version_id', 'organisation_id'],
      indexes: [['organisation_id'], ['signatory_person_id']],
    },
  );
  await createTable(
    db,
    'terms_agreements',
    {
      id: 'text',
      terms_id: 'text>terms',
      terms_version_id: 'text>terms_versions',
      sha256: 'text',
      organisation_id: 'text>organisations',
      person_id: 'text>people',
      capacity: 'text',
      agreed_at: 'text',
      recorded_by: 'text?>people',
      proxy_channel: 'text?',
      proxy_on: 'text?',
      file_id: 'text?>files',
      voided_at: 'text?',
    },
    { unique: [['terms_version_id', 'organisation_id']], indexes: [['terms_id']] },
  );
  await createTable(
    db,
    'terms_answers',
    {
      id: 'text',
      terms_id: 'text>terms',
      terms_version_id: 'text>terms_versions',
      organisation_id: 'text>organisations',
      person_id: 'text>people',
      kind: 'text',
      section: 'text?',
      body: 'text',
      given_at: 'text',
    },
    { indexes: [['terms_id']] },
  );
  await createTable(
    db,
    'engagement_reports',
    {
      id: 'text',
      terms_id: 'text>terms',
      kind: 'text',
      delivered: 'text',
      commitment_effect: 'text?',
      usefulness: 'integer?',
      reported_by: 'text>people',
      reported_at: 'text',
    },
    { indexes: [['terms_id']] },
  );
}
