import { hasStaffRole } from '../../shared/actor.ts';
import { allowed, refused } from '../../shared/decision.ts';
import {
  answerQuestionInput,
  entryIdInput,
  logEntryInput,
  redactFileInput,
  redactionRequestInput,
  redactLogEntryInput,
  setNextMoveInput,
  settleMoveInput,
} from '../../shared/log/input.ts';
import { ensure } from '../domain-error.ts';
import { createFileStore } from '../files/store.ts';
import { type RequestContext, router, signedIn } from '../trpc.ts';
import { answerQuestion } from './answer-question.ts';
import { isContentNeeded } from './file-queries.ts';
import { nudgeHolder } from './nudge-holder.ts';
import { readLogEntry } from './read-log-entry.ts';
import { redactFile } from './redact-file.ts';
import { type Redacted, redactLogEntry } from './redact-log-entry.ts';
import { openRedactionRequests } from './redaction-queries.ts';
import { requestRedaction } from './request-redaction.ts';
import { setNextMove } from './set-next-move.ts';
import { settleMove } from './settle-move.ts';
import { writeLogEntry } from './write-log-entry.ts';

/** Contents leave the disk after the redaction is committed, and only when no other file needs the same bytes. */
async function removeContents(ctx: RequestContext, redacted: Redacted): Promise<void> {
  const store = createFileStore(ctx.services.config.dataDir);
  for (const sha256 of redacted.sha256s) {
    // The writer's connection: the read-only one may not see the commit yet.
    if (!(await isContentNeeded(ctx.services.connection.db, sha256))) await store.remove(sha256);
  }
}

/** The log's procedures; they stand on the `cases` router, since the log is the case's own story. */
export const logRouter = router({
  getEntry: signedIn
    .input(entryIdInput)
    .query(({ ctx, input }) => readLogEntry(ctx.db, ctx.actor, input.entryId)),
  log: signedIn.input(logEntryInput).mutation(({ ctx, input }) => ctx.run(writeLogEntry, input)),
  answer: signedIn
    .input(answerQuestionInput)
    .mutation(({ ctx, input }) => ctx.run(answerQuestion, input)),
  settleMove: signedIn
    .input(settleMoveInput)
    .mutation(({ ctx, input }) => ctx.run(settleMove, input)),
  setNextMove: signedIn
    .input(setNextMoveInput)
    .mutation(({ ctx, input }) => ctx.run(setNextMove, input)),
  nudge: signedIn.input(settleMoveInput).mutation(({ ctx, input }) => ctx.run(nudgeHolder, input)),
  requestRedaction: signedIn
    .input(redactionRequestInput)
    .mutation(({ ctx, input }) => ctx.run(requestRedaction, input)),
  listRedactionRequests: signedIn.query(({ ctx }) => {
    ensure(hasStaffRole(ctx.actor, 'administrator') ? allowed : refused('only_administrator'));
    return openRedactionRequests(ctx.db);
  }),
  redactEntry: signedIn.input(redactLogEntryInput).mutation(async ({ ctx, input }) => {
    await removeContents(ctx, await ctx.run(redactLogEntry, input));
  }),
  redactFile: signedIn.input(redactFileInput).mutation(async ({ ctx, input }) => {
    await removeContents(ctx, await ctx.run(redactFile, input));
  }),
});
