import { type Actor, hasStaffRole, isConflicted, isStaff } from '../actor.ts';
import { allowed, type Decision, firstRefusal, refused } from '../decision.ts';
import { interestLifecycle } from './lifecycle.ts';
import type { InterestAct, InterestStatus } from './vocabulary.ts';

/** What the rules of an interest ask about it. */
export type InterestFacts = {
  status: InterestStatus;
  /** The organisations its address already acts for, and the one it was filed or added for. */
  organisationIds: string[];
};

/** Case managers triage interests and the committee looks on; refuses others with `only_staff`. */
export function canReadInterests(actor: Actor): Decision {
  return isStaff(actor) ? allowed : refused('only_staff');
}

/**
 * Triage is the case managers'. Refuses `only_staff` to those who do not read interests, `only_case_manager` to the
 * committee, `conflict_of_interest` where the sender speaks for one's own organisation, `not_found` before the address
 * is confirmed, and `already_done` once it was triaged.
 * Source: the mechanism’s rules, "Who may see and do what".
 */
export function canTriage(
  actor: Actor,
  interest: InterestFacts,
  act: Exclude<InterestAct, 'confirm' | 'reopen'>,
): Decision {
  return firstRefusal(
    isTriaging(actor, interest),
    act in interestLifecycle[interest.status] ? allowed : refused('already_done'),
  );
}

/** A dismissed interest is taken up again. Refuses like triage, and `not_in_this_status` for any other. */
export function canReopenInterest(actor: Actor, interest: InterestFacts): Decision {
  return firstRefusal(
    isTriaging(actor, interest),
    'reopen' in interestLifecycle[interest.status] ? allowed : refused('not_in_this_status'),
  );
}

function isTriaging(actor: Actor, interest: InterestFacts): Decision {
  return firstRefusal(
    canReadInterests(actor),
    hasStaffRole(actor, 'case_manager') ? allowed : refused('only_case_manager'),
    interest.status === 'unconfirmed' ? refused('not_found') : allowed,
    isConflicted(actor, interest.organisationIds) ? refused('conflict_of_interest') : allowed,
  );
}
