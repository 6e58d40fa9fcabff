import { type Actor, isChair, isCommittee, isConflicted, opensCasesOf } from '../actor.ts';
import { allowed, type Decision, firstRefusal, refused } from '../decision.ts';
import { type IntroductionFacts, introductionAccess, partyIds } from './access.ts';
import type { ConsultationPolicy, ConsultationResult } from './vocabulary.ts';

/** Whether the committee is asked before an offer; `on_conflict` when a party is the organisation of any staff or member. */
export function isConsultationNeeded(policy: ConsultationPolicy, hasConflict: boolean): boolean {
  return policy === 'always' || (policy === 'on_conflict' && hasConflict);
}

/** What a consultation's end follows from. Members in conflict take no part: they are not among the eligible. */
export type ConsultationState = {
  eligibleIds: readonly string[];
  opinions: readonly { personId: string; objects: boolean }[];
};

/**
 * Where a consultation stands: one objection sends the introduction back to its draft; it is cleared when every member
 * who may take part raised none; `chair_fallback` is what is left when all of them are in conflict.
 * An opinion of somebody who has become conflicted since does not count.
 * Source: the mechanism’s rules, "The introduction".
 */
export function settleConsultation(state: ConsultationState): ConsultationResult | 'waiting' {
  if (state.eligibleIds.length === 0) return 'chair_fallback';
  const counted = state.opinions.filter((opinion) => state.eligibleIds.includes(opinion.personId));
  if (counted.some((opinion) => opinion.objects)) return 'objection';
  const heard = new Set(counted.map((opinion) => opinion.personId));
  return state.eligibleIds.every((id) => heard.has(id)) ? 'no_objection' : 'waiting';
}

/**
 * Whether the actor may give an opinion in a consultation. Only the committee (`only_committee`), none of whose
 * members takes part where their own organisation is a party (`conflict_of_interest`).
 */
export function canGiveOpinion(actor: Actor, facts: IntroductionFacts): Decision {
  if (!isCommittee(actor)) {
    return introductionAccess(actor, facts) === 'none'
      ? refused('not_found')
      : refused('only_committee');
  }
  return firstRefusal(
    isInConflict(actor, facts) ? refused('conflict_of_interest') : allowed,
    consultationIsOpen(facts),
  );
}

/** Whether the person's own organisation is a party of the case or the introduction. */
export function isInConflict(actor: Actor, facts: IntroductionFacts): boolean {
  return (
    isConflicted(actor, [...facts.case.partyOrganisationIds, ...partyIds(facts)]) ||
    opensCasesOf(actor, facts.case.organisationId)
  );
}

function consultationIsOpen(facts: IntroductionFacts): Decision {
  return facts.status === 'consulting' && facts.consultation?.closedAt === null
    ? allowed
    : refused('not_in_this_status');
}

/**
 * Whether the actor may record the chair's fallback: the chair or deputy (`only_chair`), even in conflict, but only
 * when every member is (`not_answered_by_all`: somebody else can still answer).
 * Source: the mechanism’s rules: "if all are conflicted, the chair's fallback is recorded with its reason".
 */
export function canRecordFallback(
  actor: Actor,
  facts: IntroductionFacts,
  eligibleMembers: number,
): Decision {
  if (!isChair(actor)) {
    return introductionAccess(actor, facts) === 'none'
      ? refused('not_found')
      : refused('only_chair');
  }
  return firstRefusal(
    consultationIsOpen(facts),
    eligibleMembers === 0 ? allowed : refused('not_answered_by_all'),
  );
}
