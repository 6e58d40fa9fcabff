import type { Reader } from '../../db/connect.ts';
import { fromJson } from '../../db/json.ts';
import type { FilesTable, LogEntriesTable } from '../../db/schema.ts';
import { holdSame, isSame, latest, type Recorded } from './trail-reading.ts';
import { walkAlongTrail } from './trail-walk.ts';

/** Who reads an entry and what it carries, by entry. */
async function readersAndFiles(db: Reader, entryIds: readonly string[]) {
  const ids = [...entryIds];
  const readers = await db
    .selectFrom('log_readers')
    .selectAll()
    .where('log_entry_id', 'in', ids)
    .execute();
  const files = await db
    .selectFrom('log_files')
    .selectAll()
    .where('log_entry_id', 'in', ids)
    .execute();
  const readersOf = Map.groupBy(readers, (row) => row.log_entry_id);
  const filesOf = Map.groupBy(files, (row) => row.log_entry_id);
  return (entryId: string) => ({
    organisationIds: (readersOf.get(entryId) ?? []).map((row) => row.organisation_id),
    fileIds: (filesOf.get(entryId) ?? []).map((row) => row.file_id),
  });
}

function isSameEntry(row: LogEntriesTable, { at, caseId, personId, facts }: Recorded): boolean {
  return (
    row.case_id === caseId &&
    row.author_id === personId &&
    row.created_at === at &&
    row.kind === facts.kind &&
    row.occurred_at === facts.occurredAt &&
    isSame(row.introduction_id, facts.introductionId) &&
    isSame(row.author_organisation_id, facts.authorOrganisationId) &&
    isSame(row.in_reply_to_id, facts.inReplyToId)
  );
}

function isSameContent(row: LogEntriesTable, content: Record<string, unknown>): boolean {
  const { body, outcome, with_whom: withWhom, minutes } = row;
  return isSame({ body, outcome, withWhom, minutes }, content);
}

function* compareEntry(
  row: LogEntriesTable,
  events: readonly Recorded[],
  held: { organisationIds: string[]; fileIds: string[] },
): Generator<string> {
  const written = latest(events, 'log.written');
  if (!written) {
    yield 'no event says that it was written';
    return;
  }
  if (!isSameEntry(row, written))
    yield 'who wrote it, when or what it is, is not what the trail recorded';
  if (!holdSame(held.organisationIds, written.facts.readerOrganisationIds)) {
    yield 'who reads it is not what the trail recorded';
  }
  if (!holdSame(held.fileIds, written.facts.fileIds)) {
    yield 'the files it carries are not those the trail recorded';
  }
  const isRedacted = latest(events, 'log.redacted') !== undefined;
  if (isRedacted !== (row.redacted_at !== null) || isRedacted !== written.isRedacted) {
    yield isRedacted ? 'it was redacted, and is not' : 'it is redacted, no event says so';
  } else if (isRedacted && (row.body !== '' || row.outcome !== null || row.with_whom !== null)) {
    yield 'it was redacted, and has words again';
  } else if (written.content && !isSameContent(row, written.content)) {
    yield 'its words are not what the trail recorded';
  }
}

/** Entries of the log: their words, their readers and files, and what was redacted. */
export function checkLogEntries(db: Reader): Promise<string[]> {
  return walkAlongTrail(db, {
    table: 'log_entries',
    rows: db
      .selectFrom('log_entries')
      .innerJoin('cases', 'cases.id', 'log_entries.case_id')
      .selectAll('log_entries')
      .select('cases.reference'),
    call: (row) => `log entry ${row.id} of ${row.reference}`,
    async prepare(_page, ids) {
      const heldBy = await readersAndFiles(db, ids);
      return (row, events) => compareEntry(row, events, heldBy(row.id));
    },
  });
}

/** For each of these files, the cases of what holds it: log entries and requests. */
async function holdersOf(
  db: Reader,
  files: readonly FilesTable[],
): Promise<Map<string, Set<string>>> {
  const holders = new Map(files.map((file) => [file.id, new Set<string>()]));
  const caseIds = [...new Set(files.flatMap((file) => file.case_id ?? []))];
  if (caseIds.length === 0) return holders;
  const entries = await db
    .selectFrom('log_files')
    .innerJoin('log_entries', 'log_entries.id', 'log_files.log_entry_id')
    .select(['log_files.file_id', 'log_entries.case_id'])
    .where('log_files.file_id', 'in', [...holders.keys()])
    .execute();
  for (const { file_id, case_id } of entries) holders.get(file_id)?.add(case_id);
  const revisions = await db
    .selectFrom('request_revisions')
    .select(['case_id', 'content'])
    .where('case_id', 'in', caseIds)
    .execute();
  for (const { case_id, content } of revisions) {
    const { fileIds } = fromJson(content) as { fileIds?: string[] };
    for (const fileId of fileIds ?? []) holders.get(fileId)?.add(case_id);
  }
  return holders;
}

function* compareFile(
  row: FilesTable,
  events: readonly Recorded[],
  redactions: { ofHolder: boolean },
  holders: ReadonlySet<string>,
): Generator<string> {
  const added = latest(events, 'file.added');
  if (!added) {
    yield 'no event says that it was added';
    return;
  }
  const { sha256, size, mediaType } = added.facts;
  const isAsAdded =
    row.sha256 === sha256 &&
    row.size === size &&
    row.media_type === mediaType &&
    row.uploaded_by === added.personId;
  if (!isAsAdded) yield 'its hash, size, type or uploader are not what the trail recorded';
  const isRedacted = redactions.ofHolder || latest(events, 'log.redacted') !== undefined;
  if (isRedacted !== (row.redacted_at !== null)) {
    yield isRedacted ? 'it was redacted, and is not' : 'it is redacted, no event says so';
  }
  if (row.case_id === null ? holders.size > 0 : !holders.has(row.case_id)) {
    yield 'nothing of the case it belongs to holds it';
  }
}

/** Uploaded files: what they are, and that something of their case holds them, which decides who reads them. */
export function checkFiles(db: Reader): Promise<string[]> {
  return walkAlongTrail(db, {
    table: 'files',
    rows: db.selectFrom('files').selectAll(),
    call: (row) => `file ${row.id}`,
    async prepare(page, ids) {
      const holders = await holdersOf(db, page);
      const redactedWithEntry = await db
        .selectFrom('log_files')
        .innerJoin('events', 'events.subject_id', 'log_files.log_entry_id')
        .select('log_files.file_id')
        .where('log_files.file_id', 'in', [...ids])
        .where('events.name', '=', 'log.redacted')
        .execute();
      const redacted = new Set(redactedWithEntry.map((row) => row.file_id));
      return (row, events) =>
        compareFile(
          row,
          events,
          { ofHolder: redacted.has(row.id) },
          holders.get(row.id) ?? new Set(),
        );
    },
  });
}
