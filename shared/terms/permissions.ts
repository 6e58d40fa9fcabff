import { type Actor, openedOrganisationIds, opensCasesOf } from '../actor.ts';
import { type CaseFacts, caseAccess, readsAsStaff } from '../cases/access.ts';
import { allowed, type Decision, firstRefusal, refused } from '../decision.ts';
import {
  isCirculating,
  isInForce,
  nextTermsState,
  type TermsAct,
  type TermsState,
} from './lifecycle.ts';
import type { ReportKind } from './reports.ts';
import { type AgreeingParty, type Agreement, settleAgreement } from './settle-agreement.ts';

/** What the rules of terms ask about them. Loaded by `server/terms/queries.ts`. */
export type TermsFacts = {
  case: CaseFacts;
  state: TermsState;
  isElsewhere: boolean;
  current: {
    number: number;
    sha256: string;
    parties: AgreeingParty[];
    /** Every section is written in every language, and every party has a signatory. */
    isComplete: boolean;
    /** A party requested changes to it or declined it: only a new version can circulate. */
    isAnswered: boolean;
  };
  agreements: Agreement[];
  /** Parties of any version that was circulated; a party dropped later still sees what it was asked. */
  askedOrganisationIds: string[];
  /** Signatories of any version that was circulated. */
  askedPersonIds: string[];
  reported: ReportKind[];
};

/**
 * How much of terms somebody sees: `none`; `party`, the circulated versions that name their organisation;
 * `government`, every circulated version on their case; `staff`; `responsible`, who may change them.
 * Source: the mechanism’s rules, "Who may see and do what".
 */
export type TermsAccess = 'none' | 'party' | 'government' | 'staff' | 'responsible';

/** Decides how much of the terms the actor sees. Drafts are the staff’s until they circulate. */
export function termsAccess(
  actor: Actor,
  facts: Pick<TermsFacts, 'case' | 'askedOrganisationIds' | 'askedPersonIds'>,
): TermsAccess {
  const wasAsked = facts.askedOrganisationIds.length > 0;
  const access = caseAccess(actor, facts.case);
  if (access === 'government') return wasAsked ? 'government' : 'none';
  const opened = openedOrganisationIds(actor);
  if (facts.askedOrganisationIds.some((id) => opened.includes(id))) return 'party';
  if (actingPersonId(actor) && facts.askedPersonIds.includes(actingPersonId(actor) ?? ''))
    return 'party';
  if (access === 'responsible') return 'responsible';
  return readsAsStaff(access) ? 'staff' : 'none';
}

function actingPersonId(actor: Actor): string | null {
  return actor.kind === 'person' || actor.kind === 'link' ? actor.personId : null;
}

/** Only the responsible case manager changes terms; those who do not see them are told they do not exist. */
function isResponsible(actor: Actor, facts: TermsFacts): Decision {
  const access = termsAccess(actor, facts);
  if (access === 'none') return refused('not_found');
  return access === 'responsible' ? allowed : refused('only_responsible_case_manager');
}

function caseIsOpen(facts: Pick<TermsFacts, 'case'>): Decision {
  return facts.case.status === 'closed' ? refused('case_is_closed') : allowed;
}

function actIsPossible(facts: TermsFacts, act: TermsAct): Decision {
  return nextTermsState(facts.state, act) ? allowed : refused('not_in_this_status');
}

/**
 * Whether the actor may draft terms, or record an agreement held elsewhere, on this case. Refuses
 * `not_found`, `only_responsible_case_manager`, `case_is_closed`.
 */
export function canDraftTerms(actor: Actor, facts: CaseFacts): Decision {
  const access = caseAccess(actor, facts);
  if (access === 'none' || access === 'exists') return refused('not_found');
  if (access !== 'responsible') return refused('only_responsible_case_manager');
  return caseIsOpen({ case: facts });
}

/**
 * Whether the actor may save a new version. Refuses `not_found`, `only_responsible_case_manager`,
 * `case_is_closed`, `not_in_this_status` (while parties are asked, the text they were sent stands still).
 */
export function canReviseTerms(actor: Actor, facts: TermsFacts): Decision {
  return firstRefusal(
    isResponsible(actor, facts),
    caseIsOpen(facts),
    actIsPossible(facts, 'revise'),
  );
}

/**
 * Whether the current version may be sent to the parties. Refuses as `canReviseTerms`, and
 * `terms_incomplete` (a section or signatory is missing), `nothing_changed` (a party has answered this
 * version: a new one must be saved first), `parties_not_introduced` (some have not met).
 */
export function canCirculateTerms(actor: Actor, facts: TermsFacts, haveAllMet: boolean): Decision {
  return firstRefusal(
    isResponsible(actor, facts),
    caseIsOpen(facts),
    actIsPossible(facts, 'circulate'),
    facts.current.isComplete ? allowed : refused('terms_incomplete'),
    facts.current.isAnswered ? refused('nothing_changed') : allowed,
    haveAllMet ? allowed : refused('parties_not_introduced'),
  );
}

/** What an answer must name: for whom, to exactly which version; and whether it is recorded for the signatory. */
export type AnswerTarget = {
  organisationId: string;
  version: number;
  sha256: string;
  isByProxy: boolean;
};

function isCurrent(facts: TermsFacts, target: Pick<AnswerTarget, 'version' | 'sha256'>): Decision {
  if (target.version !== facts.current.number) return refused('version_not_current');
  return target.sha256 === facts.current.sha256 ? allowed : refused('hash_differs');
}

function hasNotAgreed(facts: TermsFacts, organisationId: string): Decision {
  const { agreedOrganisationIds } = settleAgreement(facts.current, facts.agreements);
  return agreedOrganisationIds.includes(organisationId) ? refused('agreed_already') : allowed;
}

function signsFor(actor: Actor, facts: TermsFacts, target: AnswerTarget): Decision {
  const party = facts.current.parties.find(
    ({ organisationId }) => organisationId === target.organisationId,
  );
  if (!party) return refused('only_party');
  if (target.isByProxy) return isResponsible(actor, facts);
  return actingPersonId(actor) === party.signatoryPersonId
    ? allowed
    : refused('only_named_signatory');
}

function canAnswer(actor: Actor, facts: TermsFacts, target: AnswerTarget, act: TermsAct): Decision {
  if (termsAccess(actor, facts) === 'none') return refused('not_found');
  return firstRefusal(
    caseIsOpen(facts),
    isCurrent(facts, target),
    actIsPossible(facts, act),
    signsFor(actor, facts, target),
    hasNotAgreed(facts, target.organisationId),
  );
}

/**
 * Whether the actor may agree to exactly this version for this party. Refuses `not_found`,
 * `case_is_closed`, `version_not_current`, `hash_differs`, `not_in_this_status`, `only_party`,
 * `only_named_signatory` (or, recorded from paper, `only_responsible_case_manager`), `agreed_already`.
 * Source: the mechanism’s rules: "a named signatory agrees to one exact version".
 */
export function canAgree(actor: Actor, facts: TermsFacts, target: AnswerTarget): Decision {
  return canAnswer(actor, facts, target, 'agree');
}

/**
 * Whether the actor may decline for this party. Refuses as `canAgree`; who has agreed cannot decline any more.
 * Source: the mechanism’s rules: "After agreeing nobody declines".
 */
export function canDecline(actor: Actor, facts: TermsFacts, target: AnswerTarget): Decision {
  return canAnswer(actor, facts, target, 'decline');
}

/**
 * Whether the actor may ask for changes for this party: its signatory or anybody who acts for it, since
 * asking commits nobody. Refuses otherwise as `canAgree`, with `only_party` for others.
 */
export function canRequestChanges(actor: Actor, facts: TermsFacts, target: AnswerTarget): Decision {
  const isContact = !target.isByProxy && opensCasesOf(actor, target.organisationId);
  if (!isContact) return canAnswer(actor, facts, target, 'request_changes');
  const isParty = facts.current.parties.some(
    (party) => party.organisationId === target.organisationId,
  );
  return firstRefusal(
    caseIsOpen(facts),
    isCurrent(facts, target),
    actIsPossible(facts, 'request_changes'),
    isParty ? allowed : refused('only_party'),
    hasNotAgreed(facts, target.organisationId),
  );
}

/**
 * Whether the signatories who have not agreed may be reminded. Refuses `not_found`, `only_responsible_case_manager`,
 * `case_is_closed`, `case_is_on_hold` (nobody owes anything then) and `not_in_this_status` (nothing circulates).
 */
export function canNudgeSignatories(actor: Actor, facts: TermsFacts): Decision {
  return firstRefusal(
    isResponsible(actor, facts),
    caseIsOpen(facts),
    facts.case.status === 'on_hold' ? refused('case_is_on_hold') : allowed,
    isCirculating(facts.state) ? allowed : refused('not_in_this_status'),
  );
}

/**
 * Whether terms that are not in force, or an amendment, may be given up. Refuses `not_found`,
 * `only_responsible_case_manager`, `not_in_this_status` (terms in force are ended, not abandoned).
 */
export function canAbandonTerms(actor: Actor, facts: TermsFacts): Decision {
  return firstRefusal(isResponsible(actor, facts), actIsPossible(facts, 'abandon'));
}

/**
 * Whether an amendment may be begun. Refuses `not_found`, `only_responsible_case_manager`,
 * `case_is_closed`, `not_in_this_status`; an agreement held elsewhere is changed where it is held.
 */
export function canAmendTerms(actor: Actor, facts: TermsFacts): Decision {
  return firstRefusal(
    isResponsible(actor, facts),
    caseIsOpen(facts),
    facts.isElsewhere ? refused('not_in_this_status') : allowed,
    actIsPossible(facts, 'amend'),
  );
}

/**
 * Whether terms in force may be ended; also on a closed case, whose engagements go on. Refuses
 * `not_found`, `only_responsible_case_manager`, `not_in_this_status`.
 */
export function canEndTerms(actor: Actor, facts: TermsFacts): Decision {
  return firstRefusal(isResponsible(actor, facts), actIsPossible(facts, 'end'));
}

/**
 * Whether the actor may write the mid-term check or the closure report: the responsible case manager, or
 * the government, whose commitment it serves. Refuses `not_found`, `only_responsible_case_manager` (the
 * other parties), `not_in_this_status` (never in force), `already_done`.
 * Source: the mechanism’s rules, "Engagement: light by design".
 */
export function canReport(actor: Actor, facts: TermsFacts, kind: ReportKind): Decision {
  const access = termsAccess(actor, facts);
  if (access === 'none') return refused('not_found');
  if (access !== 'responsible' && access !== 'government')
    return refused('only_responsible_case_manager');
  const isTooEarlyOrLate =
    !isInForce(facts.state) && !(facts.state === 'ended' && kind === 'closure');
  if (isTooEarlyOrLate) return refused('not_in_this_status');
  return facts.reported.includes(kind) ? refused('already_done') : allowed;
}
