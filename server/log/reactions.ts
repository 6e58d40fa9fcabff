import { DomainError } from '../domain-error.ts';
import type { CommandContext, Reactions, RecordedEvent } from '../run-command.ts';
import { attachFiles } from './attach-files.ts';
import { entriesHolding, getFiles } from './file-queries.ts';

/**
 * The files of a request become the case's: read by everybody who reads the request. A revision keeps those of earlier
 * ones; a log entry's stay with the entry, which may have fewer readers.
 */
async function bindRequestFiles(ctx: CommandContext, event: RecordedEvent): Promise<void> {
  const fileIds = (event.facts.fileIds ?? []) as string[];
  if (!event.caseId || fileIds.length === 0) return;
  const arriving: string[] = [];
  for (const file of await getFiles(ctx.tx, fileIds)) {
    if (file.case_id === null) arriving.push(file.id);
    const isElsewhere = file.case_id !== null && file.case_id !== event.caseId;
    const isOfAnEntry = (await entriesHolding(ctx.tx, file.id)).length > 0;
    if (isElsewhere || isOfAnEntry)
      throw new DomainError('not_found', { field: 'content.fileIds' });
  }
  await attachFiles(ctx, event.caseId, arriving);
}

export const logReactions: Reactions = {
  'case.submitted': bindRequestFiles,
  'case.revised': bindRequestFiles,
  'case.revision_drafted': bindRequestFiles,
};
