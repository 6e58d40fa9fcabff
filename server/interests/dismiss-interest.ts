import { dismissInterestInput } from '../../shared/interests/input.ts';
import { canTriage } from '../../shared/interests/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { requireInterest } from './require-interest.ts';
import { settleInterest } from './store.ts';
import { writeToSender } from './write-to-sender.ts';

/**
 * A case manager dismisses an interest with a reason that only staff read. Its sender is written to only if the case
 * manager writes something. Refuses like triage. Source: the mechanism’s rules, "Words" (interest).
 */
export const dismissInterest = defineCommand({
  name: 'interests.dismiss',
  input: dismissInterestInput,
  async run(ctx, { interestId, reason, letter }) {
    const { interest, facts } = await requireInterest(ctx, interestId);
    ensure(canTriage(ctx.actor, facts, 'dismiss'));
    const written = letter.trim() === '' ? null : letter;
    await settleInterest(ctx.tx, interestId, {
      outcome: 'dismissed',
      settled_at: ctx.at,
      settled_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      reason,
      letter: written,
    });
    const eventSeq = await ctx.record({
      name: 'interest.dismissed',
      subjectId: interestId,
      facts: { isTold: written !== null },
      content: { reason, letter: written },
    });
    if (written) {
      await writeToSender(ctx, interest, {
        eventSeq,
        template: 'interestAnswered',
        params: { letter: written },
      });
    }
    return { interestId };
  },
});
