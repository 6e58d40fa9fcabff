import type { Kysely } from 'kysely';
import type { Reader } from '../../db/connect.ts';
import type { Database, InterestsTable } from '../../db/schema.ts';
import type { PersonActor } from '../../shared/actor.ts';
import type { InterestWords } from '../../shared/interests/input.ts';
import { interestStatus } from '../../shared/interests/lifecycle.ts';
import type { InterestFacts } from '../../shared/interests/permissions.ts';
import type { OrganisationKind } from '../../shared/registry/vocabulary.ts';

/** Letters asking for a confirmation since a moment, to an address or from a network. */
export async function countConfirmationLetters(
  db: Reader,
  of: { email: string } | { network: string },
  since: string,
): Promise<number> {
  const query = db
    .selectFrom('confirmation_letters')
    .select((eb) => eb.fn.countAll().as('letters'))
    .where('sent_at', '>', since);
  const row = await ('email' in of
    ? query.where('email', '=', of.email)
    : query.where('network', '=', of.network)
  ).executeTakeFirst();
  return Number(row?.letters ?? 0);
}

/** The same words of the same address that still wait for its confirmation. */
export async function findUnconfirmed(
  db: Reader,
  said: Pick<InterestWords, 'email' | 'message' | 'name'>,
): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('interests')
    .select('id')
    .where('email', '=', said.email)
    .where('message', '=', said.message)
    .where('name', '=', said.name)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
}

/** One interest, or undefined. */
export async function getInterest(db: Reader, id: string): Promise<InterestsTable | undefined> {
  return db.selectFrom('interests').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Interests nobody confirmed since they were written before this moment. */
export async function unconfirmedBefore(db: Reader, before: string): Promise<string[]> {
  const rows = await db
    .selectFrom('interests')
    .select('id')
    .where('confirmed_at', 'is', null)
    .where('written_at', '<', before)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** An organisation that an interest's address acts for already: whoever triages it looks there first. */
export type KnownFor = {
  personName: string;
  organisationId: string;
  organisationName: string;
  kind: OrganisationKind;
};

async function knownByAddress(
  db: Reader,
  addresses: readonly string[],
): Promise<Map<string, KnownFor[]>> {
  if (addresses.length === 0) return new Map();
  const rows = await db
    .selectFrom('people')
    .innerJoin('memberships', 'memberships.person_id', 'people.id')
    .innerJoin('organisations', 'organisations.id', 'memberships.organisation_id')
    .select([
      'people.email',
      'people.name as personName',
      'organisations.id as organisationId',
      'organisations.name as organisationName',
      'organisations.kind',
    ])
    .where('people.email', 'in', [...addresses])
    .where('memberships.ended_at', 'is', null)
    .orderBy('organisations.name')
    .execute();
  const known = Map.groupBy(rows, (row) => row.email);
  return new Map(
    [...known].map(([email, own]) => [email, own.map(({ email: _email, ...one }) => one)]),
  );
}

/** What the rules ask about an interest. */
export async function interestFacts(db: Reader, row: InterestsTable): Promise<InterestFacts> {
  const known = (await knownByAddress(db, [row.email])).get(row.email) ?? [];
  const organisationIds = known.map((one) => one.organisationId);
  return {
    status: interestStatus({ confirmedAt: row.confirmed_at, outcome: row.outcome }),
    organisationIds: row.organisation_id
      ? [...organisationIds, row.organisation_id]
      : organisationIds,
  };
}

/** Confirmed interests without those of organisations in whose matters the actor takes no part. */
function readableInterests(db: Kysely<Database>, actor: PersonActor) {
  const confirmed = db.selectFrom('interests').where('interests.confirmed_at', 'is not', null);
  const conflicts = actor.conflictOrganisationIds;
  if (conflicts.length === 0) return confirmed;
  return confirmed.where((eb) =>
    eb.and([
      eb.or([
        eb('interests.organisation_id', 'is', null),
        eb('interests.organisation_id', 'not in', conflicts),
      ]),
      eb(
        'interests.email',
        'not in',
        eb
          .selectFrom('memberships')
          .innerJoin('people', 'people.id', 'memberships.person_id')
          .select('people.email')
          .where('memberships.ended_at', 'is', null)
          .where('memberships.organisation_id', 'in', conflicts),
      ),
    ]),
  );
}

/** How many wait for somebody to triage them. */
export async function countWaitingInterests(db: Reader, actor: PersonActor): Promise<number> {
  const row = await readableInterests(db, actor)
    .select((eb) => eb.fn.countAll().as('waiting'))
    .where('interests.outcome', 'is', null)
    .executeTakeFirst();
  return Number(row?.waiting ?? 0);
}

/** Confirmed interests with what became of them, as rows. */
function withOutcome(db: Reader, actor: PersonActor) {
  return readableInterests(db, actor)
    .leftJoin('people as settler', 'settler.id', 'interests.settled_by')
    .leftJoin('organisations', 'organisations.id', 'interests.organisation_id')
    .leftJoin('cases', 'cases.id', 'interests.case_id')
    .selectAll('interests')
    .select([
      'settler.name as settlerName',
      'organisations.name as organisationName',
      'cases.reference',
    ]);
}

/** As many waiting ones as a person can look through; the oldest come first, the others move up. */
const waitingShown = 100;

/** Interests that wait to be triaged, the longest waiting first. */
export async function waitingInterests(db: Reader, actor: PersonActor) {
  const rows = await withOutcome(db, actor)
    .where('interests.outcome', 'is', null)
    .orderBy('interests.confirmed_at')
    .orderBy('interests.id')
    .limit(waitingShown)
    .execute();
  const known = await knownByAddress(
    db,
    rows.map((row) => row.email),
  );
  return rows.map((row) => ({ ...row, known: known.get(row.email) ?? [] }));
}

/** Where a page of settled interests begins: after the last one of the page before. */
export type SettledCursor = { settledAt: string; id: string };

/** Triaged interests, the newest first, and where older ones begin. */
export async function settledInterests(
  db: Reader,
  actor: PersonActor,
  page: { limit: number; after: SettledCursor | null },
) {
  const { limit, after } = page;
  let query = withOutcome(db, actor).where('interests.outcome', 'is not', null);
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb('interests.settled_at', '<', after.settledAt),
        eb.and([
          eb('interests.settled_at', '=', after.settledAt),
          eb('interests.id', '<', after.id),
        ]),
      ]),
    );
  }
  const rows = await query
    .orderBy('interests.settled_at', 'desc')
    .orderBy('interests.id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown,
    next:
      rows.length > limit && last?.settled_at ? { settledAt: last.settled_at, id: last.id } : null,
  };
}
