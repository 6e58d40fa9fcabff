import type { Reader } from '../../db/connect.ts';
import type { Actor } from '../../shared/actor.ts';
import { canReadLogEntry } from '../../shared/log/permissions.ts';
import { requireCase } from '../cases/queries.ts';
import { listFilesOfCase, type StoredFile } from '../log/file-queries.ts';

export type ListedFile = StoredFile & {
  uploadedBy: string;
  /** Where it stands in the log; null for a file of the request. */
  entryId: string | null;
};

/** The files of a case that the actor may open. Refuses `not_found` to whoever does not read the case. */
export async function getCaseFiles(
  db: Reader,
  actor: Actor,
  caseId: string,
): Promise<ListedFile[]> {
  const { access } = await requireCase(db, actor, caseId);
  const files = await listFilesOfCase(db, caseId);
  return files
    .filter(({ entry }) => entry === null || canReadLogEntry(actor, access, entry).allowed)
    .map(({ entry, ...file }) => ({ ...file, entryId: entry?.id ?? null }));
}
