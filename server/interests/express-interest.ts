import { z } from 'zod';
import { expressInterestInput } from '../../shared/interests/input.ts';
import {
  confirmationDays,
  lettersFromNetworkAnHour,
  lettersToAddressADay,
} from '../../shared/interests/limits.ts';
import { addDays } from '../../shared/working-days.ts';
import { DomainError } from '../domain-error.ts';
import { queueLetter } from '../mail/store.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { countConfirmationLetters, findUnconfirmed } from './queries.ts';
import { insertConfirmationLetter, insertInterest, renewInterest } from './store.ts';

/** What the door adds: where it was sent from, as far as that counts against a limit. */
const writtenInterest = z.object({ words: expressInterestInput, network: z.string() });

const hourMs = 3_600_000;

async function requireWithinLimits(
  ctx: CommandContext,
  from: { email: string; network: string },
): Promise<void> {
  const hourAgo = new Date(Date.parse(ctx.at) - hourMs).toISOString();
  const fromNetwork = await countConfirmationLetters(ctx.tx, { network: from.network }, hourAgo);
  if (fromNetwork >= lettersFromNetworkAnHour) throw new DomainError('sent_too_often_from_here');
  const dayAgo = addDays(ctx.at, -1);
  const toAddress = await countConfirmationLetters(ctx.tx, { email: from.email }, dayAgo);
  if (toAddress >= lettersToAddressADay) {
    throw new DomainError('sent_too_often_to_address', { field: 'email' });
  }
}

/**
 * Keeps what somebody without an account wrote, and asks its address to confirm it. The same words sent twice are one
 * interest. The letter holds nothing that was typed: whoever names another's address sends them no words of their own.
 * Answers alike whether or not the address is known here, and to what fills in the field people do not see, which is
 * not kept. Refuses `sent_too_often_to_address` and `sent_too_often_from_here` beyond the limits.
 * Source: the mechanism’s rules, "Words" (interest).
 */
export const expressInterest = defineCommand({
  name: 'interests.express',
  input: writtenInterest,
  async run(ctx, { words, network }) {
    const { remark, ...said } = words;
    if (remark.trim() !== '') return { interestId: null };
    await requireWithinLimits(ctx, { email: said.email, network });
    const known = await findUnconfirmed(ctx.tx, said);
    const interestId = known?.id ?? ctx.newId();
    if (known) await renewInterest(ctx.tx, interestId, ctx.at);
    else {
      await insertInterest(ctx.tx, {
        id: interestId,
        aim: said.aim,
        speaks_for: said.speaksFor,
        name: said.name,
        email: said.email,
        locale: said.locale,
        organisation: said.speaksFor === 'myself' ? '' : said.organisation.trim(),
        country_code: said.countryCode,
        message: said.message,
        written_at: ctx.at,
      });
    }
    const eventSeq = await ctx.record({
      name: 'interest.expressed',
      subjectId: interestId,
      facts: { aim: said.aim, speaksFor: said.speaksFor, isRepeated: known !== undefined },
    });
    await insertConfirmationLetter(ctx.tx, {
      id: ctx.newId(),
      email: said.email,
      network,
      sent_at: ctx.at,
    });
    await queueLetter(ctx.tx, {
      id: ctx.newId(),
      eventSeq,
      personId: null,
      address: said.email,
      // A name is free text, too, until its address is confirmed.
      name: '',
      locale: said.locale,
      template: 'interestToConfirm',
      params: { interestId, expiresAt: addDays(ctx.at, confirmationDays) },
      caseId: null,
      at: ctx.at,
    });
    return { interestId };
  },
});
