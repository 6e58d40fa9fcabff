import { type Actor, hasStaffRole } from '../actor.ts';
import { allowed, type Decision, refused } from '../decision.ts';

/** People, invitations and settings are the administrator's (the mechanism’s rules, "Who may see and do what"). */
export function canAdministrate(actor: Actor): Decision {
  if (actor.kind === 'system') return allowed;
  return hasStaffRole(actor, 'administrator') ? allowed : refused('only_administrator');
}

/** A contact without an account can be added by case managers, in twenty seconds, and by administrators. */
export function canAddContact(actor: Actor): Decision {
  if (actor.kind === 'system') return allowed;
  return hasStaffRole(actor, 'case_manager', 'administrator')
    ? allowed
    : refused('only_case_manager');
}

/** Everybody declares their own conflicts of interest; an administrator also those of others. */
export function canDeclareConflict(actor: Actor, personId: string): Decision {
  if (actor.kind === 'person' && actor.personId === personId) return allowed;
  return canAdministrate(actor);
}

export type LetterFacts = {
  status: 'queued' | 'sent' | 'failed';
  attempts: number;
  isRecipientDisabled: boolean;
};

/**
 * A letter that could not be delivered can be queued again, whether it was given up or waits for its next attempt; who
 * may do it is `canAdministrate`. Refuses `letter_sent`, `letter_not_tried_yet` when it is on its way anyhow, and
 * `person_disabled`: nobody whose access has ended is written to (the mechanism’s rules, "Who may see and do what").
 */
export function canSendLetterAgain(letter: LetterFacts): Decision {
  if (letter.status === 'sent') return refused('letter_sent');
  if (letter.status === 'queued' && letter.attempts === 0) return refused('letter_not_tried_yet');
  return letter.isRecipientDisabled ? refused('person_disabled') : allowed;
}
