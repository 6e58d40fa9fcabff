import { router, signedIn } from '../trpc.ts';
import { getCaseload, getDecisions } from './caseload.ts';

/** Joins the `oversight` router: the caseload is read over several nouns. */
export const caseloadRouter = router({
  caseload: signedIn.query(({ ctx }) =>
    getCaseload(ctx.db, ctx.actor, ctx.services.clock.now().toISOString()),
  ),
  decisions: signedIn.query(({ ctx }) => getDecisions(ctx.db, ctx.actor)),
});
