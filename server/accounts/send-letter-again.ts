import { letterIdInput } from '../../shared/accounts/input.ts';
import { canAdministrate, canSendLetterAgain } from '../../shared/accounts/permissions.ts';
import { ensure, found } from '../domain-error.ts';
import { getLetter } from '../mail/queries.ts';
import { requeueLetter } from '../mail/store.ts';
import { defineCommand } from '../run-command.ts';

/**
 * Queues a letter again that could not be delivered, to leave now and with every attempt before it.
 * Refuses `only_administrator`, `not_found`, `letter_sent`, `letter_not_tried_yet` and `person_disabled`.
 */
export const sendLetterAgain = defineCommand({
  name: 'accounts.sendLetterAgain',
  input: letterIdInput,
  async run(ctx, input) {
    ensure(canAdministrate(ctx.actor));
    const letter = found(await getLetter(ctx.tx, input.letterId));
    ensure(
      canSendLetterAgain({
        status: letter.status,
        attempts: letter.attempts,
        isRecipientDisabled: letter.disabled_at !== null,
      }),
    );
    await requeueLetter(ctx.tx, letter.id, ctx.at);
    await ctx.record({
      name: 'letter.queuedAgain',
      subjectId: letter.id,
      facts: { template: letter.template, attempts: letter.attempts },
    });
    return { letterId: letter.id };
  },
});
