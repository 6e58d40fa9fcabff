import { type Actor, isConflicted, openedOrganisationIds } from '../actor.ts';
import { type CaseFacts, caseAccess, readsAsStaff } from '../cases/access.ts';
import type { DialogueTurn } from './turns.ts';
import type { ConsultationResult, IntroductionStatus, PartyState } from './vocabulary.ts';

export type PartyFacts = {
  id: string;
  organisationId: string;
  contactPersonId: string | null;
  state: PartyState;
  askedAt: string | null;
  answeredAt: string | null;
  ratedAt: string | null;
};

/** The latest consultation about the introduction as it stands. */
export type ConsultationFacts = {
  id: string;
  openedAt: string;
  closedAt: string | null;
  result: ConsultationResult | null;
  opinions: { personId: string; objects: boolean }[];
};

/** What the rules ask about an introduction. Loaded by `server/introductions/queries.ts`. */
export type IntroductionFacts = {
  id: string;
  case: CaseFacts;
  status: IntroductionStatus;
  governmentFirst: boolean;
  nameWithheld: boolean;
  draftedAt: string;
  offeredAt: string | null;
  answerByAt: string | null;
  remindersSent: number;
  openedAt: string | null;
  endedAt: string | null;
  parties: PartyFacts[];
  consultation: ConsultationFacts | null;
  turn: DialogueTurn | null;
  version: number;
};

/**
 * How much of an introduction somebody sees:
 * - `none`: it does not exist for them
 * - `informed`: the government of the case, where others are introduced to each other: that it is so, and what for
 * - `brief`: whoever was asked: the brief and the answers, not the dialogue, no contact details
 * - `dialogue`: the parties that met in it
 * - `staff`, `responsible`: as on the case
 */
export type IntroductionAccess =
  | 'none'
  | 'informed'
  | 'brief'
  | 'dialogue'
  | 'staff'
  | 'responsible';

/** The parties still in an introduction. */
export function activeParties<P extends { state: PartyState }>(parties: readonly P[]): P[] {
  return parties.filter((party) => party.state !== 'dropped');
}

/** The organisations that met in the dialogue: those that had said yes when it opened. */
export function dialogueOrganisationIds(
  facts: Pick<IntroductionFacts, 'openedAt' | 'parties'>,
): string[] {
  if (facts.openedAt === null) return [];
  return facts.parties
    .filter((party) => party.state === 'yes')
    .map((party) => party.organisationId);
}

/** The parties the actor acts for (a focal point: also its government's bodies); by link, the one it was sent to. */
export function partiesOf(actor: Actor, parties: readonly PartyFacts[]): PartyFacts[] {
  if (actor.kind === 'link') {
    return parties.filter((party) => party.contactPersonId === actor.personId);
  }
  const opened = openedOrganisationIds(actor);
  return parties.filter((party) => opened.includes(party.organisationId));
}

/**
 * Decides how much of the introduction the actor sees. Being asked comes before any staff role. A staff or committee
 * member whose own organisation is a party, even of a draft, sees nothing of it.
 * Source: the mechanism’s rules, "Who may see and do what".
 */
export function introductionAccess(actor: Actor, facts: IntroductionFacts): IntroductionAccess {
  const own = partiesOf(actor, facts.parties);
  const met = dialogueOrganisationIds(facts);
  if (own.some((party) => met.includes(party.organisationId))) return 'dialogue';
  if (own.some((party) => party.askedAt !== null)) return 'brief';
  const access = caseAccess(actor, facts.case);
  if (access === 'government') {
    return own.length === 0 && facts.offeredAt !== null ? 'informed' : 'none';
  }
  if (isConflicted(actor, partyIds(facts))) return 'none';
  if (access === 'responsible') return 'responsible';
  return readsAsStaff(access) ? 'staff' : 'none';
}

/** The organisations still in an introduction. */
export function partyIds(facts: Pick<IntroductionFacts, 'parties'>): string[] {
  return activeParties(facts.parties).map((party) => party.organisationId);
}

/** Whether the actor reads names and addresses of the parties' contacts: staff, and the parties once all have met. */
export function seesContactDetails(access: IntroductionAccess): boolean {
  return access === 'dialogue' || access === 'staff' || access === 'responsible';
}

/** Whether the government's name is kept from the actor: until the introduction opens, from every other party. */
export function isNameWithheldFrom(actor: Actor, facts: IntroductionFacts): boolean {
  if (!facts.nameWithheld || facts.openedAt !== null) return false;
  const access = introductionAccess(actor, facts);
  if (access === 'staff' || access === 'responsible' || access === 'informed') return false;
  return !partiesOf(actor, facts.parties).some(
    (party) => party.organisationId === facts.case.organisationId,
  );
}

/** Whether the actor reads ratings and the reasons of a no: staff and committee, and one's own (the mechanism’s rules). */
export function readsReasons(access: IntroductionAccess): boolean {
  return access === 'staff' || access === 'responsible';
}
