import { found } from '../domain-error.ts';
import type { CommandContext } from '../run-command.ts';
import { type LoadedIntroduction, loadIntroduction } from './queries.ts';
import { moveParty } from './store.ts';
import { linkFor, writeToParty } from './write-to-party.ts';

/** Nothing asked and nothing said: an old answer stays in the trail. */
export const noAnswer = {
  asked_at: null,
  answered_at: null,
  answered_by: null,
  reason: null,
  suggestion: null,
  for_person_id: null,
  proxy_channel: null,
  proxy_on: null,
};

/**
 * Asks these parties for their yes or no: each gets the brief by e-mail, with a personal link that answers just that.
 * Whoever said no before is asked afresh.
 */
export async function askParties(
  ctx: CommandContext,
  loaded: LoadedIntroduction,
  partyIds: readonly string[],
): Promise<void> {
  for (const party of loaded.parties.filter((one) => partyIds.includes(one.id))) {
    await moveParty(ctx.tx, party, 'ask', { ...noAnswer, asked_at: ctx.at });
  }
}

/** Sends the offer to parties that have just been asked; after the event, so that the letters belong to it. */
export async function sendOffers(
  ctx: CommandContext,
  introductionId: string,
  partyIds: readonly string[],
): Promise<void> {
  const loaded = found(await loadIntroduction(ctx.tx, introductionId));
  for (const party of loaded.parties.filter((one) => partyIds.includes(one.id))) {
    await writeToParty(ctx, loaded, party, {
      template: 'introductionOffered',
      link: linkFor('answer_introduction', party, loaded.row.answer_by_at ?? ctx.at),
    });
  }
}
