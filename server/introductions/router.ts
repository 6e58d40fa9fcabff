import {
  addPartyInput,
  caseIntroductionsInput,
  concludeInput,
  draftIntroductionInput,
  dropPartyInput,
  extendInput,
  giveOpinionInput,
  introductionInput,
  linkInput,
  offerInput,
  rateByLinkInput,
  rateInput,
  recordFallbackInput,
  recordMadeInput,
  respondByLinkInput,
  respondInput,
  reviseDraftInput,
  setTurnInput,
  withdrawInput,
  writeByLinkInput,
  writeInput,
} from '../../shared/introductions/input.ts';
import { type Command, runCommand } from '../run-command.ts';
import { procedure, type RequestContext, router, signedIn } from '../trpc.ts';
import { addParty } from './add-party.ts';
import { concludeIntroduction } from './conclude-introduction.ts';
import { consultCommittee } from './consult-committee.ts';
import { draftIntroduction } from './draft-introduction.ts';
import { dropParty } from './drop-party.ts';
import { extendOffer } from './extend-offer.ts';
import { getIntroduction } from './get-introduction.ts';
import { giveOpinion } from './give-opinion.ts';
import { listCaseIntroductions } from './list-case-introductions.ts';
import { listConsultations } from './list-consultations.ts';
import { listMyIntroductions } from './list-my-introductions.ts';
import { nudgeCommittee } from './nudge-committee.ts';
import { nudgeParty } from './nudge-party.ts';
import { offerIntroduction } from './offer-introduction.ts';
import { followIntroductionLink, openIntroductionLink } from './open-introduction-link.ts';
import { openWithRest } from './open-with-rest.ts';
import { rateByLink } from './rate-by-link.ts';
import { rateIntroduction } from './rate-introduction.ts';
import { recordFallback } from './record-fallback.ts';
import { recordMadeIntroduction } from './record-made-introduction.ts';
import { resendOffer } from './resend-offer.ts';
import { respondByLink } from './respond-by-link.ts';
import { respondToOffer } from './respond-to-offer.ts';
import { reviseDraft } from './revise-draft.ts';
import { setTurn } from './set-turn.ts';
import { withdrawIntroduction } from './withdraw-introduction.ts';
import { writeByLink } from './write-by-link.ts';
import { writeInDialogue } from './write-in-dialogue.ts';

/** Runs a command for whoever followed the personal link of a letter. */
async function runByLink<Input, Output>(
  ctx: RequestContext,
  command: Command<Input, Output>,
  token: string,
  input: unknown,
): Promise<Output> {
  const { actor } = await followIntroductionLink(ctx, token);
  return runCommand(ctx.services, actor, command, input);
}

export const introductionsRouter = router({
  listOfCase: signedIn
    .input(caseIntroductionsInput)
    .query(({ ctx, input }) => listCaseIntroductions(ctx.db, ctx.actor, input.caseId)),
  listMine: signedIn.query(({ ctx }) => listMyIntroductions(ctx.db, ctx.actor)),
  listConsultations: signedIn.query(({ ctx }) => listConsultations(ctx.db, ctx.actor)),
  get: signedIn
    .input(introductionInput)
    .query(({ ctx, input }) => getIntroduction(ctx.db, ctx.actor, input.introductionId)),

  draft: signedIn
    .input(draftIntroductionInput)
    .mutation(({ ctx, input }) => ctx.run(draftIntroduction, input)),
  revise: signedIn
    .input(reviseDraftInput)
    .mutation(({ ctx, input }) => ctx.run(reviseDraft, input)),
  consult: signedIn
    .input(introductionInput)
    .mutation(({ ctx, input }) => ctx.run(consultCommittee, input)),
  giveOpinion: signedIn
    .input(giveOpinionInput)
    .mutation(({ ctx, input }) => ctx.run(giveOpinion, input)),
  recordFallback: signedIn
    .input(recordFallbackInput)
    .mutation(({ ctx, input }) => ctx.run(recordFallback, input)),
  offer: signedIn.input(offerInput).mutation(({ ctx, input }) => ctx.run(offerIntroduction, input)),
  recordMade: signedIn
    .input(recordMadeInput)
    .mutation(({ ctx, input }) => ctx.run(recordMadeIntroduction, input)),
  respond: signedIn
    .input(respondInput)
    .mutation(({ ctx, input }) => ctx.run(respondToOffer, input)),
  addParty: signedIn.input(addPartyInput).mutation(({ ctx, input }) => ctx.run(addParty, input)),
  dropParty: signedIn.input(dropPartyInput).mutation(({ ctx, input }) => ctx.run(dropParty, input)),
  extend: signedIn.input(extendInput).mutation(({ ctx, input }) => ctx.run(extendOffer, input)),
  open: signedIn
    .input(introductionInput)
    .mutation(({ ctx, input }) => ctx.run(openWithRest, input)),
  resend: signedIn.input(offerInput).mutation(({ ctx, input }) => ctx.run(resendOffer, input)),
  withdraw: signedIn
    .input(withdrawInput)
    .mutation(({ ctx, input }) => ctx.run(withdrawIntroduction, input)),

  write: signedIn.input(writeInput).mutation(({ ctx, input }) => ctx.run(writeInDialogue, input)),
  setTurn: signedIn.input(setTurnInput).mutation(({ ctx, input }) => ctx.run(setTurn, input)),
  nudge: signedIn.input(introductionInput).mutation(({ ctx, input }) => ctx.run(nudgeParty, input)),
  nudgeCommittee: signedIn
    .input(introductionInput)
    .mutation(({ ctx, input }) => ctx.run(nudgeCommittee, input)),
  conclude: signedIn
    .input(concludeInput)
    .mutation(({ ctx, input }) => ctx.run(concludeIntroduction, input)),
  rate: signedIn.input(rateInput).mutation(({ ctx, input }) => ctx.run(rateIntroduction, input)),

  openLink: procedure
    .input(linkInput)
    .query(({ ctx, input }) => openIntroductionLink(ctx, input.token)),
  respondByLink: procedure
    .input(respondByLinkInput)
    .mutation(({ ctx, input }) => runByLink(ctx, respondByLink, input.token, input.answer)),
  writeByLink: procedure
    .input(writeByLinkInput)
    .mutation(({ ctx, input }) => runByLink(ctx, writeByLink, input.token, input.line)),
  rateByLink: procedure
    .input(rateByLinkInput)
    .mutation(({ ctx, input }) => runByLink(ctx, rateByLink, input.token, input.rating)),
});
