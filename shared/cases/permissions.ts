import {
  type Actor,
  hasStaffRole,
  isCommittee,
  isConflicted,
  isStaff,
  opensCasesOf,
} from '../actor.ts';
import { allowed, type Decision, firstRefusal, type RefusalReason, refused } from '../decision.ts';
import { type CaseAccess, type CaseFacts, caseAccess, readsAsStaff } from './access.ts';
import { type CaseAct, isActIn } from './lifecycle.ts';

/** The case manager or person a case is to be given to, as far as the rules ask. */
export type Candidate = {
  personId: string;
  isCaseManager: boolean;
  /** Their own organisations and those they declared an interest in. */
  conflictOrganisationIds: string[];
};

/** Whether the government itself acts, or its case manager records what it said. */
export type Voice = { byProxy: boolean };
const itself: Voice = { byProxy: false };

/** A case the actor does not see does not exist for them; to the conflicted it exists, and nothing more. */
function sees(access: CaseAccess): Decision {
  if (access === 'none') return refused('not_found');
  if (access === 'exists') return refused('conflict_of_interest');
  return allowed;
}

function existsNow(facts: CaseFacts, act: CaseAct): Decision {
  if (isActIn(facts.status, act)) return allowed;
  if (facts.status === 'closed') return refused('case_is_closed');
  if (act === 'reopen' || act === 'rateHelp') return refused('case_not_closed');
  if (act === 'resume') return refused('case_not_on_hold');
  if (act === 'claim' || act === 'decline') return refused('already_assigned');
  if (facts.status === 'submitted') return refused('not_assigned');
  if (facts.status === 'on_hold') return refused('case_is_on_hold');
  return refused('not_in_this_status');
}

function only(holds: boolean, reason: RefusalReason): Decision {
  return holds ? allowed : refused(reason);
}

function responsible(access: CaseAccess): Decision {
  return only(access === 'responsible', 'only_responsible_case_manager');
}

/** The government's own act; by proxy its responsible case manager's (the mechanism’s rules, "By proxy"). */
function government(access: CaseAccess, voice: Voice): Decision {
  return voice.byProxy ? responsible(access) : only(access === 'government', 'only_government');
}

/** Staff who see a case as its government do so as a party, and take no part in running it. */
function staffSide(actor: Actor, access: CaseAccess, reason: RefusalReason): Decision {
  if (access !== 'government') return allowed;
  return refused(isStaff(actor) ? 'conflict_of_interest' : reason);
}

/** Its own case manager or the committee; a stand-in works on a case but does not give it away. */
function ownManagerOrCommittee(actor: Actor, facts: CaseFacts): Decision {
  const isOwn = hasStaffRole(actor, 'case_manager') && actor.personId === facts.managerId;
  return only(
    isOwn || isCommittee(actor) || actor.kind === 'system',
    'only_responsible_case_manager',
  );
}

function suits(candidate: Candidate, facts: CaseFacts): Decision {
  if (!candidate.isCaseManager) return refused('not_a_case_manager');
  if (candidate.personId === facts.managerId) return refused('same_case_manager');
  const isConflictedParty = facts.partyOrganisationIds.some((id) =>
    candidate.conflictOrganisationIds.includes(id),
  );
  return only(!isConflictedParty, 'conflict_of_interest');
}

/**
 * Whether the actor may ask for help for the organisation: those who act for it and its focal points;
 * by proxy any case manager without a conflict. Refuses `only_government`, `only_case_manager`, `conflict_of_interest`.
 */
export function canSubmit(actor: Actor, organisationId: string, voice: Voice = itself): Decision {
  if (actor.kind === 'system') return allowed;
  if (!voice.byProxy) return only(opensCasesOf(actor, organisationId), 'only_government');
  if (!hasStaffRole(actor, 'case_manager')) return refused('only_case_manager');
  return only(!isConflicted(actor, [organisationId]), 'conflict_of_interest');
}

/** Whether notes, shortlist and readiness are open to the actor (the mechanism’s rules, "Who may see and do what"). */
export function canReadAsStaff(actor: Actor, facts: CaseFacts): Decision {
  const access = caseAccess(actor, facts);
  return firstRefusal(sees(access), only(readsAsStaff(access), 'only_staff'));
}

/** A case manager takes a submitted case. Refuses `only_case_manager`, `already_assigned`, `case_is_closed`. */
export function canClaim(actor: Actor, facts: CaseFacts): Decision {
  const access = caseAccess(actor, facts);
  return firstRefusal(
    sees(access),
    staffSide(actor, access, 'only_case_manager'),
    only(hasStaffRole(actor, 'case_manager'), 'only_case_manager'),
    existsNow(facts, 'claim'),
  );
}

/**
 * The committee gives a case to a case manager, also over another's head.
 * Refuses `only_committee`, `case_is_closed`, and an unsuitable candidate: `not_a_case_manager`, `same_case_manager`, `conflict_of_interest`.
 */
export function canAssign(actor: Actor, facts: CaseFacts, to?: Candidate): Decision {
  const access = caseAccess(actor, facts);
  return firstRefusal(
    sees(access),
    staffSide(actor, access, 'only_committee'),
    only(isCommittee(actor), 'only_committee'),
    existsNow(facts, 'assign'),
    to ? suits(to, facts) : allowed,
  );
}

/**
 * The case manager, or the committee when they are ill, hands a case over.
 * Refuses `only_responsible_case_manager`, `not_assigned`, `case_is_closed`, and an unsuitable candidate.
 */
export function canHandOver(actor: Actor, facts: CaseFacts, to?: Candidate): Decision {
  const access = caseAccess(actor, facts);
  return firstRefusal(
    sees(access),
    staffSide(actor, access, 'only_responsible_case_manager'),
    existsNow(facts, 'handOver'),
    ownManagerOrCommittee(actor, facts),
    to ? suits(to, facts) : allowed,
  );
}

/** Lends a case to a stand-in for a time; the same people and refusals as handing it over. */
export function canLend(actor: Actor, facts: CaseFacts, to?: Candidate): Decision {
  const decision = canHandOver(actor, facts, to);
  return decision.allowed && to && facts.standInIds.includes(to.personId)
    ? refused('already_done')
    : decision;
}

/**
 * The government revises its request at any time; its case manager drafts a revision for it to confirm, one at a time.
 * Refuses `only_responsible_case_manager`, `case_is_closed`, `revision_open`.
 */
export function canRevise(actor: Actor, facts: CaseFacts): Decision {
  const access = caseAccess(actor, facts);
  return firstRefusal(
    sees(access),
    access === 'government' ? allowed : responsible(access),
    existsNow(facts, 'revise'),
    only(access === 'government' || facts.proposedRevision === null, 'revision_open'),
  );
}

/** The government confirms a drafted revision. Refuses `only_government`, `case_is_closed`, `no_revision_to_confirm`. */
export function canConfirmRevision(
  actor: Actor,
  facts: CaseFacts,
  voice: Voice = itself,
): Decision {
  const access = caseAccess(actor, facts);
  return firstRefusal(
    sees(access),
    government(access, voice),
    existsNow(facts, 'confirmRevision'),
    only(facts.proposedRevision !== null, 'no_revision_to_confirm'),
  );
}

/** The government refuses a drafted revision, or the case manager takes it back. Refusals as for confirming. */
export function canDropRevision(actor: Actor, facts: CaseFacts): Decision {
  const access = caseAccess(actor, facts);
  return firstRefusal(
    sees(access),
    access === 'government' ? allowed : responsible(access),
    existsNow(facts, 'dropRevision'),
    only(facts.proposedRevision !== null, 'no_revision_to_confirm'),
  );
}

/** What whoever is responsible does; while nobody is, staff read the truer reason: it is not assigned. */
function changesCase(actor: Actor, facts: CaseFacts, act: CaseAct): Decision {
  const access = caseAccess(actor, facts);
  const isNobodys = facts.managerId === null && access === 'staff';
  return firstRefusal(
    sees(access),
    isNobodys ? allowed : responsible(access),
    existsNow(facts, act),
  );
}

/** Scoping's checklist is kept by whoever is responsible. Refuses `only_responsible_case_manager`, `not_assigned`, `case_is_closed`. */
export function canSetReadiness(actor: Actor, facts: CaseFacts): Decision {
  return changesCase(actor, facts, 'setReadiness');
}

/** Who is considered for a case, with the reason; staff only. Refusals as for readiness. */
export function canShortlist(actor: Actor, facts: CaseFacts): Decision {
  return changesCase(actor, facts, 'shortlist');
}

/** Holds a case until a date, or moves that date. Refuses `only_responsible_case_manager`, `not_assigned`, `case_is_closed`. */
export function canHold(actor: Actor, facts: CaseFacts): Decision {
  return changesCase(actor, facts, 'hold');
}

/** Takes a case off hold. Refuses `only_responsible_case_manager`, `case_not_on_hold`, `case_is_closed`. */
export function canResume(actor: Actor, facts: CaseFacts): Decision {
  return changesCase(actor, facts, 'resume');
}

/**
 * The government's choice of whom to work with, once introductions were offered.
 * Refuses `only_government` (by proxy `only_responsible_case_manager`), `not_in_this_status`, `case_is_on_hold`, `case_is_closed`.
 */
export function canSelect(actor: Actor, facts: CaseFacts, voice: Voice = itself): Decision {
  const access = caseAccess(actor, facts);
  return firstRefusal(sees(access), government(access, voice), existsNow(facts, 'select'));
}

/** Closes a case somebody took. Refuses `only_responsible_case_manager`, `not_assigned` (decline it instead), `case_is_closed`. */
export function canClose(actor: Actor, facts: CaseFacts): Decision {
  return changesCase(actor, facts, 'close');
}

/** A case manager or the committee declines a request nobody took. Refuses `only_staff`, `already_assigned`, `case_is_closed`. */
export function canDecline(actor: Actor, facts: CaseFacts): Decision {
  const access = caseAccess(actor, facts);
  return firstRefusal(
    sees(access),
    only(isStaff(actor) && readsAsStaff(access), 'only_staff'),
    existsNow(facts, 'decline'),
  );
}

/** The government takes its request back. Refuses `only_government` (by proxy `only_responsible_case_manager`), `case_is_closed`. */
export function canWithdraw(actor: Actor, facts: CaseFacts, voice: Voice = itself): Decision {
  const access = caseAccess(actor, facts);
  return firstRefusal(sees(access), government(access, voice), existsNow(facts, 'withdraw'));
}

/** The government says whether it was helped. Refuses `only_government`, `case_not_closed`. */
export function canRateHelp(actor: Actor, facts: CaseFacts, voice: Voice = itself): Decision {
  const access = caseAccess(actor, facts);
  return firstRefusal(sees(access), government(access, voice), existsNow(facts, 'rateHelp'));
}

/**
 * Reopens a closed case: whoever is responsible, the committee, or any case manager when nobody took it.
 * Refuses `only_responsible_case_manager`, `case_not_closed`.
 */
export function canReopen(actor: Actor, facts: CaseFacts): Decision {
  const access = caseAccess(actor, facts);
  if (access === 'staff' && isCommittee(actor)) return existsNow(facts, 'reopen');
  return changesCase(actor, facts, 'reopen');
}

/** Every decision about a case, for the screens: what to offer, and why not. */
export type CaseAbilities = Record<CaseAct | 'readAsStaff', Decision>;

/** The actor's abilities on a case. For `select`, `withdraw` and the like a case manager's answer is the one by proxy. */
export function caseAbilities(actor: Actor, facts: CaseFacts): CaseAbilities {
  const voice: Voice = { byProxy: readsAsStaff(caseAccess(actor, facts)) };
  return {
    readAsStaff: canReadAsStaff(actor, facts),
    claim: canClaim(actor, facts),
    assign: canAssign(actor, facts),
    handOver: canHandOver(actor, facts),
    lend: canLend(actor, facts),
    revise: canRevise(actor, facts),
    confirmRevision: canConfirmRevision(actor, facts, voice),
    dropRevision: canDropRevision(actor, facts),
    setReadiness: canSetReadiness(actor, facts),
    shortlist: canShortlist(actor, facts),
    hold: canHold(actor, facts),
    resume: canResume(actor, facts),
    select: canSelect(actor, facts, voice),
    close: canClose(actor, facts),
    decline: canDecline(actor, facts),
    withdraw: canWithdraw(actor, facts, voice),
    rateHelp: canRateHelp(actor, facts, voice),
    reopen: canReopen(actor, facts),
  };
}
