import { canAdministrate } from '../../shared/accounts/permissions.ts';
import { checkTrailInput, trailInput } from '../../shared/activity/input.ts';
import { checkChainPart, lastSeq } from '../activity/queries.ts';
import { ensure } from '../domain-error.ts';
import { router, signedIn } from '../trpc.ts';
import { getAuditTrail } from './audit-trail.ts';

/** Joins the `views` router: the whole trail, for administrators. */
export const auditRouter = router({
  trail: signedIn.input(trailInput).query(({ ctx, input }) => {
    ensure(canAdministrate(ctx.actor));
    return getAuditTrail(ctx.db, input);
  }),
  /** A stretch of the chain at a time, so that however long it is nobody else waits for the check. */
  checkTrail: signedIn.input(checkTrailInput).query(async ({ ctx, input }) => {
    ensure(canAdministrate(ctx.actor));
    const { checkedTo, faults } = await checkChainPart(ctx.db, input.afterSeq);
    return { checkedTo, faults, last: await lastSeq(ctx.db) };
  }),
});
