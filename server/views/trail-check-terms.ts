import type { Reader } from '../../db/connect.ts';
import { fromJson } from '../../db/json.ts';
import type {
  TermsAgreementsTable,
  TermsPartiesTable,
  TermsTable,
  TermsVersionsTable,
} from '../../db/schema.ts';
import { prevailingText, type TermsContent } from '../../shared/terms/content.ts';
import {
  nextTermsState,
  type TermsAct,
  type TermsState,
  termsState,
} from '../../shared/terms/lifecycle.ts';
import { settleAgreement } from '../../shared/terms/settle-agreement.ts';
import { hashVersion } from '../terms/hash-version.ts';
import { holdSame, latest, type Recorded } from './trail-reading.ts';
import { walkAlongTrail } from './trail-walk.ts';

type Stored = {
  terms: TermsTable & { reference: string };
  versions: TermsVersionsTable[];
  parties: TermsPartiesTable[];
  agreements: TermsAgreementsTable[];
};

/** The act of the lifecycle that an event of the trail tells of; those that are not here change no state. */
const actOfEvent: Record<string, TermsAct> = {
  'terms.revised': 'revise',
  'terms.circulated': 'circulate',
  'terms.amendmentCirculated': 'circulate',
  'terms.agreed': 'agree',
  'terms.enteredIntoForce': 'agree_as_last',
  'terms.amended': 'agree_as_last',
  'terms.changesRequested': 'request_changes',
  'terms.declined': 'decline',
  'terms.abandoned': 'abandon',
  'terms.amendmentAbandoned': 'abandon',
  'terms.amendmentBegun': 'amend',
  'terms.ended': 'end',
};

/** Where the trail says terms stand; undefined when it tells of acts that cannot follow each other. */
function stateByTrail(events: readonly Recorded[]): TermsState | undefined {
  let state: TermsState | undefined;
  for (const event of events) {
    if (event.name === 'terms.drafted') state = 'draft';
    else if (event.name === 'terms.recordedElsewhere') state = 'in_force';
    else {
      const act = actOfEvent[event.name];
      if (!act) continue;
      state = state && nextTermsState(state, act);
      if (!state) return undefined;
    }
  }
  return state;
}

function contentOf(version: Pick<TermsVersionsTable, 'content'>): TermsContent {
  return fromJson(version.content) as TermsContent;
}

/** One immutable version against the hash that was agreed to, and that hash against the trail. */
function* compareVersion(
  { terms, parties }: Stored,
  version: TermsVersionsTable,
  events: readonly Recorded[],
): Generator<string> {
  const content = contentOf(version);
  const identity = { reference: terms.reference, number: terms.number, version: version.number };
  if (hashVersion(identity, content) !== version.sha256) {
    yield `the text of version ${version.number} is not the one its SHA-256 stands for`;
  }
  const saved = events.find(
    ({ name, facts }) =>
      (name === 'terms.drafted' || name === 'terms.revised') && facts.version === version.number,
  );
  const isElsewhere = terms.elsewhere_kind !== null && version.number === 1;
  if (!saved && !isElsewhere) yield `no event says that version ${version.number} was saved`;
  if (saved && saved.facts.sha256 !== version.sha256) {
    yield `the SHA-256 of version ${version.number} is not the one the trail recorded`;
  }
  const named = parties.filter((party) => party.terms_version_id === version.id);
  const isSameParties = holdSame(
    named.map((party) => `${party.organisation_id} ${party.signatory_person_id}`),
    content.parties.map((party) => `${party.organisationId} ${party.signatoryPersonId}`),
  );
  if (!isSameParties) yield `the parties of version ${version.number} are not those its text names`;
}

/** One agreement: to a version there is, by its hash, and heard by the trail. */
function* compareAgreement(
  { versions }: Stored,
  agreement: TermsAgreementsTable,
  events: readonly Recorded[],
): Generator<string> {
  const version = versions.find((one) => one.id === agreement.terms_version_id);
  if (!version) {
    yield 'an agreement is to a version that is not there';
    return;
  }
  if (agreement.sha256 !== version.sha256) {
    yield `an agreement to version ${version.number} names another SHA-256 than that version’s`;
  }
  const heard = events.some(
    ({ name, at, facts }) =>
      name === 'terms.agreed' &&
      at === agreement.agreed_at &&
      facts.version === version.number &&
      facts.organisationId === agreement.organisation_id &&
      facts.sha256 === agreement.sha256,
  );
  if (!heard)
    yield `the trail heard no agreement to version ${version.number} by a party that has one`;
}

/** What is in force must have been agreed to by every party it names. */
function* compareInForce({ terms, versions, agreements }: Stored): Generator<string> {
  if (terms.in_force_version === null || terms.elsewhere_kind !== null) return;
  const version = versions.find((one) => one.number === terms.in_force_version);
  if (!version) {
    yield 'the version in force is not there';
    return;
  }
  const { settled } = settleAgreement(
    { number: version.number, sha256: version.sha256, parties: contentOf(version).parties },
    agreements.map((agreement) => ({
      organisationId: agreement.organisation_id,
      personId: agreement.person_id,
      version: agreement.terms_version_id === version.id ? version.number : 0,
      sha256: agreement.sha256,
      voided: agreement.voided_at !== null,
    })),
  );
  if (!settled) yield `version ${version.number} is in force, and not every party has agreed to it`;
}

function* compareTerms(stored: Stored, events: readonly Recorded[]): Generator<string> {
  const { terms, versions } = stored;
  const made = latest(events, 'terms.drafted', 'terms.recordedElsewhere');
  if (!made) {
    yield 'no event says that they were drafted';
    return;
  }
  if (terms.case_id !== made.caseId || terms.number !== made.facts.number) {
    yield 'their case or number is not what the trail recorded';
  }
  const state = termsState({ status: terms.status, amendmentState: terms.amendment_state });
  const told = stateByTrail(events);
  if (!told) yield 'the trail tells of acts that cannot follow each other';
  else if (told !== state) yield `they are ${state}, the trail says ${told}`;
  const current = versions.find((version) => version.number === terms.current_version);
  if (!current) yield 'their current version is not there';
  else if (prevailingText(contentOf(current)).title !== terms.title) {
    yield 'their title is not that of their current version';
  }
  for (const version of versions) yield* compareVersion(stored, version, events);
  for (const agreement of stored.agreements) yield* compareAgreement(stored, agreement, events);
  yield* compareInForce(stored);
}

/** Terms: every version against its SHA-256, every agreement against a version, and where they stand. */
export function checkTerms(db: Reader): Promise<string[]> {
  return walkAlongTrail(db, {
    table: 'terms',
    rows: db
      .selectFrom('terms')
      .innerJoin('cases', 'cases.id', 'terms.case_id')
      .selectAll('terms')
      .select('cases.reference'),
    call: (terms) => `terms ${terms.number} of ${terms.reference}`,
    async prepare(_page, termsIds) {
      const ids = [...termsIds];
      const versions = await db
        .selectFrom('terms_versions')
        .selectAll()
        .where('terms_id', 'in', ids)
        .orderBy('number')
        .execute();
      const parties = await db
        .selectFrom('terms_parties')
        .innerJoin('terms_versions', 'terms_versions.id', 'terms_parties.terms_version_id')
        .selectAll('terms_parties')
        .where('terms_versions.terms_id', 'in', ids)
        .execute();
      const agreements = await db
        .selectFrom('terms_agreements')
        .selectAll()
        .where('terms_id', 'in', ids)
        .execute();
      const versionsOf = Map.groupBy(versions, (version) => version.terms_id);
      const agreementsOf = Map.groupBy(agreements, (agreement) => agreement.terms_id);
      return (terms, events) =>
        compareTerms(
          {
            terms,
            versions: versionsOf.get(terms.id) ?? [],
            parties,
            agreements: agreementsOf.get(terms.id) ?? [],
          },
          events,
        );
    },
  });
}
