import { settleOffer } from '../../shared/introductions/lifecycle.ts';
import { addWorkingDays } from '../../shared/working-days.ts';
import { found } from '../domain-error.ts';
import { getSettings } from '../registry/queries.ts';
import type { CommandContext } from '../run-command.ts';
import { askParties, sendOffers } from './ask-parties.ts';
import { offerOf } from './offer-of.ts';
import { openDialogue } from './open-dialogue.ts';
import { type LoadedIntroduction, loadIntroduction } from './queries.ts';
import { stepOf } from './require-introduction.ts';
import { takeStep } from './store.ts';
import { tellCase } from './tell-case.ts';
import { writeToManager, writeToParty } from './write-to-party.ts';

/** The date by which whoever is asked now should answer. */
export async function newDeadline(ctx: CommandContext): Promise<string> {
  const { answerWithinWorkingDays } = await getSettings(ctx.tx);
  return addWorkingDays(ctx.at, answerWithinWorkingDays);
}

/**
 * Does what follows for an offer once something about it has changed: opens it, ends it, or asks the others after the
 * government; then tells the case. While the case is on hold nothing lapses.
 * Source: the mechanism’s rules, "The introduction".
 */
export async function followOffer(ctx: CommandContext, introductionId: string): Promise<void> {
  const loaded = found(await loadIntroduction(ctx.tx, introductionId));
  const { facts } = loaded;
  if (facts.status === 'offered') {
    const settled = settleOffer(offerOf(facts), ctx.at);
    if (settled === 'open') await openDialogue(ctx, loaded);
    if (settled === 'declined') await endOffer(ctx, loaded, 'decline');
    if (settled === 'lapsed' && facts.case.status !== 'on_hold') {
      await endOffer(ctx, loaded, 'lapse');
    }
    if (settled === 'ask_the_others') await askTheOthers(ctx, loaded);
  }
  await tellCase(ctx, loaded.row.case_id, introductionId);
}

/** Ends an offer that came to nothing and tells those who were ready or still thinking, without anybody's reasons. */
async function endOffer(
  ctx: CommandContext,
  loaded: LoadedIntroduction,
  event: 'decline' | 'lapse',
): Promise<void> {
  const { row, facts } = loaded;
  await takeStep(ctx.tx, row.id, stepOf(facts, event), ctx.at, { ended_at: ctx.at });
  await ctx.record({
    name: event === 'decline' ? 'introduction.declined' : 'introduction.lapsed',
    caseId: row.case_id,
    subjectId: row.id,
    facts: { number: row.number },
  });
  for (const party of loaded.parties) {
    const isTold = party.state === 'yes' || (event === 'decline' && party.state === 'asked');
    if (isTold) {
      await writeToParty(ctx, loaded, party, {
        template: event === 'decline' ? 'introductionDeclined' : 'introductionLapsed',
      });
    }
  }
  if (event === 'lapse') {
    const silent = loaded.parties.filter((party) => party.state === 'asked');
    await writeToManager(ctx, loaded, {
      template: 'introductionUnanswered',
      params: { organisation: silent.map((party) => party.organisation_name).join('; ') },
    });
  }
}

async function askTheOthers(ctx: CommandContext, loaded: LoadedIntroduction): Promise<void> {
  const { row, facts } = loaded;
  const others = loaded.parties.filter((party) => party.state === 'not_asked');
  const partyIds = others.map((party) => party.id);
  await askParties(ctx, loaded, partyIds);
  await takeStep(ctx.tx, row.id, stepOf(facts, 'extend'), ctx.at, {
    answer_by_at: await newDeadline(ctx),
    reminders_sent: 0,
  });
  await ctx.record({
    name: 'introduction.others_asked',
    caseId: row.case_id,
    subjectId: row.id,
    facts: { organisationIds: others.map((party) => party.organisation_id) },
  });
  await sendOffers(ctx, row.id, partyIds);
}
