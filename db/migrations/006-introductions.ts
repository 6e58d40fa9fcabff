import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { createTable } from './columns.ts';

export async function up(db: Kysely<Database>): Promise<void> {
  await createTable(
    db,
    'introductions',
    {
      id: 'text',
      case_id: 'text>cases',
      number: 'integer',
      status: 'text',
      purpose: 'text',
      brief: 'text',
      government_first: 'integer',
      name_withheld: 'integer',
      offered_at: 'text?',
      answer_by_at: 'text?',
      reminders_sent: 'integer',
      opened_at: 'text?',
      ended_at: 'text?',
      outcome: 'text?',
      closing_remark: 'text?',
      turn_holder: 'text?',
      turn_organisation_ids: 'text?',
      turn_what: 'text?',
      turn_since_at: 'text?',
      turn_due_at: 'text?',
      turn_until_on: 'text?',
      drafted_by: 'text>people',
      drafted_at: 'text',
      last_movement_at: 'text',
      version: 'integer',
    },
    { unique: [['case_id', 'number']], indexes: [['status', 'answer_by_at']] },
  );
  await createTable(
    db,
    'introduction_parties',
    {
      id: 'text',
      introduction_id: 'text>introductions',
      organisation_id: 'text>organisations',
      contact_person_id: 'text?>people',
      position: 'integer',
      state: 'text',
      asked_at: 'text?',
      answered_at: 'text?',
      answered_by: 'text?>people',
      reason: 'text?',
      suggestion: 'text?',
      for_person_id: 'text?>people',
      proxy_channel: 'text?',
      proxy_on: 'text?',
      rating: 'integer?',
      rating_comment: 'text?',
      rated_at: 'text?',
    },
    { unique: [['introduction_id', 'organisation_id']], indexes: [['organisation_id', 'state']] },
  );
  await createTable(
    db,
    'consultations',
    {
      id: 'text',
      introduction_id: 'text>introductions',
      opened_at: 'text',
      closed_at: 'text?',
      result: 'text?',
      reason: 'text?',
      decided_by: 'text?>people',
    },
    { indexes: [['introduction_id']] },
  );
  await createTable(
    db,
    'consultation_opinions',
    {
      consultation_id: 'text>consultations',
      person_id: 'text>people',
      objects: 'integer',
      reason: 'text',
      given_at: 'text',
    },
    { key: ['consultation_id', 'person_id'] },
  );
}
