import type { Reader } from '../../db/connect.ts';
import type { FilesTable } from '../../db/schema.ts';
import type { Actor } from '../../shared/actor.ts';
import { caseAccess } from '../../shared/cases/access.ts';
import { canOpenFile } from '../../shared/log/permissions.ts';
import { getCaseFacts } from '../cases/fact-queries.ts';
import { ensure, found } from '../domain-error.ts';
import { entriesHolding, getFile } from '../log/file-queries.ts';

/** A file the actor may open. Refuses as `canOpenFile` does: `not_found` for everybody who reads nothing that holds it. */
export async function findFile(db: Reader, actor: Actor, fileId: string): Promise<FilesTable> {
  const file = found(await getFile(db, fileId));
  const entries = await entriesHolding(db, fileId);
  const facts = file.case_id ? await getCaseFacts(db, file.case_id) : undefined;
  const access = facts ? caseAccess(actor, facts) : 'none';
  const holders =
    entries.length > 0 ? entries.map((entry) => ({ access, entry })) : [{ access, entry: null }];
  ensure(
    canOpenFile(
      actor,
      {
        uploadedBy: file.uploaded_by,
        isAttached: file.case_id !== null,
        isRedacted: file.redacted_at !== null,
      },
      holders,
    ),
  );
  return file;
}
