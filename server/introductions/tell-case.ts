import { activeParties } from '../../shared/introductions/access.ts';
import { isLive, settleOffer } from '../../shared/introductions/lifecycle.ts';
import { introductionTurns } from '../../shared/introductions/turns.ts';
import { setTurns } from '../cases/set-turns.ts';
import { tellCaseFacts } from '../cases/tell-case-facts.ts';
import { tellCaseParties } from '../cases/tell-case-parties.ts';
import type { CommandContext } from '../run-command.ts';
import { offerOf } from './offer-of.ts';
import { type LoadedIntroduction, loadCaseIntroductions } from './queries.ts';

/** Whether nothing else moves since it ended: no other introduction is live or was drafted later. */
function isLastHope(one: LoadedIntroduction, all: readonly LoadedIntroduction[]): boolean {
  return all.every(
    (other) => other === one || (!isLive(other.row.status) && other.row.number < one.row.number),
  );
}

/**
 * Tells the case what has become of its introductions: whose move it is in the one that changed and in those that came
 * to nothing, the facts its status follows, and who is a party. Called after every change, so that none is forgotten.
 */
export async function tellCase(
  ctx: CommandContext,
  caseId: string,
  changedId: string,
): Promise<void> {
  const all = await loadCaseIntroductions(ctx.tx, caseId);
  const offered = all.filter((one) => one.row.offered_at !== null);
  await tellCaseParties(
    ctx,
    caseId,
    offered.flatMap((one) => activeParties(one.facts.parties).map((party) => party.organisationId)),
  );
  const [firstOfferAt] = offered.flatMap((one) => one.row.offered_at ?? []).toSorted();
  await tellCaseFacts(ctx, caseId, {
    introductionsOffered: offered.length,
    ...(firstOfferAt ? { firstOfferAt } : {}),
  });
  for (const one of all) {
    const cameToNothing = one.row.status === 'declined' || one.row.status === 'lapsed';
    if (one.row.id !== changedId && !cameToNothing) continue;
    const { facts } = one;
    await setTurns(
      ctx,
      { caseId, source: 'introduction', sourceId: one.row.id },
      introductionTurns({
        status: facts.status,
        answerByAt: facts.answerByAt,
        parties: facts.parties,
        consultation: facts.consultation,
        settlement: facts.status === 'offered' ? settleOffer(offerOf(facts), ctx.at) : 'wait',
        turn: facts.turn,
        isLastHope: cameToNothing && isLastHope(one, all),
        isCaseOpen: facts.case.status !== 'closed',
      }),
    );
  }
}
