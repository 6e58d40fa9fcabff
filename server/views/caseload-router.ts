import { caseloadInput } from '../../shared/oversight/input.ts';
import { router, signedIn } from '../trpc.ts';
import { getCaseloadPictures, listCaseloadRows } from './caseload-pictures.ts';
import { getDecisions } from './decisions.ts';

/** Joins the `oversight` router: the caseload is read over several nouns. */
export const caseloadRouter = router({
  caseloadPictures: signedIn
    .input(caseloadInput)
    .query(({ ctx, input }) =>
      getCaseloadPictures(ctx.db, ctx.actor, input, ctx.services.clock.now().toISOString()),
    ),
  caseloadRows: signedIn
    .input(caseloadInput)
    .query(({ ctx, input }) =>
      listCaseloadRows(ctx.db, ctx.actor, input, ctx.services.clock.now().toISOString()),
    ),
  decisions: signedIn.query(({ ctx }) => getDecisions(ctx.db, ctx.actor)),
});
