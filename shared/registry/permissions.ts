import { type Actor, hasStaffRole, isStaff } from '../actor.ts';
import { allowed, type Decision, refused } from '../decision.ts';

/** Organisations are kept by case managers and administrators; an organisation's own people keep its listing. */
export function canKeepOrganisations(actor: Actor): Decision {
  if (actor.kind === 'system') return allowed;
  return hasStaffRole(actor, 'case_manager', 'administrator')
    ? allowed
    : refused('only_case_manager');
}

/** Whoever works for the mechanism finds organisations by name: to work on cases, and to declare an interest in one. */
export function canFindOrganisations(actor: Actor): Decision {
  return isStaff(actor) || hasStaffRole(actor, 'administrator') ? allowed : refused('only_staff');
}

/** Policies and clocks are the administrator's. */
export function canChangeSettings(actor: Actor): Decision {
  return hasStaffRole(actor, 'administrator') ? allowed : refused('only_administrator');
}
