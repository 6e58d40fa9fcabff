import { declineTermsInput } from '../../shared/terms/input.ts';
import { canDecline } from '../../shared/terms/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { answerTarget, requireTermsToAnswer } from './require-terms-to-answer.ts';
import { sendBack } from './send-back.ts';

/**
 * A signatory declines for its party: the case manager writes a new version without it, or abandons the
 * terms. Refuses what `canDecline` refuses, and `link_expired`.
 * Source: the mechanism’s rules: "circulated → draft when a party requests changes or declines".
 */
export const declineTerms = defineCommand({
  name: 'terms.decline',
  input: declineTermsInput,
  async run(ctx, input): Promise<void> {
    const stored = await requireTermsToAnswer(ctx, input);
    ensure(canDecline(ctx.actor, stored.facts, answerTarget(input)));
    await sendBack(ctx, stored, input, {
      act: 'decline',
      kind: 'declined',
      event: 'terms.declined',
      template: 'termsDeclined',
      section: null,
      body: input.reason,
    });
  },
});
