import { type Actor, isConflicted } from '../actor.ts';
import { type CaseFacts, caseAccess } from '../cases/access.ts';
import { allowed, type Decision, firstRefusal, refused } from '../decision.ts';
import {
  activeParties,
  dialogueOrganisationIds,
  type IntroductionFacts,
  introductionAccess,
  partiesOf,
  partyIds,
} from './access.ts';
import {
  type IntroductionEvent,
  introductionAfter,
  isGovernmentAwaited,
  partyAfter,
} from './lifecycle.ts';

/** Refuses whoever does not see it with `not_found`, and those who may only read with `only_responsible_case_manager`. */
function isResponsible(actor: Actor, facts: IntroductionFacts): Decision {
  const access = introductionAccess(actor, facts);
  if (access === 'none') return refused('not_found');
  return access === 'responsible' ? allowed : refused('only_responsible_case_manager');
}

function happens(facts: Pick<IntroductionFacts, 'status'>, event: IntroductionEvent): Decision {
  return introductionAfter(facts.status, event) ? allowed : refused('not_in_this_status');
}

/** A closed case makes no new moves; one on hold asks nobody anything new. */
function caseMoves(facts: CaseFacts): Decision {
  if (facts.status === 'closed') return refused('case_is_closed');
  return facts.status === 'on_hold' ? refused('case_is_on_hold') : allowed;
}

function notClosed(facts: CaseFacts): Decision {
  return facts.status === 'closed' ? refused('case_is_closed') : allowed;
}

/**
 * Whether the actor may draft an introduction of these organisations. Refuses `not_found`,
 * `only_responsible_case_manager`, `case_is_closed`, and `conflict_of_interest`: nobody introduces their own
 * organisation; the case is handed over instead.
 */
export function canDraft(
  actor: Actor,
  facts: CaseFacts,
  organisationIds: readonly string[],
): Decision {
  const access = caseAccess(actor, facts);
  if (access === 'none' || access === 'exists') return refused('not_found');
  return firstRefusal(
    access === 'responsible' ? allowed : refused('only_responsible_case_manager'),
    notClosed(facts),
    isConflicted(actor, organisationIds) ? refused('conflict_of_interest') : allowed,
  );
}

/** Whether the actor may revise a draft, or a consultation's text. Refuses as `canDraft`, and `not_in_this_status`. */
export function canReviseDraft(actor: Actor, facts: IntroductionFacts): Decision {
  return firstRefusal(isResponsible(actor, facts), notClosed(facts.case), happens(facts, 'revise'));
}

/** Two or more parties, each once and with somebody to ask. Refuses `too_few_parties`, `party_without_contact`. */
export function partiesAreReady(facts: Pick<IntroductionFacts, 'parties'>): Decision {
  const parties = activeParties(facts.parties);
  if (parties.length < 2) return refused('too_few_parties');
  return parties.every((party) => party.contactPersonId !== null)
    ? allowed
    : refused('party_without_contact');
}

/** Whether the committee may be asked. Refuses as `canReviseDraft`, and what `partiesAreReady` refuses. */
export function canConsult(actor: Actor, facts: IntroductionFacts): Decision {
  return firstRefusal(
    isResponsible(actor, facts),
    caseMoves(facts.case),
    happens(facts, 'consult'),
    partiesAreReady(facts),
  );
}

/**
 * Whether the introduction may be offered to its parties. Refuses as `canConsult`, and `consultation_needed` (the
 * policy asks the committee first), `consultation_open` (it has not answered yet).
 * Source: the mechanism’s rules, "The introduction".
 */
export function canOffer(
  actor: Actor,
  facts: IntroductionFacts,
  isConsultationNeeded: boolean,
): Decision {
  return firstRefusal(
    isResponsible(actor, facts),
    caseMoves(facts.case),
    happens(facts, 'offer'),
    partiesAreReady(facts),
    consultationAllows(facts, isConsultationNeeded),
  );
}

function consultationAllows(facts: IntroductionFacts, isNeeded: boolean): Decision {
  if (facts.status === 'consulting') {
    return facts.consultation?.closedAt ? allowed : refused('consultation_open');
  }
  return isNeeded ? refused('consultation_needed') : allowed;
}

/**
 * Whether the actor may answer for this party: its own people, whoever got its link, or by proxy the responsible case
 * manager. Refuses `not_found`, `only_responsible_case_manager` (a proxy by another), `case_is_closed`,
 * `not_in_this_status`, `government_must_answer_first`, `answer_already_given` (a yes stands; a no may become a yes).
 */
export function canAnswer(
  actor: Actor,
  facts: IntroductionFacts,
  organisationId: string,
  answer: 'yes' | 'no',
  isByProxy: boolean,
): Decision {
  const party = facts.parties.find((one) => one.organisationId === organisationId);
  if (!party) return refused('not_found');
  const mayAnswer = isByProxy
    ? isResponsible(actor, facts)
    : partiesOf(actor, facts.parties).includes(party)
      ? allowed
      : refused(introductionAccess(actor, facts) === 'none' ? 'not_found' : 'only_party');
  return firstRefusal(
    mayAnswer,
    party.state === 'not_asked'
      ? refused(isByProxy ? 'government_must_answer_first' : 'not_found')
      : allowed,
    notClosed(facts.case),
    happens(facts, 'answer'),
    party.state === 'dropped' ? refused('not_in_this_status') : allowed,
    partyAfter(party.state, answer === 'yes' ? 'say_yes' : 'say_no')
      ? allowed
      : refused('answer_already_given'),
  );
}

/**
 * Whether a party may be added to an offer. Refuses as other moves of the case manager, and `party_twice`,
 * `conflict_of_interest` (their own organisation).
 */
export function canAddParty(
  actor: Actor,
  facts: IntroductionFacts,
  organisationId: string,
): Decision {
  return firstRefusal(
    isResponsible(actor, facts),
    caseMoves(facts.case),
    happens(facts, 'change_parties'),
    partyIds(facts).includes(organisationId) ? refused('party_twice') : allowed,
    isConflicted(actor, [organisationId]) ? refused('conflict_of_interest') : allowed,
  );
}

/** Whether a party may be dropped from an offer; two must be left (`too_few_parties`). */
export function canDropParty(
  actor: Actor,
  facts: IntroductionFacts,
  organisationId: string,
): Decision {
  const parties = partyIds(facts);
  return firstRefusal(
    isResponsible(actor, facts),
    notClosed(facts.case),
    happens(facts, 'change_parties'),
    parties.includes(organisationId) ? allowed : refused('not_found'),
    parties.length > 2 ? allowed : refused('too_few_parties'),
  );
}

/** Whether the deadline may be set anew; only to a later day than today (`date_in_the_past`). */
export function canExtend(
  actor: Actor,
  facts: IntroductionFacts,
  answerByAt: string,
  now: string,
): Decision {
  return firstRefusal(
    isResponsible(actor, facts),
    notClosed(facts.case),
    happens(facts, 'extend'),
    answerByAt > now ? allowed : refused('date_in_the_past'),
  );
}

/**
 * Whether the introduction may open with those who said yes, the others being dropped. Two must have
 * (`nobody_said_yes`), the government among them where it is a party (`government_must_answer_first`).
 */
export function canOpen(actor: Actor, facts: IntroductionFacts): Decision {
  const parties = activeParties(facts.parties);
  const government = parties.find((party) => party.organisationId === facts.case.organisationId);
  return firstRefusal(
    isResponsible(actor, facts),
    caseMoves(facts.case),
    happens(facts, 'all_said_yes'),
    isGovernmentAwaited({ ...facts, governmentId: facts.case.organisationId }) ||
      (government !== undefined && government.state !== 'yes')
      ? refused('government_must_answer_first')
      : allowed,
    parties.filter((party) => party.state === 'yes').length >= 2
      ? allowed
      : refused('nobody_said_yes'),
  );
}

/** Whether those who did not say yes may be asked again. */
export function canResend(actor: Actor, facts: IntroductionFacts): Decision {
  return firstRefusal(
    isResponsible(actor, facts),
    caseMoves(facts.case),
    happens(facts, 'resend'),
    partiesAreReady(facts),
  );
}

/** Whether the introduction may be taken back before it opens. */
export function canWithdraw(actor: Actor, facts: IntroductionFacts): Decision {
  return firstRefusal(isResponsible(actor, facts), happens(facts, 'withdraw'));
}

/**
 * Whether the actor writes in the dialogue: its parties, and the responsible case manager, who alone writes down what
 * others said (`only_responsible_case_manager`). Refuses `not_found`, `only_party`, `introduction_not_open`.
 */
export function canWrite(actor: Actor, facts: IntroductionFacts, isByProxy = false): Decision {
  const access = introductionAccess(actor, facts);
  if (access === 'none' || access === 'informed') return refused('not_found');
  return firstRefusal(
    facts.status === 'open' ? allowed : refused('introduction_not_open'),
    access === 'dialogue' || access === 'responsible' ? allowed : refused('only_party'),
    isByProxy && access !== 'responsible' ? refused('only_responsible_case_manager') : allowed,
  );
}

/** Whether the actor sets whose turn it is, or that it is nobody's until a date. Refuses `introduction_not_open`. */
export function canSetTurn(actor: Actor, facts: IntroductionFacts): Decision {
  return firstRefusal(
    isResponsible(actor, facts),
    facts.status === 'open' ? allowed : refused('introduction_not_open'),
  );
}

/** Whether whoever has the turn, or was asked and is silent, may be nudged. Refuses `not_in_this_status` if nobody is. */
export function canNudge(actor: Actor, facts: IntroductionFacts): Decision {
  const someoneOwes =
    (facts.status === 'open' && facts.turn?.holder === 'organisation') ||
    (facts.status === 'offered' && facts.parties.some((party) => party.state === 'asked'));
  return firstRefusal(
    isResponsible(actor, facts),
    someoneOwes ? allowed : refused('not_in_this_status'),
  );
}

/**
 * Whether the committee, asked and silent, may be reminded. Refuses as `canConsult` does, and `not_in_this_status` where
 * it is not being asked.
 */
export function canNudgeCommittee(actor: Actor, facts: IntroductionFacts): Decision {
  const isAsked = facts.status === 'consulting' && facts.consultation?.closedAt === null;
  return firstRefusal(
    isResponsible(actor, facts),
    caseMoves(facts.case),
    isAsked ? allowed : refused('not_in_this_status'),
  );
}

/** Whether an open introduction may be concluded. */
export function canConclude(actor: Actor, facts: IntroductionFacts): Decision {
  return firstRefusal(
    isResponsible(actor, facts),
    facts.status === 'open' ? allowed : refused('introduction_not_open'),
  );
}

/**
 * Whether the actor rates how useful the introduction was, for this party: those who met in it, once it is concluded.
 * A rating may be changed. Refuses `not_found`, `not_in_this_status`.
 */
export function canRate(actor: Actor, facts: IntroductionFacts, organisationId: string): Decision {
  const own = partiesOf(actor, facts.parties).some(
    (party) => party.organisationId === organisationId,
  );
  return firstRefusal(
    own && dialogueOrganisationIds(facts).includes(organisationId) ? allowed : refused('not_found'),
    happens(facts, 'rate'),
  );
}
