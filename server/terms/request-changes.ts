import { requestChangesInput } from '../../shared/terms/input.ts';
import { canRequestChanges } from '../../shared/terms/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { answerTarget, requireTermsToAnswer } from './require-terms-to-answer.ts';
import { sendBack } from './send-back.ts';

/**
 * A party asks for changes to one section or the whole: the terms go back to the case manager, who saves a
 * new version. Refuses what `canRequestChanges` refuses, and `link_expired`.
 * Source: the mechanism’s rules: "circulated → draft when a party requests changes or declines".
 */
export const requestChanges = defineCommand({
  name: 'terms.requestChanges',
  input: requestChangesInput,
  async run(ctx, input): Promise<void> {
    const stored = await requireTermsToAnswer(ctx, input);
    ensure(canRequestChanges(ctx.actor, stored.facts, answerTarget(input)));
    await sendBack(ctx, stored, input, {
      act: 'request_changes',
      kind: 'changes_requested',
      event: 'terms.changesRequested',
      template: 'termsChangesRequested',
      section: input.section,
      body: input.body,
    });
  },
});
