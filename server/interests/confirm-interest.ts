import { z } from 'zod';
import { confirmationDays } from '../../shared/interests/limits.ts';
import { addDays } from '../../shared/working-days.ts';
import { caseManagers } from '../accounts/queries.ts';
import { DomainError } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { describeInterest } from './describe-interest.ts';
import { getInterest } from './queries.ts';
import { markInterestConfirmed } from './store.ts';

/**
 * The sender followed the link of the letter, whose signature the door has checked, and sends what they wrote: from now
 * on it waits to be triaged, and the case managers hear of it. Confirming again changes nothing.
 * Refuses `link_expired` once it was forgotten, or is about to be.
 */
export const confirmInterest = defineCommand({
  name: 'interests.confirm',
  input: z.object({ interestId: z.uuid() }),
  async run(ctx, { interestId }) {
    const interest = await getInterest(ctx.tx, interestId);
    if (interest?.confirmed_at) return {};
    if (!interest || addDays(interest.written_at, confirmationDays) <= ctx.at) {
      throw new DomainError('link_expired');
    }
    await markInterestConfirmed(ctx.tx, interestId, ctx.at);
    await ctx.record({
      name: 'interest.confirmed',
      subjectId: interestId,
      content: { interest: describeInterest(interest) },
    });
    for (const { personId } of await caseManagers(ctx.tx)) {
      await ctx.mail({ personId, template: 'interestWaiting', params: { path: '/inbox' } });
    }
    return {};
  },
});
