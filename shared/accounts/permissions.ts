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
  return hasStaffRole(actor, 'case_manager', 'administrator') ? allowed : refused('only_case_manager');
}

/** Everybody declares their own conflicts of interest; an administrator also those of others. */
export function canDeclareConflict(actor: Actor, personId: string): Decision {
  if (actor.kind === 'person' && actor.personId === personId) return allowed;
  return canAdministrate(actor);
}
