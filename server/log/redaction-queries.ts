import type { Reader } from '../../db/connect.ts';
import { fromJson } from '../../db/json.ts';
import type { RedactionReason } from '../../shared/log/vocabulary.ts';

export type RedactionRequest = {
  /** The entry or file that is to be taken out. */
  subjectId: string;
  of: 'entry' | 'file';
  reference: string;
  reason: RedactionReason;
  requestedBy: string;
  requestedAt: string;
};

/** Redactions that were asked for and not done yet, oldest first: where, why, by whom, and nothing of the content. */
export async function openRedactionRequests(db: Reader): Promise<RedactionRequest[]> {
  const rows = await db
    .selectFrom('events')
    .innerJoin('people', 'people.id', 'events.person_id')
    .innerJoin('cases', 'cases.id', 'events.case_id')
    .leftJoin('log_entries', 'log_entries.id', 'events.subject_id')
    .leftJoin('files', 'files.id', 'events.subject_id')
    .select([
      'events.at',
      'events.facts',
      'events.subject_id',
      'people.name',
      'cases.reference',
      'log_entries.id as entry_id',
      'files.id as file_id',
    ])
    .where('events.name', '=', 'log.redaction_requested')
    .where('log_entries.redacted_at', 'is', null)
    .where('files.redacted_at', 'is', null)
    .orderBy('events.seq')
    .execute();
  const first = new Map<string, RedactionRequest>();
  for (const row of rows) {
    const subjectId = row.subject_id ?? '';
    if (first.has(subjectId)) continue;
    first.set(subjectId, {
      subjectId,
      of: row.entry_id ? 'entry' : 'file',
      reference: row.reference,
      reason: (fromJson(row.facts) as { reason: RedactionReason }).reason,
      requestedBy: row.name,
      requestedAt: row.at,
    });
  }
  return [...first.values()];
}

/** Whether a redaction of this entry or file was ever asked for. */
export async function isRedactionRequested(db: Reader, subjectId: string): Promise<boolean> {
  const row = await db
    .selectFrom('events')
    .select('seq')
    .where('subject_id', '=', subjectId)
    .where('name', '=', 'log.redaction_requested')
    .executeTakeFirst();
  return row !== undefined;
}
