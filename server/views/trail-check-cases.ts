import type { Reader } from '../../db/connect.ts';
import type { CasesTable } from '../../db/schema.ts';
import { caseStatus } from '../../shared/cases/lifecycle.ts';
import { eventsOfCases, isSame, latest, type Recorded } from './trail-reading.ts';
import { walkAlongTrail } from './trail-walk.ts';

type Counts = {
  introductionsOffered: number;
  termsOpen: number;
  termsInForce: number;
  /** When an introduction was first offered, terms first drafted, and first in force. */
  offeredAt: string | null;
  formalisedAt: string | null;
  engagedAt: string | null;
};

const earliest = (moments: readonly string[]) => moments.toSorted()[0] ?? null;
/** Terms held elsewhere can have been signed before they were written down here, which is what counts. */
const latestOf = (one: string, other: string) => (one > other ? one : other);

/** What introductions and terms themselves say, by case. */
async function countsOf(db: Reader, caseIds: readonly string[]): Promise<Map<string, Counts>> {
  const introductions = await db
    .selectFrom('introductions')
    .select(['case_id', 'offered_at'])
    .where('case_id', 'in', [...caseIds])
    .where('offered_at', 'is not', null)
    .execute();
  const terms = await db
    .selectFrom('terms')
    .select(['case_id', 'status', 'drafted_at', 'in_force_at'])
    .where('case_id', 'in', [...caseIds])
    .execute();
  return new Map(
    caseIds.map((id) => {
      const offered = introductions.filter((one) => one.case_id === id);
      const own = terms.filter((one) => one.case_id === id);
      return [
        id,
        {
          introductionsOffered: offered.length,
          termsOpen: own.filter(({ status }) => status === 'draft' || status === 'circulated')
            .length,
          termsInForce: own.filter(({ status }) => status === 'in_force').length,
          offeredAt: earliest(offered.flatMap((one) => one.offered_at ?? [])),
          formalisedAt: earliest(own.map((one) => one.drafted_at)),
          engagedAt: earliest(
            own.flatMap((one) =>
              one.in_force_at === null ? [] : latestOf(one.drafted_at, one.in_force_at),
            ),
          ),
        },
      ];
    }),
  );
}

/** A case's status, and the facts it follows, against introductions and terms. */
function* compareFacts(row: CasesTable, counts: Counts): Generator<string> {
  const status = caseStatus({
    closedAt: row.closed_at,
    heldAt: row.held_at,
    managerId: row.manager_id,
    introductionsOffered: row.introductions_offered,
    termsOpen: row.terms_open,
    termsInForce: row.terms_in_force,
  });
  if (row.status !== status) yield `its status is ${row.status}, its facts say ${status}`;
  const counted = [
    ['introductions offered', row.introductions_offered, counts.introductionsOffered],
    ['open terms', row.terms_open, counts.termsOpen],
    ['terms in force', row.terms_in_force, counts.termsInForce],
  ] as const;
  for (const [what, said, found] of counted) {
    if (said !== found) yield `it counts ${said} ${what}, there are ${found}`;
  }
  const isReachedThen =
    row.first_offer_at === counts.offeredAt &&
    row.first_formalised_at === counts.formalisedAt &&
    row.first_engaged_at === counts.engagedAt;
  if (!isReachedThen) {
    yield 'when it first came as far as introductions or terms is not what these say';
  }
}

/** How a case was closed, and whether it still is. */
function compareClosing(row: CasesTable, events: readonly Recorded[]): boolean {
  const last = latest(events, 'case.closed', 'case.reopened');
  if (last?.name !== 'case.closed') return row.closed_at === null && row.outcome === null;
  const { content } = last;
  return (
    row.closed_at === last.at &&
    row.outcome === last.facts.outcome &&
    isSame(row.duplicate_of_id, last.facts.duplicateOfId) &&
    isSame(row.commitment_effect, last.facts.commitmentEffect) &&
    (content === null ||
      (row.closing_summary === content.summary &&
        (row.alternative_offered ?? '') === content.alternativeOffered &&
        (row.commitment_before ?? '') === content.commitmentBefore &&
        (row.commitment_after ?? '') === content.commitmentAfter))
  );
}

/** Until when a case is held, and why, if it is. */
function compareHold(row: CasesTable, events: readonly Recorded[]): boolean {
  const last = latest(events, 'case.held', 'case.hold_extended', 'case.resumed', 'case.closed');
  const isHeld = last?.name === 'case.held' || last?.name === 'case.hold_extended';
  if (!last || !isHeld) return row.held_at === null && row.hold_until_on === null;
  return (
    row.held_at === last.facts.heldAt &&
    row.hold_until_on === last.facts.untilOn &&
    (last.content === null || row.hold_reason === last.content.reason)
  );
}

/** What the government said about the help, unless the case was reopened since. */
function compareRating(row: CasesTable, events: readonly Recorded[]): boolean {
  const last = latest(events, 'case.help_rated', 'case.reopened');
  if (last?.name !== 'case.help_rated') return row.was_helped === null;
  return (
    row.was_helped === last.facts.wasHelped &&
    (last.content === null || (row.was_helped_comment ?? '') === last.content.comment)
  );
}

/** What the trail says of a case, against its row. */
function* compareTrail(row: CasesTable, events: readonly Recorded[]): Generator<string> {
  const submitted = latest(events, 'case.submitted');
  if (!submitted) {
    yield 'no event says that it was submitted';
    return;
  }
  const { facts } = submitted;
  const isAsSubmitted =
    row.reference === facts.reference &&
    row.organisation_id === facts.organisationId &&
    row.submitted_at === submitted.at;
  if (!isAsSubmitted) yield 'reference, government or date are not those it was submitted with';
  const given = latest(events, 'case.claimed', 'case.assigned', 'case.handed_over');
  if (!isSame(row.manager_id, given?.facts.managerId)) {
    yield 'its case manager is not whom the trail names';
  }
  if (!compareClosing(row, events)) yield 'how it was closed is not what the trail recorded';
  if (!compareHold(row, events)) yield 'its hold is not what the trail recorded';
  if (!compareRating(row, events)) yield 'whether it helped is not what the trail recorded';
}

/** Organisations that became a party by an offer or by terms and are missing from the case: their staff would read it. */
async function missingParties(db: Reader, caseIds: readonly string[]): Promise<Set<string>> {
  const ids = [...caseIds];
  const known = await db
    .selectFrom('case_parties')
    .selectAll()
    .where('case_id', 'in', ids)
    .execute();
  const asking = await db
    .selectFrom('cases')
    .select(['id as case_id', 'organisation_id'])
    .where('id', 'in', ids)
    .execute();
  const introduced = await db
    .selectFrom('introduction_parties')
    .innerJoin('introductions', 'introductions.id', 'introduction_parties.introduction_id')
    .select(['introductions.case_id', 'introduction_parties.organisation_id'])
    .where('introductions.case_id', 'in', ids)
    .where('introductions.offered_at', 'is not', null)
    .where('introduction_parties.asked_at', 'is not', null)
    .execute();
  const named = await db
    .selectFrom('terms_parties')
    .innerJoin('terms_versions', 'terms_versions.id', 'terms_parties.terms_version_id')
    .innerJoin('terms', 'terms.id', 'terms_versions.terms_id')
    .select(['terms.case_id', 'terms_parties.organisation_id'])
    .where('terms.case_id', 'in', ids)
    .execute();
  const has = new Set(known.map((row) => `${row.case_id} ${row.organisation_id}`));
  const missing = [...asking, ...introduced, ...named].filter(
    (row) => !has.has(`${row.case_id} ${row.organisation_id}`),
  );
  return new Set(missing.map((row) => row.case_id));
}

/** Cases against their facts, their introductions and terms, and the trail. */
export function checkCases(db: Reader): Promise<string[]> {
  return walkAlongTrail(db, {
    table: 'cases',
    rows: db.selectFrom('cases').selectAll(),
    call: (row) => `case ${row.reference}`,
    eventsOf: eventsOfCases,
    async prepare(_page, ids) {
      const counts = await countsOf(db, ids);
      const withoutParty = await missingParties(db, ids);
      return function* compare(row, events) {
        const said = counts.get(row.id);
        if (said) yield* compareFacts(row, said);
        yield* compareTrail(row, events);
        if (withoutParty.has(row.id)) {
          yield 'an organisation that became a party is not among its parties';
        }
      };
    },
  });
}
