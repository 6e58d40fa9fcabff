import { fromJson } from '../../db/json.ts';
import type { TermsAgreementsTable } from '../../db/schema.ts';
import { caseStatus } from '../../shared/cases/lifecycle.ts';
import { introductionLifecycle, partyLifecycle } from '../../shared/introductions/lifecycle.ts';
import type { TermsContent } from '../../shared/terms/content.ts';
import {
  nextTermsState,
  type TermsState,
  termsActs,
  termsState,
  termsStates,
} from '../../shared/terms/lifecycle.ts';
import type { Rows, SmallWorld, TermsWithVersion } from './random-world.ts';
import type { TestPerson } from './world.ts';

/** One command makes at most so many steps of a lifecycle: drafted, offered, open. */
const stepsAtOnce = 2;

/** Whether a lifecycle leads from one state to another within what one command does. */
function leads<State extends string>(
  next: (state: State) => readonly State[],
  from: State,
  to: State,
): boolean {
  let reached = new Set([from]);
  for (let step = 0; step < stepsAtOnce; step += 1) {
    reached = new Set([...reached, ...[...reached].flatMap(next)]);
  }
  return reached.has(to);
}

const afterIntroduction = (status: keyof typeof introductionLifecycle) =>
  Object.values(introductionLifecycle[status]);
const afterParty = (state: keyof typeof partyLifecycle) => Object.values(partyLifecycle[state]);
const afterTerms = (state: TermsState) =>
  termsActs.flatMap((act) => nextTermsState(state, act) ?? []);

function stateOf(terms: TermsWithVersion): TermsState {
  return termsState({ status: terms.status, amendmentState: terms.amendment_state });
}

/** Statuses follow facts, counted here from introductions and terms themselves and from the trail of closings and holds. */
function* casesFollowFacts(rows: Rows): Generator<string> {
  for (const row of rows.cases) {
    const terms = rows.terms.filter((one) => one.case_id === row.id);
    const expected = caseStatus({
      closedAt: row.closed_at,
      heldAt: row.held_at,
      managerId: row.manager_id,
      introductionsOffered: rows.introductions.filter(
        (one) => one.case_id === row.id && one.offered_at !== null,
      ).length,
      termsOpen: terms.filter(({ status }) => status === 'draft' || status === 'circulated').length,
      termsInForce: terms.filter(({ status }) => status === 'in_force').length,
    });
    if (row.status !== expected)
      yield `${row.reference} is ${row.status}, its facts say ${expected}`;
    // What the government writes after the close still waits to be read; nobody owes anything else.
    const owed = rows.openTurns.filter(
      (turn) => turn.case_id === row.id && row.closed_at !== null && turn.move !== 'read_message',
    );
    for (const turn of owed) yield `${row.reference} is closed, and somebody owes ${turn.move}`;
    if (row.closed_at === null && !rows.openTurns.some((turn) => turn.case_id === row.id)) {
      yield `${row.reference} is ${row.status}, and nobody owes a move`;
    }
    const confirmed = rows.revisions.find(
      (one) => one.case_id === row.id && one.number === row.revision,
    );
    if (confirmed?.status !== 'confirmed')
      yield `${row.reference} stands on an unconfirmed revision`;
  }
}

function* lifecyclesHold(before: Rows, after: Rows): Generator<string> {
  for (const one of after.introductions) {
    const from = before.introductions.find(({ id }) => id === one.id)?.status ?? 'draft';
    if (!leads(afterIntroduction, from, one.status)) {
      yield `an introduction went from ${from} to ${one.status}`;
    }
    const active = after.parties.filter(
      (party) => party.introduction_id === one.id && party.state !== 'dropped',
    );
    const saidYes = active.filter((party) => party.state === 'yes');
    const isOpened = one.opened_at !== null;
    if (isOpened && (saidYes.length < 2 || saidYes.length < active.length)) {
      yield 'a dialogue opened without everybody’s yes';
    }
    if (isOpened !== (one.status === 'open' || one.status === 'concluded')) {
      yield `an introduction is ${one.status} and ${isOpened ? 'was' : 'was never'} opened`;
    }
    const isBeforeOffer = one.status === 'draft' || one.status === 'consulting';
    if (isBeforeOffer && active.some((party) => party.state !== 'not_asked')) {
      yield 'a party was asked before the offer';
    }
  }
  for (const party of after.parties) {
    const from = before.parties.find(({ id }) => id === party.id)?.state ?? 'not_asked';
    if (!leads(afterParty, from, party.state)) yield `a party went from ${from} to ${party.state}`;
  }
  for (const terms of after.terms) {
    const known = before.terms.find(({ id }) => id === terms.id);
    const from = known ? stateOf(known) : terms.elsewhere_kind ? 'in_force' : 'draft';
    if (!leads(afterTerms, from, stateOf(terms)))
      yield `terms went from ${from} to ${stateOf(terms)}`;
    if (!termsStates.includes(stateOf(terms))) yield `terms are ${stateOf(terms)}`;
  }
}

/** Whether every party that a version names has an agreement to it that stands. */
function allAgreedTo(version: Rows['versions'][number], standing: TermsAgreementsTable[]): boolean {
  const { parties } = fromJson(version.content) as TermsContent;
  return parties.every((party) =>
    standing.some(
      (agreement) =>
        agreement.terms_version_id === version.id &&
        agreement.organisation_id === party.organisationId &&
        agreement.person_id === party.signatoryPersonId,
    ),
  );
}

/**
 * An agreement stands only to what circulates, is in force, or was until an amendment replaced it; what is in force all
 * have agreed to, and what all have agreed to is in force.
 */
function* agreementsHold(rows: Rows): Generator<string> {
  for (const terms of rows.terms.filter((one) => one.elsewhere_kind === null)) {
    const versions = rows.versions.filter((one) => one.terms_id === terms.id);
    const standing = terms.agreements.filter((agreement) => agreement.voided_at === null);
    for (const agreement of standing) {
      const version = versions.find((one) => one.id === agreement.terms_version_id);
      const isReplaced = version && version.number < (terms.in_force_version ?? 0);
      const counts = version?.number === terms.current_version;
      if (!version || !(counts || allAgreedTo(version, standing))) {
        yield 'an agreement to a superseded version stands';
      } else if (!counts && !isReplaced && version.number !== terms.in_force_version) {
        yield 'an agreement stands to what was never in force';
      }
      if (version?.sha256 !== agreement.sha256) yield 'an agreement stands to another text';
    }
    for (const version of versions) {
      const isInForce = version.number === terms.in_force_version;
      const areAll = allAgreedTo(version, standing);
      if (isInForce && !areAll) yield 'terms are in force without the agreement of a party';
      if (areAll && version.number > (terms.in_force_version ?? 0)) {
        yield 'all have agreed, and the terms are not in force';
      }
    }
  }
}

/** Versions, confirmed words and log entries are never written again. */
function* pastStays(before: Rows, after: Rows): Generator<string> {
  const texts = (rows: Rows) =>
    new Map([
      ...rows.versions.map((one) => [one.id, `${one.sha256} ${one.content}`] as const),
      ...rows.revisions.map((one) => [one.id, one.content as string] as const),
      ...rows.entries.map((one) => [one.id, one.body] as const),
    ]);
  const now = texts(after);
  for (const [id, text] of texts(before)) if (now.get(id) !== text) yield `${id} was written again`;
}

/** Every rule that must hold after a command, whatever it was, that does not. */
export function brokenRules(before: Rows, after: Rows): string[] {
  return [
    ...casesFollowFacts(after),
    ...lifecyclesHold(before, after),
    ...agreementsHold(after),
    ...pastStays(before, after),
    ...(after.events === after.lastSeq ? [] : ['the trail has a gap']),
  ];
}

/** The addresses somebody may know: their own organisation's, staff's, and of whom they have met. */
function knownAddresses(small: SmallWorld, rows: Rows, person: TestPerson): Set<string> {
  const own = small.organisationOf(person.personId);
  const parties = [...small.governments, ...small.providers];
  const known = [
    small.managers,
    small.committee,
    [small.administrator, small.focalPoint, person],
  ].flat();
  for (const one of rows.introductions.filter(({ opened_at }) => opened_at !== null)) {
    const met = rows.parties
      .filter((party) => party.introduction_id === one.id && party.state === 'yes')
      .map((party) => party.organisation_id);
    if (own && met.includes(own)) {
      known.push(...parties.filter((party) => met.includes(party.organisationId)));
    }
  }
  return new Set(known.map((one) => one.email));
}

/** Addresses that a party reads on a screen, or in a letter since the moment before, and may not yet. */
export async function leakedAddresses(
  small: SmallWorld,
  before: Rows,
  rows: Rows,
): Promise<string[]> {
  const leaked: string[] = [];
  const letters = await small.lettersAfter(before.lastLetterId);
  for (const person of [...small.governments, ...small.providers]) {
    const caller = small.world.as(person);
    const known = knownAddresses(small, rows, person);
    const seen = {
      introductions: await caller.introductions.listMine(),
      terms: await caller.terms.mine(),
      cases: await caller.cases.list({}),
      letters: letters.filter((letter) => letter.to === person.email),
    };
    for (const [where, shown] of Object.entries(seen)) {
      for (const [address] of JSON.stringify(shown).matchAll(/[\w.]+@example\.org/g)) {
        if (!known.has(address)) leaked.push(`${person.name} reads ${address} in ${where}`);
      }
    }
  }
  return leaked;
}
