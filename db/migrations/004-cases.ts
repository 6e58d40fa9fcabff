import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { createPartialIndex, createTable } from './columns.ts';

export async function up(db: Kysely<Database>): Promise<void> {
  await createTable(
    db,
    'cases',
    {
      id: 'text',
      reference: 'text',
      organisation_id: 'text>organisations',
      contact_person_id: 'text>people',
      manager_id: 'text?>people',
      title: 'text',
      revision: 'integer',
      submitted_at: 'text',
      assigned_at: 'text?',
      held_at: 'text?',
      hold_until_on: 'text?',
      hold_reason: 'text?',
      closed_at: 'text?',
      outcome: 'text?',
      closing_summary: 'text?',
      alternative_offered: 'text?',
      duplicate_of_id: 'text?>cases',
      commitment_effect: 'text?',
      commitment_before: 'text?',
      commitment_after: 'text?',
      was_helped: 'integer?',
      was_helped_comment: 'text?',
      introductions_offered: 'integer',
      terms_open: 'integer',
      terms_in_force: 'integer',
      first_offer_at: 'text?',
      clock_paused_at: 'text?',
      paused_working_days: 'integer',
      status: 'text',
      last_movement_at: 'text',
      version: 'integer',
    },
    {
      unique: [['reference']],
      indexes: [
        ['status', 'last_movement_at'],
        ['manager_id', 'status'],
        ['organisation_id', 'submitted_at'],
        ['last_movement_at'],
        ['submitted_at'],
      ],
    },
  );
  await createTable(
    db,
    'case_parties',
    { case_id: 'text>cases', organisation_id: 'text>organisations' },
    { key: ['case_id', 'organisation_id'], indexes: [['organisation_id']] },
  );
  await createTable(
    db,
    'reference_counters',
    { year: 'integer', last: 'integer' },
    { key: ['year'] },
  );
  await createTable(
    db,
    'request_drafts',
    {
      id: 'text',
      person_id: 'text>people',
      organisation_id: 'text?>organisations',
      content: 'text',
      version: 'integer',
      created_at: 'text',
      updated_at: 'text',
      case_id: 'text?>cases',
    },
    { indexes: [['person_id']] },
  );
  await createTable(
    db,
    'request_revisions',
    {
      id: 'text',
      case_id: 'text>cases',
      number: 'integer',
      content: 'text',
      status: 'text',
      drafted_by: 'text>people',
      drafted_at: 'text',
      reason: 'text',
      confirmed_by: 'text?>people',
      confirmed_at: 'text?',
      recorded_by: 'text?>people',
      proxy_channel: 'text?',
      proxy_on: 'text?',
    },
    { unique: [['case_id', 'number']] },
  );
  await createTable(
    db,
    'case_topics',
    { case_id: 'text>cases', topic_id: 'text>topics' },
    { key: ['case_id', 'topic_id'], indexes: [['topic_id']] },
  );
  await createTable(
    db,
    'case_stand_ins',
    {
      id: 'text',
      case_id: 'text>cases',
      person_id: 'text>people',
      lent_by: 'text>people',
      from_on: 'text',
      until_on: 'text',
      started_at: 'text?',
      ended_at: 'text?',
    },
    { indexes: [['case_id'], ['person_id', 'until_on']] },
  );
  await createTable(
    db,
    'case_readiness',
    {
      case_id: 'text>cases',
      key: 'text',
      state: 'text',
      remark: 'text',
      shared: 'integer',
      updated_by: 'text>people',
      updated_at: 'text',
    },
    { key: ['case_id', 'key'] },
  );
  await createTable(
    db,
    'turns',
    {
      id: 'text',
      case_id: 'text>cases',
      source: 'text',
      source_id: 'text',
      holder: 'text',
      organisation_id: 'text?>organisations',
      move: 'text',
      what: 'text?',
      since_at: 'text',
      due_at: 'text?',
      until_on: 'text?',
      ended_at: 'text?',
    },
    { indexes: [['source_id', 'ended_at']] },
  );
  // Only open turns are asked for on desks and lists; the past of them only grows.
  await createPartialIndex(
    db,
    'turns_open',
    'turns',
    ['case_id', 'holder', 'due_at'],
    'ended_at is null',
  );
  await createPartialIndex(db, 'turns_due', 'turns', ['due_at'], 'ended_at is null');
  await createTable(
    db,
    'shortlist_entries',
    {
      case_id: 'text>cases',
      organisation_id: 'text>organisations',
      reason: 'text',
      added_by: 'text>people',
      added_at: 'text',
      removed_at: 'text?',
    },
    { key: ['case_id', 'organisation_id'] },
  );
  await createTable(
    db,
    'selections',
    {
      id: 'text',
      case_id: 'text>cases',
      number: 'integer',
      rationale: 'text',
      selected_by: 'text>people',
      for_person_id: 'text?>people',
      proxy_channel: 'text?',
      proxy_on: 'text?',
      selected_at: 'text',
    },
    { unique: [['case_id', 'number']] },
  );
  await createTable(
    db,
    'selection_organisations',
    { selection_id: 'text>selections', organisation_id: 'text>organisations', chosen: 'integer' },
    { key: ['selection_id', 'organisation_id'] },
  );
}
