import type { Transaction } from 'kysely';
import { insertRow } from '../../db/prepared.ts';
import type { Database, FilesTable, LogEntriesTable } from '../../db/schema.ts';

/** Writes an entry with who reads it and what it carries. */
export async function insertLogEntry(
  tx: Transaction<Database>,
  entry: LogEntriesTable,
  readerOrganisationIds: readonly string[],
  fileIds: readonly string[],
): Promise<void> {
  await insertRow(tx, 'log_entries', entry);
  if (readerOrganisationIds.length > 0) {
    await tx
      .insertInto('log_readers')
      .values(
        readerOrganisationIds.map((organisation_id) => ({
          log_entry_id: entry.id,
          organisation_id,
        })),
      )
      .execute();
  }
  if (fileIds.length > 0) {
    await tx
      .insertInto('log_files')
      .values(fileIds.map((file_id) => ({ log_entry_id: entry.id, file_id })))
      .execute();
  }
}

/** Notes which entry answered a question. */
export async function markAnswered(
  tx: Transaction<Database>,
  questionId: string,
  answerId: string,
): Promise<void> {
  await tx
    .updateTable('log_entries')
    .set({ answered_by_id: answerId })
    .where('id', '=', questionId)
    .execute();
}

/** Takes the words out of an entry; the entry stays as a tombstone. */
export async function blankLogEntry(
  tx: Transaction<Database>,
  entryId: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable('log_entries')
    .set({ body: '', outcome: null, with_whom: null, redacted_at: at })
    .where('id', '=', entryId)
    .execute();
}

export async function insertFile(tx: Transaction<Database>, file: FilesTable): Promise<void> {
  await tx.insertInto('files').values(file).execute();
}

/** Binds files to the case whose entry, request or terms hold them. */
export async function bindFiles(
  tx: Transaction<Database>,
  fileIds: readonly string[],
  caseId: string,
): Promise<void> {
  if (fileIds.length === 0) return;
  await tx.updateTable('files').set({ case_id: caseId }).where('id', 'in', fileIds).execute();
}

/** Marks a file as taken out; its name may tell what nobody should read, so it goes, too. */
export async function blankFile(
  tx: Transaction<Database>,
  fileId: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable('files')
    .set({ name: '', redacted_at: at })
    .where('id', '=', fileId)
    .execute();
}
