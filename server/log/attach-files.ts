import { DomainError } from '../domain-error.ts';
import type { CommandContext } from '../run-command.ts';
import { getFiles } from './file-queries.ts';
import { bindFiles } from './store.ts';

/** Who carries out a command, as a person; the mechanism itself writes and uploads nothing. */
export function personBehind(ctx: CommandContext): string {
  const { actor } = ctx;
  if (actor.kind === 'person' || actor.kind === 'link') return actor.personId;
  throw new DomainError('sign_in_needed');
}

/**
 * Binds uploaded files to a case, each once: to one log entry, or to the request. Only what the person uploaded
 * themselves and nothing holds yet: otherwise a file's id would be enough to read it (`not_found`).
 * A redacted file stays out (`file_redacted`).
 */
export async function attachFiles(
  ctx: CommandContext,
  caseId: string,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return;
  const personId = personBehind(ctx);
  const files = new Map((await getFiles(ctx.tx, fileIds)).map((file) => [file.id, file]));
  for (const fileId of fileIds) {
    const file = files.get(fileId);
    if (file?.uploaded_by !== personId || file.case_id !== null)
      throw new DomainError('not_found', { field: 'fileIds' });
    if (file.redacted_at) throw new DomainError('file_redacted', { field: 'fileIds' });
  }
  await bindFiles(ctx.tx, fileIds, caseId);
}
