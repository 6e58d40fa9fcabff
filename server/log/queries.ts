import type { Reader } from '../../db/connect.ts';
import type { LogKind, ProxyChannel } from '../../shared/cases/vocabulary.ts';
import type { LogEntryFacts } from '../../shared/log/permissions.ts';
import { filesOfEntries, type StoredFile } from './file-queries.ts';
import { readersOfEntries } from './reader-queries.ts';

export type LogEntry = {
  id: string;
  caseId: string;
  introductionId: string | null;
  kind: LogKind;
  author: { id: string; name: string };
  /** Null for staff. */
  authorOrganisation: { id: string; name: string } | null;
  body: string;
  outcome: string | null;
  withWhom: string | null;
  minutes: number | null;
  occurredAt: string;
  inReplyToId: string | null;
  answeredById: string | null;
  proxy: { name: string; channel: ProxyChannel; on: string } | null;
  isRedacted: boolean;
  /** Who reads it besides staff; nobody means staff only. */
  readers: { id: string; name: string }[];
  files: StoredFile[];
};

/** Where a page of the log goes on: entries that happened before this one. */
export type LogPosition = { at: string; id: string };

export type LogSelection = {
  entryId?: string;
  caseId?: string;
  introductionId?: string;
  kinds?: readonly LogKind[];
  withFilesOnly?: boolean;
  /** Only what people of these organisations read; staff leave it out. */
  readableBy?: readonly string[];
  before?: LogPosition | undefined;
  limit: number;
};

function selectedEntries(db: Reader, selection: LogSelection) {
  const { entryId, caseId, introductionId, kinds, readableBy, before } = selection;
  let entries = db.selectFrom('log_entries');
  if (entryId) entries = entries.where('log_entries.id', '=', entryId);
  if (caseId) entries = entries.where('log_entries.case_id', '=', caseId);
  if (introductionId) entries = entries.where('log_entries.introduction_id', '=', introductionId);
  if (kinds) entries = entries.where('log_entries.kind', 'in', kinds);
  if (selection.withFilesOnly) {
    entries = entries.where('log_entries.id', 'in', (eb) =>
      eb.selectFrom('log_files').select('log_entry_id'),
    );
  }
  if (readableBy) {
    entries = entries.where('log_entries.kind', '!=', 'note').where('log_entries.id', 'in', (eb) =>
      eb
        .selectFrom('log_readers')
        .select('log_entry_id')
        .where('organisation_id', 'in', readableBy.length > 0 ? readableBy : ['']),
    );
  }
  if (before) {
    entries = entries.where((eb) =>
      eb.or([
        eb('log_entries.occurred_at', '<', before.at),
        eb.and([
          eb('log_entries.occurred_at', '=', before.at),
          eb('log_entries.id', '<', before.id),
        ]),
      ]),
    );
  }
  return entries;
}

/** Entries of a case or a dialogue with authors, readers and files, newest first. */
export async function listLogEntries(db: Reader, selection: LogSelection): Promise<LogEntry[]> {
  const rows = await selectedEntries(db, selection)
    .innerJoin('people as author', 'author.id', 'log_entries.author_id')
    .leftJoin('people as spokenFor', 'spokenFor.id', 'log_entries.for_person_id')
    .leftJoin('organisations', 'organisations.id', 'log_entries.author_organisation_id')
    .selectAll('log_entries')
    .select([
      'author.name as author_name',
      'spokenFor.name as for_person_name',
      'organisations.name as organisation_name',
    ])
    .orderBy('log_entries.occurred_at', 'desc')
    .orderBy('log_entries.id', 'desc')
    .limit(selection.limit)
    .execute();
  const entryIds = rows.map((row) => row.id);
  const [readers, files] = await Promise.all([
    readersOfEntries(db, entryIds),
    filesOfEntries(db, entryIds),
  ]);
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    introductionId: row.introduction_id,
    kind: row.kind,
    author: { id: row.author_id, name: row.author_name },
    authorOrganisation: row.author_organisation_id
      ? { id: row.author_organisation_id, name: row.organisation_name ?? '' }
      : null,
    body: row.body,
    outcome: row.outcome,
    withWhom: row.with_whom,
    minutes: row.minutes,
    occurredAt: row.occurred_at,
    inReplyToId: row.in_reply_to_id,
    answeredById: row.answered_by_id,
    proxy:
      row.for_person_id && row.proxy_channel && row.proxy_on
        ? { name: row.for_person_name ?? '', channel: row.proxy_channel, on: row.proxy_on }
        : null,
    isRedacted: row.redacted_at !== null,
    readers: readers.get(row.id) ?? [],
    files: files.get(row.id) ?? [],
  }));
}

/** One entry with everything that is shown of it. */
export async function getLogEntry(db: Reader, entryId: string): Promise<LogEntry | undefined> {
  const [entry] = await listLogEntries(db, { entryId, limit: 1 });
  return entry;
}

export type LogEntryToDecide = LogEntryFacts & {
  id: string;
  caseId: string;
  introductionId: string | null;
  authorName: string;
};

/** What the rules ask about an entry, with where it belongs. */
export async function getLogEntryFacts(
  db: Reader,
  entryId: string,
): Promise<LogEntryToDecide | undefined> {
  const row = await db
    .selectFrom('log_entries')
    .innerJoin('people', 'people.id', 'log_entries.author_id')
    .selectAll('log_entries')
    .select('people.name as author_name')
    .where('log_entries.id', '=', entryId)
    .executeTakeFirst();
  if (!row) return undefined;
  const readers = await db
    .selectFrom('log_readers')
    .select('organisation_id')
    .where('log_entry_id', '=', entryId)
    .execute();
  return {
    id: row.id,
    caseId: row.case_id,
    introductionId: row.introduction_id,
    kind: row.kind,
    authorId: row.author_id,
    authorName: row.author_name,
    authorOrganisationId: row.author_organisation_id,
    readerOrganisationIds: readers.map((reader) => reader.organisation_id),
    isAnswered: row.answered_by_id !== null,
    isRedacted: row.redacted_at !== null,
  };
}

/** Every content that must lie in the store of files, once each; what was redacted is gone from there. */
export async function listStoredFiles(db: Reader): Promise<{ sha256: string; size: number }[]> {
  return db
    .selectFrom('files')
    .select(['sha256', 'size'])
    .distinct()
    .where('redacted_at', 'is', null)
    .orderBy('sha256')
    .execute();
}
