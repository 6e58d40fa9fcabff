import type { Reader } from '../../db/connect.ts';
import type { FilesTable } from '../../db/schema.ts';
import type { LogKind } from '../../shared/cases/vocabulary.ts';
import { readersOfEntries } from './reader-queries.ts';

export type StoredFile = {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  createdAt: string;
  isRedacted: boolean;
};

function toStoredFile(row: FilesTable): StoredFile {
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    createdAt: row.created_at,
    isRedacted: row.redacted_at !== null,
  };
}

/** The files of entries, by entry. */
export async function filesOfEntries(
  db: Reader,
  entryIds: readonly string[],
): Promise<Map<string, StoredFile[]>> {
  if (entryIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('log_files')
    .innerJoin('files', 'files.id', 'log_files.file_id')
    .selectAll('files')
    .select('log_entry_id')
    .where('log_entry_id', 'in', entryIds)
    .orderBy('files.created_at')
    .orderBy('files.id')
    .execute();
  const byEntry = Map.groupBy(rows, (row) => row.log_entry_id);
  return new Map([...byEntry].map(([entryId, files]) => [entryId, files.map(toStoredFile)]));
}

export type CaseFileEntry = StoredFile & {
  uploadedBy: string;
  /** The entry that holds it; null for the request's own. */
  entry: { id: string; kind: LogKind; readerOrganisationIds: string[] } | null;
};

/** Every file of a case with what holds it, newest first. */
export async function listFilesOfCase(db: Reader, caseId: string): Promise<CaseFileEntry[]> {
  const rows = await db
    .selectFrom('files')
    .innerJoin('people', 'people.id', 'files.uploaded_by')
    .leftJoin('log_files', 'log_files.file_id', 'files.id')
    .leftJoin('log_entries', 'log_entries.id', 'log_files.log_entry_id')
    .selectAll('files')
    .select(['people.name as uploader', 'log_entries.id as entry_id', 'log_entries.kind'])
    .where('files.case_id', '=', caseId)
    .orderBy('files.created_at', 'desc')
    .orderBy('files.id', 'desc')
    .execute();
  const readers = await readersOfEntries(
    db,
    rows.flatMap((row) => row.entry_id ?? []),
  );
  return rows.map((row) => ({
    ...toStoredFile(row),
    uploadedBy: row.uploader,
    entry:
      row.entry_id && row.kind
        ? {
            id: row.entry_id,
            kind: row.kind,
            readerOrganisationIds: (readers.get(row.entry_id) ?? []).map((reader) => reader.id),
          }
        : null,
  }));
}

export async function getFile(db: Reader, fileId: string): Promise<FilesTable | undefined> {
  return db.selectFrom('files').selectAll().where('id', '=', fileId).executeTakeFirst();
}

export async function getFiles(db: Reader, fileIds: readonly string[]): Promise<FilesTable[]> {
  if (fileIds.length === 0) return [];
  return db.selectFrom('files').selectAll().where('id', 'in', fileIds).execute();
}

/** The files of the given ids as they are shown, in that order; what does not exist is left out. */
export async function showFiles(db: Reader, fileIds: readonly string[]): Promise<StoredFile[]> {
  const files = new Map((await getFiles(db, fileIds)).map((file) => [file.id, file]));
  return fileIds.flatMap((fileId) => {
    const file = files.get(fileId);
    return file ? [toStoredFile(file)] : [];
  });
}

/** The files an entry holds. */
export async function getFilesOfEntry(db: Reader, entryId: string): Promise<FilesTable[]> {
  return db
    .selectFrom('files')
    .selectAll()
    .where('id', 'in', (eb) =>
      eb.selectFrom('log_files').select('file_id').where('log_entry_id', '=', entryId),
    )
    .execute();
}

/** The entries that hold a file. */
export async function entriesHolding(
  db: Reader,
  fileId: string,
): Promise<{ caseId: string; kind: LogKind; readerOrganisationIds: string[] }[]> {
  const rows = await db
    .selectFrom('log_files')
    .innerJoin('log_entries', 'log_entries.id', 'log_files.log_entry_id')
    .leftJoin('log_readers', 'log_readers.log_entry_id', 'log_entries.id')
    .select(['log_entries.id', 'log_entries.case_id', 'log_entries.kind', 'organisation_id'])
    .where('log_files.file_id', '=', fileId)
    .execute();
  const holders = new Map<
    string,
    { caseId: string; kind: LogKind; readerOrganisationIds: string[] }
  >();
  for (const row of rows) {
    const holder = holders.get(row.id) ?? {
      caseId: row.case_id,
      kind: row.kind,
      readerOrganisationIds: [],
    };
    if (row.organisation_id) holder.readerOrganisationIds.push(row.organisation_id);
    holders.set(row.id, holder);
  }
  return [...holders.values()];
}

/** Whether other rows still need the content stored under this hash. */
export async function isContentNeeded(db: Reader, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom('files')
    .select('id')
    .where('sha256', '=', sha256)
    .where('redacted_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Every content that some file still needs, once. */
export async function listStoredContents(db: Reader): Promise<{ sha256: string; size: number }[]> {
  return db
    .selectFrom('files')
    .select(['sha256', 'size'])
    .distinct()
    .where('redacted_at', 'is', null)
    .orderBy('sha256')
    .execute();
}
