import type { Decision } from '../../shared/decision.ts';
import { redactLogEntryInput } from '../../shared/log/input.ts';
import { canRedact } from '../../shared/log/permissions.ts';
import { redactEventContents } from '../activity/store.ts';
import { ensure, found } from '../domain-error.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { getFilesOfEntry } from './file-queries.ts';
import { getLogEntryFacts } from './queries.ts';
import { isRedactionRequested } from './redaction-queries.ts';
import { blankFile, blankLogEntry } from './store.ts';

/** What has to go from the store of files once the redaction is committed. */
export type Redacted = { sha256s: string[] };

/**
 * Takes out the words of an entry and the files it holds. A tombstone stays; the trail keeps its line and loses the
 * content, so that its chain stays whole. Refuses anyone but an administrator (`only_administrator`), what no case
 * manager asked for (`not_found`) and a second time (`already_done`). There is no way back.
 * Source: the mechanism’s rules: "can be redacted by an administrator at a case manager's request, leaving a tombstone".
 */
export const redactLogEntry = defineCommand({
  name: 'cases.redactEntry',
  input: redactLogEntryInput,
  async run(ctx, input): Promise<Redacted> {
    const entry = await getLogEntryFacts(ctx.tx, input.entryId);
    ensure(await decideRedaction(ctx, input.entryId, entry?.isRedacted ?? false));
    const { id, caseId } = found(entry);
    await blankLogEntry(ctx.tx, id, ctx.at);
    await redactEventContents(ctx.tx, id, ctx.at);
    const files = await getFilesOfEntry(ctx.tx, id);
    for (const file of files) await blankFile(ctx.tx, file.id, ctx.at);
    await ctx.record({ name: 'log.redacted', caseId, subjectId: id, facts: { of: 'entry' } });
    return { sha256s: files.map((file) => file.sha256) };
  },
});

/** What decides a redaction, for an entry and for a file alike. */
export async function decideRedaction(
  ctx: CommandContext,
  subjectId: string,
  isRedacted: boolean,
): Promise<Decision> {
  const isRequested = await isRedactionRequested(ctx.tx, subjectId);
  return canRedact(ctx.actor, { isRequested, isRedacted });
}
