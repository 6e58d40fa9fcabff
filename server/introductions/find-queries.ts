import type { Reader } from '../../db/connect.ts';

/** Introductions that people of these organisations were asked about. */
export async function introductionIdsAsked(
  db: Reader,
  organisationIds: readonly string[],
): Promise<string[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('introduction_parties')
    .select('introduction_id')
    .where('organisation_id', 'in', [...organisationIds])
    .where('asked_at', 'is not', null)
    .execute();
  return rows.map((row) => row.introduction_id);
}

/** Introductions the committee is being asked about. */
export async function introductionIdsInConsultation(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom('consultations')
    .innerJoin('introductions', 'introductions.id', 'consultations.introduction_id')
    .select('introductions.id')
    .where('introductions.status', '=', 'consulting')
    .where('consultations.closed_at', 'is', null)
    .orderBy('consultations.opened_at')
    .execute();
  return rows.map((row) => row.id);
}

/** The introduction a party belongs to, for the personal link that names the party. */
export async function findParty(
  db: Reader,
  partyId: string,
): Promise<{ introductionId: string; organisationId: string } | undefined> {
  return db
    .selectFrom('introduction_parties')
    .select(['introduction_id as introductionId', 'organisation_id as organisationId'])
    .where('id', '=', partyId)
    .executeTakeFirst();
}

/** The number the next introduction of a case gets. */
export async function nextIntroductionNumber(db: Reader, caseId: string): Promise<number> {
  const row = await db
    .selectFrom('introductions')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}

/** Offers whose clock runs: those of cases neither on hold nor closed. */
export async function runningOffers(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom('introductions')
    .innerJoin('cases', 'cases.id', 'introductions.case_id')
    .select('introductions.id')
    .where('introductions.status', '=', 'offered')
    .where('cases.status', 'not in', ['on_hold', 'closed'])
    .orderBy('answer_by_at')
    .execute();
  return rows.map((row) => row.id);
}

/** Dialogues that were nobody's until a date that has come. */
export async function dialoguesToWake(db: Reader, on: string): Promise<string[]> {
  const rows = await db
    .selectFrom('introductions')
    .innerJoin('cases', 'cases.id', 'introductions.case_id')
    .select('introductions.id')
    .where('introductions.status', '=', 'open')
    .where('turn_holder', '=', 'nobody')
    .where('turn_until_on', '<=', on)
    .where('cases.status', 'not in', ['on_hold', 'closed'])
    .execute();
  return rows.map((row) => row.id);
}

/** Whom the government chose in its latest selection. */
export async function chosenOrganisationIds(db: Reader, caseId: string): Promise<string[]> {
  const latest = await db
    .selectFrom('selections')
    .select('id')
    .where('case_id', '=', caseId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!latest) return [];
  const rows = await db
    .selectFrom('selection_organisations')
    .select('organisation_id')
    .where('selection_id', '=', latest.id)
    .where('chosen', '=', 1)
    .execute();
  return rows.map((row) => row.organisation_id);
}

/** Which of these organisations the person acts for. */
export async function partyOfPerson(
  db: Reader,
  personId: string,
  organisationIds: readonly string[],
): Promise<string | undefined> {
  const row = await db
    .selectFrom('memberships')
    .select('organisation_id')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('organisation_id', 'in', [...organisationIds, ''])
    .executeTakeFirst();
  return row?.organisation_id;
}

/** Parties whose contact this person is, of introductions that are not over. */
export async function partyIdsOfContact(
  db: Reader,
  personId: string,
  organisationId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('introduction_parties')
    .innerJoin('introductions', 'introductions.id', 'introduction_parties.introduction_id')
    .select('introduction_parties.id')
    .where('introduction_parties.contact_person_id', '=', personId)
    .where('introduction_parties.organisation_id', '=', organisationId)
    .where('introductions.status', 'in', ['draft', 'consulting', 'offered', 'open'])
    .execute();
  return rows.map((row) => row.id);
}
