import { suggestForInput } from '../../shared/directory/input.ts';
import { router, signedIn } from '../trpc.ts';
import { suggestFor } from './suggestions.ts';

/** Joins the `directory` router: which organisations fit a case is read over several nouns. */
export const suggestionsRouter = router({
  suggestFor: signedIn
    .input(suggestForInput)
    .query(({ ctx, input }) => suggestFor(ctx.db, ctx.actor, input.caseId)),
});
