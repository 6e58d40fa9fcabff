import { tokenInput } from '../../shared/accounts/input.ts';
import { canAddContact } from '../../shared/accounts/permissions.ts';
import {
  assignCaseInput,
  caseByReferenceInput,
  caseIdInput,
  claimCaseInput,
  closeCaseInput,
  confirmRevisionInput,
  declineCaseInput,
  discardDraftInput,
  draftIdInput,
  draftRevisionInput,
  dropRevisionInput,
  handOverCaseInput,
  handOverCasesInput,
  holdCaseInput,
  lendCaseInput,
  listCasesInput,
  rateHelpInput,
  removeFromShortlistInput,
  reopenCaseInput,
  resumeCaseInput,
  returnCaseInput,
  saveDraftInput,
  selectProvidersInput,
  setReadinessInput,
  shortlistInput,
  startDraftInput,
  submitCaseInput,
  withdrawCaseInput,
} from '../../shared/cases/input.ts';
import { organisationIdInput } from '../../shared/registry/input.ts';
import { ensure } from '../domain-error.ts';
import { runCommand } from '../run-command.ts';
import { procedure, router, signedIn } from '../trpc.ts';
import { assignCase } from './assign-case.ts';
import { claimCase } from './claim-case.ts';
import { closeCase } from './close-case.ts';
import { confirmRevision } from './confirm-revision.ts';
import { confirmRevisionByLink } from './confirm-revision-by-link.ts';
import { declineCase } from './decline-case.ts';
import { discardDraft } from './discard-draft.ts';
import { getDraft, listDrafts } from './draft-queries.ts';
import { draftRevision } from './draft-revision.ts';
import { dropRevision } from './drop-revision.ts';
import { handOverCase } from './hand-over-case.ts';
import { handOverCases } from './hand-over-cases.ts';
import { holdCase } from './hold-case.ts';
import { lendCase } from './lend-case.ts';
import { listProxyPeople } from './list-proxy-people.ts';
import { listCases } from './list-queries.ts';
import { followRevisionLink, openRevisionLink } from './open-revision-link.ts';
import { listRevisions } from './part-queries.ts';
import { requireCase } from './queries.ts';
import { rateHelp } from './rate-help.ts';
import { removeFromShortlist } from './remove-from-shortlist.ts';
import { reopenCase } from './reopen-case.ts';
import { resumeCase } from './resume-case.ts';
import { returnCase } from './return-case.ts';
import { saveDraft } from './save-draft.ts';
import { selectProviders } from './select-providers.ts';
import { setReadiness } from './set-readiness.ts';
import { shortlistOrganisation } from './shortlist-organisation.ts';
import { listSimilarCases } from './similar-queries.ts';
import { startDraft } from './start-draft.ts';
import { submitCase } from './submit-case.ts';
import { getCase } from './view-queries.ts';
import { withdrawCase } from './withdraw-case.ts';

export const casesRouter = router({
  list: signedIn
    .input(listCasesInput)
    .query(({ ctx, input }) =>
      listCases(ctx.db, ctx.actor, input, ctx.services.clock.now().toISOString()),
    ),
  get: signedIn
    .input(caseByReferenceInput)
    .query(({ ctx, input }) =>
      getCase(ctx.db, ctx.actor, input.reference, ctx.services.clock.now().toISOString()),
    ),
  listRevisions: signedIn.input(caseIdInput).query(async ({ ctx, input }) => {
    await requireCase(ctx.db, ctx.actor, input.caseId);
    return listRevisions(ctx.db, input.caseId);
  }),
  listSimilar: signedIn
    .input(caseIdInput)
    .query(({ ctx, input }) => listSimilarCases(ctx.db, ctx.actor, input.caseId)),

  /** Whom a case manager can record something for. */
  listProxyPeople: signedIn.input(organisationIdInput).query(({ ctx, input }) => {
    ensure(canAddContact(ctx.actor));
    return listProxyPeople(ctx.db, input.organisationId);
  }),

  listDrafts: signedIn.query(({ ctx }) => listDrafts(ctx.db, ctx.actor)),
  getDraft: signedIn
    .input(draftIdInput)
    .query(({ ctx, input }) => getDraft(ctx.db, ctx.actor, input.draftId)),
  startDraft: signedIn
    .input(startDraftInput)
    .mutation(({ ctx, input }) => ctx.run(startDraft, input)),
  saveDraft: signedIn.input(saveDraftInput).mutation(({ ctx, input }) => ctx.run(saveDraft, input)),
  discardDraft: signedIn
    .input(discardDraftInput)
    .mutation(({ ctx, input }) => ctx.run(discardDraft, input)),

  submit: signedIn.input(submitCaseInput).mutation(({ ctx, input }) => ctx.run(submitCase, input)),
  claim: signedIn.input(claimCaseInput).mutation(({ ctx, input }) => ctx.run(claimCase, input)),
  assign: signedIn.input(assignCaseInput).mutation(({ ctx, input }) => ctx.run(assignCase, input)),
  handOver: signedIn
    .input(handOverCaseInput)
    .mutation(({ ctx, input }) => ctx.run(handOverCase, input)),
  handOverMany: signedIn
    .input(handOverCasesInput)
    .mutation(({ ctx, input }) => ctx.run(handOverCases, input)),
  lend: signedIn.input(lendCaseInput).mutation(({ ctx, input }) => ctx.run(lendCase, input)),
  return: signedIn.input(returnCaseInput).mutation(({ ctx, input }) => ctx.run(returnCase, input)),

  revise: signedIn
    .input(draftRevisionInput)
    .mutation(({ ctx, input }) => ctx.run(draftRevision, input)),
  confirmRevision: signedIn
    .input(confirmRevisionInput)
    .mutation(({ ctx, input }) => ctx.run(confirmRevision, input)),
  dropRevision: signedIn
    .input(dropRevisionInput)
    .mutation(({ ctx, input }) => ctx.run(dropRevision, input)),
  openRevisionLink: procedure
    .input(tokenInput)
    .query(({ ctx, input }) => openRevisionLink(ctx, input.token)),
  confirmRevisionByLink: procedure.input(tokenInput).mutation(async ({ ctx, input }) => {
    const { actor } = await followRevisionLink(ctx, input.token);
    return runCommand(ctx.services, actor, confirmRevisionByLink, {});
  }),
  setReadiness: signedIn
    .input(setReadinessInput)
    .mutation(({ ctx, input }) => ctx.run(setReadiness, input)),
  shortlist: signedIn
    .input(shortlistInput)
    .mutation(({ ctx, input }) => ctx.run(shortlistOrganisation, input)),
  removeFromShortlist: signedIn
    .input(removeFromShortlistInput)
    .mutation(({ ctx, input }) => ctx.run(removeFromShortlist, input)),
  hold: signedIn.input(holdCaseInput).mutation(({ ctx, input }) => ctx.run(holdCase, input)),
  resume: signedIn.input(resumeCaseInput).mutation(({ ctx, input }) => ctx.run(resumeCase, input)),
  select: signedIn
    .input(selectProvidersInput)
    .mutation(({ ctx, input }) => ctx.run(selectProviders, input)),

  close: signedIn.input(closeCaseInput).mutation(({ ctx, input }) => ctx.run(closeCase, input)),
  decline: signedIn
    .input(declineCaseInput)
    .mutation(({ ctx, input }) => ctx.run(declineCase, input)),
  withdraw: signedIn
    .input(withdrawCaseInput)
    .mutation(({ ctx, input }) => ctx.run(withdrawCase, input)),
  rateHelp: signedIn.input(rateHelpInput).mutation(({ ctx, input }) => ctx.run(rateHelp, input)),
  reopen: signedIn.input(reopenCaseInput).mutation(({ ctx, input }) => ctx.run(reopenCase, input)),
});
