import { canAddContact, canAdministrate } from '../accounts/permissions.ts';
import {
  type Actor,
  actsFor,
  isStaff,
  openedOrganisationIds,
  opensCasesOf,
  type PersonActor,
} from '../actor.ts';
import { type CaseAccess, type CaseFacts, caseAccess, readsAsStaff } from '../cases/access.ts';
import type { LogKind } from '../cases/vocabulary.ts';
import { canReadInterests } from '../interests/permissions.ts';
import {
  type IntroductionAccess,
  type IntroductionFacts,
  introductionAccess,
  readsReasons,
} from '../introductions/access.ts';
import { canReadLogEntry } from '../log/permissions.ts';
import { canFindOrganisations } from '../registry/permissions.ts';
import { type TermsAccess, type TermsFacts, termsAccess } from '../terms/permissions.ts';
import { type Audience, hearingOf, type News } from './news.ts';

/** An event as the trail holds it. */
export type HeardEvent = {
  name: string;
  personId: string | null;
  subjectId: string | null;
  facts: Record<string, unknown>;
};

type Entry = { kind: LogKind; readerOrganisationIds: readonly string[] };

/** What an event is about, as it stands now. Loaded by `server/live/load-event-facts.ts`; null where it is about none. */
export type EventFacts = {
  case: CaseFacts | null;
  introduction: IntroductionFacts | null;
  terms: {
    facts: Pick<TermsFacts, 'case' | 'askedOrganisationIds' | 'askedPersonIds'>;
    /** Whom the version of the event names; null while it is the staff's alone. */
    version: { organisationIds: readonly string[]; personIds: readonly string[] } | null;
  } | null;
  /** The entries that are redacted, or hold the file that is; none for a file of the request itself. */
  redacted: readonly Entry[] | null;
};

type Hearing = { actor: PersonActor; event: HeardEvent; about: EventFacts };

const textIn = (facts: Record<string, unknown>, key: string): string | null =>
  typeof facts[key] === 'string' ? (facts[key] as string) : null;

function accessTo({ actor, about }: Hearing): CaseAccess {
  return about.case ? caseAccess(actor, about.case) : 'none';
}

/** Whether the actor reads the case at all: its government, or staff without a conflict. */
function reads(access: CaseAccess): boolean {
  return access === 'government' || readsAsStaff(access);
}

function sees(hearing: Hearing, ...levels: IntroductionAccess[]): boolean {
  const { introduction } = hearing.about;
  if (!introduction) return false;
  const access = introductionAccess(hearing.actor, introduction);
  return readsReasons(access) || levels.includes(access);
}

function seesTerms(hearing: Hearing, ...levels: TermsAccess[]): boolean {
  const { terms } = hearing.about;
  if (!terms) return false;
  const access = termsAccess(hearing.actor, terms.facts);
  return access === 'staff' || access === 'responsible' || levels.includes(access);
}

function readsEntry(hearing: Hearing, entry: Entry): boolean {
  return canReadLogEntry(hearing.actor, accessTo(hearing), entry).allowed;
}

function isAbout({ actor, event }: Hearing): boolean {
  return event.subjectId === actor.personId || event.facts.toPersonId === actor.personId;
}

function ofOrganisation({ actor, event }: Hearing): boolean {
  return actsFor(actor, textIn(event.facts, 'organisationId') ?? event.subjectId ?? '');
}

/** A turn the government is shown: its own, and the mechanism’s unless it is the words of somebody’s own next move. */
function isTurnForGovernment({ facts }: HeardEvent): boolean {
  if (facts.holder === 'organisation') return true;
  return typeof facts.move === 'string' && facts.move !== 'follow_up' && facts.move !== 'wait';
}

function isNamedIn({ actor, about }: Hearing): boolean {
  const version = about.terms?.version;
  if (!version) return false;
  const opened = openedOrganisationIds(actor);
  return (
    version.organisationIds.some((id) => opened.includes(id)) ||
    version.personIds.includes(actor.personId)
  );
}

function readerOf({ facts }: HeardEvent): Entry {
  const { kind, readerOrganisationIds } = facts;
  return {
    // Whatever says nothing of its kind is read as a note: by staff alone.
    kind: typeof kind === 'string' ? (kind as LogKind) : 'note',
    readerOrganisationIds: Array.isArray(readerOrganisationIds) ? readerOrganisationIds : [],
  };
}

const audiences: Record<Audience, (hearing: Hearing) => boolean> = {
  nobody: () => false,
  doer: ({ actor, event }) => event.personId === actor.personId,
  everyone: () => true,
  staff: ({ actor }) => canReadInterests(actor).allowed,
  administrators: ({ actor }) => canAdministrate(actor).allowed,
  person: (hearing) => canAdministrate(hearing.actor).allowed || isAbout(hearing),
  contact: (hearing) => canAddContact(hearing.actor).allowed || isAbout(hearing),
  organisation: (hearing) => canFindOrganisations(hearing.actor).allowed || ofOrganisation(hearing),
  listing: (hearing) => isStaff(hearing.actor) || ofOrganisation(hearing),
  case: (hearing) => reads(accessTo(hearing)),
  case_staff: (hearing) => readsAsStaff(accessTo(hearing)),
  entry: (hearing) => readsEntry(hearing, readerOf(hearing.event)),
  redaction: (hearing) =>
    audiences.redaction_request(hearing) ||
    (hearing.about.redacted?.some((entry) => readsEntry(hearing, entry)) ?? false) ||
    (hearing.about.redacted?.length === 0 && reads(accessTo(hearing))),
  redaction_request: (hearing) =>
    canAdministrate(hearing.actor).allowed || readsAsStaff(accessTo(hearing)),
  readiness: (hearing) =>
    readsAsStaff(accessTo(hearing)) ||
    (hearing.event.facts.shared === true && reads(accessTo(hearing))),
  move: (hearing) =>
    readsAsStaff(accessTo(hearing)) ||
    (isTurnForGovernment(hearing.event) && reads(accessTo(hearing))),
  introduction: (hearing) => sees(hearing, 'dialogue', 'brief', 'informed'),
  introduction_asked: (hearing) => sees(hearing, 'dialogue', 'brief'),
  introduction_staff: (hearing) => sees(hearing),
  dialogue: (hearing) => sees(hearing, 'dialogue'),
  rating: (hearing) =>
    sees(hearing) ||
    (sees(hearing, 'dialogue') &&
      opensCasesOf(hearing.actor, textIn(hearing.event.facts, 'organisationId') ?? '')),
  terms: (hearing) => seesTerms(hearing, 'party', 'government'),
  terms_version: (hearing) =>
    seesTerms(hearing) ||
    (seesTerms(hearing, 'government') && hearing.about.terms?.version !== null) ||
    (seesTerms(hearing, 'party') && isNamedIn(hearing)),
  terms_report: (hearing) => seesTerms(hearing, 'government'),
  terms_staff: (hearing) => seesTerms(hearing),
};

/** Events whose subject a reader's screens ask for by that id; of others the case, or their kind, says enough. */
function subjectOf({ name, subjectId, facts }: HeardEvent): string | null {
  if (name === 'log.written') return textIn(facts, 'introductionId');
  if (/^(listing|track_record)\./.test(name)) return textIn(facts, 'organisationId');
  return /^(introduction|terms|interest|draft|organisation|person)\./.test(name) ? subjectId : null;
}

/**
 * What the reader is told of an event; null when they are not to know that anything happened. Decided from who they are
 * and how the thing stands now, not when it happened. Source: the mechanism’s rules, "Who may see and do what".
 */
export function newsFor(actor: Actor, event: HeardEvent, about: EventFacts): News | null {
  if (actor.kind !== 'person') return null;
  const hearing = { actor, event, about };
  const heard = hearingOf(event.name);
  if (!audiences[heard.audience](hearing)) return null;
  const isYours = event.personId === actor.personId;
  // Whom it is about sees other screens now, or none.
  if (heard.about === 'person' && isAbout(hearing)) return { about: 'you', isYours };
  const isMessage = event.facts.kind === 'message' || event.facts.kind === 'question';
  const subjectId = subjectOf(event);
  return {
    about: heard.about === 'log' && isMessage ? 'message' : heard.about,
    ...(about.case && reads(accessTo(hearing))
      ? { caseId: about.case.id, reference: about.case.reference }
      : {}),
    ...(subjectId ? { subjectId } : {}),
    isYours,
  };
}
