import {
  answerInterestInput,
  convertInterestInput,
  dismissInterestInput,
  expressInterestInput,
  interestLinkInput,
  listInterestsInput,
  reopenInterestInput,
} from '../../shared/interests/input.ts';
import { networkOf } from '../../shared/interests/limits.ts';
import { canReadInterests } from '../../shared/interests/permissions.ts';
import { ensure } from '../domain-error.ts';
import { procedure, router, signedIn } from '../trpc.ts';
import { answerInterest } from './answer-interest.ts';
import { confirmInterest } from './confirm-interest.ts';
import { convertInterest } from './convert-interest.ts';
import { dismissInterest } from './dismiss-interest.ts';
import { expressInterest } from './express-interest.ts';
import { listSettledInterests } from './list-settled-interests.ts';
import { listWaitingInterests } from './list-waiting-interests.ts';
import { interestIdOf, openInterestLink } from './open-interest-link.ts';
import { reopenInterest } from './reopen-interest.ts';

/** Interests: anyone expresses one; case managers triage them, and the committee looks on. */
export const interestsRouter = router({
  express: procedure.input(expressInterestInput).mutation(async ({ ctx, input }) => {
    await ctx.run(expressInterest, { words: input, network: networkOf(ctx.clientAddress) });
    // Everybody hears the same.
    return {};
  }),
  openLink: procedure
    .input(interestLinkInput)
    .query(({ ctx, input }) => openInterestLink(ctx, input.token)),
  confirm: procedure
    .input(interestLinkInput)
    .mutation(({ ctx, input }) =>
      ctx.run(confirmInterest, { interestId: interestIdOf(ctx, input.token) }),
    ),

  listWaiting: signedIn.query(({ ctx }) => {
    ensure(canReadInterests(ctx.actor));
    return listWaitingInterests(ctx.db, ctx.actor);
  }),
  listSettled: signedIn.input(listInterestsInput).query(({ ctx, input }) => {
    ensure(canReadInterests(ctx.actor));
    return listSettledInterests(ctx.db, ctx.actor, {
      limit: input.limit,
      after: input.cursor ?? null,
    });
  }),
  convert: signedIn
    .input(convertInterestInput)
    .mutation(({ ctx, input }) => ctx.run(convertInterest, input)),
  answer: signedIn
    .input(answerInterestInput)
    .mutation(({ ctx, input }) => ctx.run(answerInterest, input)),
  dismiss: signedIn
    .input(dismissInterestInput)
    .mutation(({ ctx, input }) => ctx.run(dismissInterest, input)),
  reopen: signedIn
    .input(reopenInterestInput)
    .mutation(({ ctx, input }) => ctx.run(reopenInterest, input)),
});
