import { redactFileInput } from '../../shared/log/input.ts';
import { redactEventContents } from '../activity/store.ts';
import { ensure, notFound } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { getFile } from './file-queries.ts';
import { decideRedaction, type Redacted } from './redact-log-entry.ts';
import { blankFile } from './store.ts';

/** Takes out one file and leaves the entry that held it. Refuses as redacting an entry does. */
export const redactFile = defineCommand({
  name: 'cases.redactFile',
  input: redactFileInput,
  async run(ctx, input): Promise<Redacted> {
    const file = await getFile(ctx.tx, input.fileId);
    ensure(await decideRedaction(ctx, input.fileId, (file?.redacted_at ?? null) !== null));
    if (!file?.case_id) notFound();
    await blankFile(ctx.tx, file.id, ctx.at);
    await redactEventContents(ctx.tx, file.id, ctx.at);
    await ctx.record({
      name: 'log.redacted',
      caseId: file.case_id,
      subjectId: file.id,
      facts: { of: 'file' },
    });
    return { sha256s: [file.sha256] };
  },
});
