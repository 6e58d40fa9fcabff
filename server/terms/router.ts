import {
  abandonTermsInput,
  agreeByLinkInput,
  agreeInput,
  amendTermsInput,
  circulateTermsInput,
  compareTermsInput,
  declineByLinkInput,
  declineTermsInput,
  draftTermsInput,
  endTermsInput,
  getTermsInput,
  introducePartiesInput,
  nudgeSignatoriesInput,
  recordElsewhereInput,
  reportEngagementInput,
  requestChangesByLinkInput,
  requestChangesInput,
  reviseTermsInput,
  termsOfCaseInput,
  tokenInput,
} from '../../shared/terms/input.ts';
import { type Command, runCommand } from '../run-command.ts';
import { procedure, type RequestContext, router, signedIn } from '../trpc.ts';
import { abandonTerms } from './abandon-terms.ts';
import { agreeToTerms } from './agree-to-terms.ts';
import { amendTerms } from './amend-terms.ts';
import { circulateTerms } from './circulate-terms.ts';
import { compareTerms } from './compare-terms.ts';
import { declineTerms } from './decline-terms.ts';
import { draftTerms } from './draft-terms.ts';
import { endTerms } from './end-terms.ts';
import { getTerms } from './get-terms.ts';
import { introduceParties } from './introduce-parties.ts';
import { listCaseTerms } from './list-case-terms.ts';
import { listMyTerms } from './list-my-terms.ts';
import { listPossibleParties } from './list-possible-parties.ts';
import { nudgeSignatories } from './nudge-signatories.ts';
import { followTermsLink, openTermsLink } from './open-terms-link.ts';
import { recordElsewhere } from './record-elsewhere.ts';
import { reportEngagement } from './report-engagement.ts';
import { requestChanges } from './request-changes.ts';
import { reviseTerms } from './revise-terms.ts';

/** Runs a command for whoever followed the personal link of a letter, about the terms it leads to. */
async function runByLink<Input, Output>(
  ctx: RequestContext,
  command: Command<Input, Output>,
  { token, ...answer }: { token: string },
): Promise<Output> {
  const link = await followTermsLink(ctx, token);
  return runCommand(ctx.services, link.actor, command, { ...answer, termsId: link.termsId });
}

export const termsRouter = router({
  draft: signedIn.input(draftTermsInput).mutation(({ ctx, input }) => ctx.run(draftTerms, input)),
  revise: signedIn
    .input(reviseTermsInput)
    .mutation(({ ctx, input }) => ctx.run(reviseTerms, input)),
  introduceParties: signedIn
    .input(introducePartiesInput)
    .mutation(({ ctx, input }) => ctx.run(introduceParties, input)),
  circulate: signedIn
    .input(circulateTermsInput)
    .mutation(({ ctx, input }) => ctx.run(circulateTerms, input)),
  nudge: signedIn
    .input(nudgeSignatoriesInput)
    .mutation(({ ctx, input }) => ctx.run(nudgeSignatories, input)),
  agree: signedIn.input(agreeInput).mutation(({ ctx, input }) => ctx.run(agreeToTerms, input)),
  requestChanges: signedIn
    .input(requestChangesInput)
    .mutation(({ ctx, input }) => ctx.run(requestChanges, input)),
  decline: signedIn
    .input(declineTermsInput)
    .mutation(({ ctx, input }) => ctx.run(declineTerms, input)),
  abandon: signedIn
    .input(abandonTermsInput)
    .mutation(({ ctx, input }) => ctx.run(abandonTerms, input)),
  amend: signedIn.input(amendTermsInput).mutation(({ ctx, input }) => ctx.run(amendTerms, input)),
  end: signedIn.input(endTermsInput).mutation(({ ctx, input }) => ctx.run(endTerms, input)),
  recordElsewhere: signedIn
    .input(recordElsewhereInput)
    .mutation(({ ctx, input }) => ctx.run(recordElsewhere, input)),
  report: signedIn
    .input(reportEngagementInput)
    .mutation(({ ctx, input }) => ctx.run(reportEngagement, input)),

  openLink: procedure.input(tokenInput).query(({ ctx, input }) => openTermsLink(ctx, input.token)),
  agreeByLink: procedure
    .input(agreeByLinkInput)
    .mutation(({ ctx, input }) => runByLink(ctx, agreeToTerms, input)),
  requestChangesByLink: procedure
    .input(requestChangesByLinkInput)
    .mutation(({ ctx, input }) => runByLink(ctx, requestChanges, input)),
  declineByLink: procedure
    .input(declineByLinkInput)
    .mutation(({ ctx, input }) => runByLink(ctx, declineTerms, input)),

  get: signedIn.input(getTermsInput).query(({ ctx, input }) => getTerms(ctx.db, ctx.actor, input)),
  compare: signedIn
    .input(compareTermsInput)
    .query(({ ctx, input }) => compareTerms(ctx.db, ctx.actor, input)),
  ofCase: signedIn
    .input(termsOfCaseInput)
    .query(({ ctx, input }) => listCaseTerms(ctx.db, ctx.actor, input)),
  possibleParties: signedIn
    .input(termsOfCaseInput)
    .query(({ ctx, input }) => listPossibleParties(ctx.db, ctx.actor, input)),
  mine: signedIn.query(({ ctx }) => listMyTerms(ctx.db, ctx.actor)),
});
