import { type Actor, isCommittee } from '../actor.ts';
import { allowed, type Decision, refused } from '../decision.ts';

/**
 * Whether somebody sees the whole caseload and what waits for the committee. Refuses `only_committee`: a
 * case manager has the desk and the list of cases. Source: the mechanism’s rules, "Who uses it".
 */
export function canOversee(actor: Actor): Decision {
  return isCommittee(actor) ? allowed : refused('only_committee');
}
