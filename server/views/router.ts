import { isStaff } from '../../shared/actor.ts';
import { caseByReferenceInput, caseIdInput } from '../../shared/cases/input.ts';
import { allowed, refused } from '../../shared/decision.ts';
import { logPageInput } from '../../shared/log/input.ts';
import { ensure } from '../domain-error.ts';
import { router, signedIn } from '../trpc.ts';
import { getCaseFile } from './case-file.ts';
import { getCaseFiles } from './case-files.ts';
import { getCaseLog } from './case-log.ts';
import { getDesk } from './desk.ts';
import { listFindable } from './find-anything.ts';
import { getNavigationCounts } from './navigation-counts.ts';

/** Read-only screens over several nouns. */
export const viewsRouter = router({
  desk: signedIn.query(({ ctx }) => {
    ensure(isStaff(ctx.actor) ? allowed : refused('only_staff'));
    return getDesk(ctx.db, ctx.actor, ctx.services.clock.now().toISOString());
  }),
  /** How many wait behind the links of the bar. */
  navigationCounts: signedIn.query(({ ctx }) =>
    getNavigationCounts(ctx.db, ctx.actor, ctx.services.clock.now().toISOString()),
  ),
  /** What staff find by name from anywhere. */
  findAnything: signedIn.query(({ ctx }) => {
    ensure(isStaff(ctx.actor) ? allowed : refused('only_staff'));
    return listFindable(ctx.db, ctx.actor);
  }),
  caseFile: signedIn
    .input(caseByReferenceInput)
    .query(({ ctx, input }) =>
      getCaseFile(ctx.db, ctx.actor, input.reference, ctx.services.clock.now().toISOString()),
    ),
  caseFiles: signedIn
    .input(caseIdInput)
    .query(({ ctx, input }) => getCaseFiles(ctx.db, ctx.actor, input.caseId)),
  caseLog: signedIn
    .input(logPageInput)
    .query(({ ctx, input }) => getCaseLog(ctx.db, ctx.actor, input)),
});
