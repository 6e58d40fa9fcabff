import { readRevisionTurn } from '../../shared/log/turns.ts';
import { getCaseRow } from '../cases/queries.ts';
import { setTurns } from '../cases/set-turns.ts';
import { DomainError } from '../domain-error.ts';
import { getSettings } from '../registry/queries.ts';
import type { CommandContext, Reactions, RecordedEvent } from '../run-command.ts';
import { attachFiles } from './attach-files.ts';
import { entriesHolding, getFiles } from './file-queries.ts';
import { unreadRevision } from './move-queries.ts';

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

/** The case manager is to read what the government revised; revised again before, it waits since the first time. */
async function waitToBeRead(ctx: CommandContext, event: RecordedEvent): Promise<void> {
  const caseId = event.caseId ?? '';
  const { manager_id: managerId } = await getCaseRow(ctx.tx, caseId);
  if (managerId === null || (await unreadRevision(ctx.tx, caseId))) return;
  const { stalledAfterDays } = await getSettings(ctx.tx);
  const at = { caseId, source: 'log', sourceId: event.subjectId ?? '' } as const;
  await setTurns(ctx, at, [readRevisionTurn(ctx.at, stalledAfterDays)]);
}

/** Whoever revises a request further has read it. */
async function countAsRead(ctx: CommandContext, event: RecordedEvent): Promise<void> {
  const caseId = event.caseId ?? '';
  const unread = await unreadRevision(ctx.tx, caseId);
  if (unread) await setTurns(ctx, { caseId, source: 'log', sourceId: unread.sourceId }, []);
}

export const logReactions: Reactions = {
  'case.submitted': bindRequestFiles,
  'case.revised': async (ctx, event) => {
    await bindRequestFiles(ctx, event);
    await waitToBeRead(ctx, event);
  },
  'case.revision_drafted': async (ctx, event) => {
    await bindRequestFiles(ctx, event);
    await countAsRead(ctx, event);
  },
};
