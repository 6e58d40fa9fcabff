import { expect, test } from 'vitest';
import { canSendLetterAgain } from '../../../shared/accounts/permissions.ts';

test.each([
  ['sent', 1, false, 'letter_sent'],
  ['queued', 0, false, 'letter_not_tried_yet'],
  ['queued', 1, false, 'allowed'],
  ['failed', 8, false, 'allowed'],
  ['failed', 8, true, 'person_disabled'],
  ['queued', 1, true, 'person_disabled'],
] as const)(
  'a letter %s after %i attempts, its reader without access: %s',
  (status, attempts, isRecipientDisabled, outcome) => {
    const decision = canSendLetterAgain({ status, attempts, isRecipientDisabled });
    expect(decision.allowed ? 'allowed' : decision.reason).toBe(outcome);
  },
);
