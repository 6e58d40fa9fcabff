import type { Reader } from '../../db/connect.ts';
import { fromJson } from '../../db/json.ts';
import type { IntroductionPartiesTable, IntroductionsTable } from '../../db/schema.ts';
import type { CaseFacts } from '../../shared/cases/access.ts';
import type { ConsultationFacts, IntroductionFacts } from '../../shared/introductions/access.ts';
import type { DialogueTurn } from '../../shared/introductions/turns.ts';
import type { Locale } from '../../shared/locale.ts';
import type { OrganisationKind } from '../../shared/registry/vocabulary.ts';
import { getCaseFacts } from '../cases/fact-queries.ts';

/** A party with whose it is and who speaks for it. */
export type PartyRow = IntroductionPartiesTable & {
  organisation_name: string;
  organisation_kind: OrganisationKind;
  country_code: string | null;
  contact_name: string | null;
  contact_email: string | null;
  contact_phone: string | null;
  contact_locale: Locale | null;
  for_person_name: string | null;
};

export type OpinionRow = {
  personId: string;
  name: string;
  objects: boolean;
  reason: string;
  givenAt: string;
};

/** An introduction with everything about it; what of it somebody sees is decided afterwards. */
export type LoadedIntroduction = {
  row: IntroductionsTable;
  facts: IntroductionFacts;
  parties: PartyRow[];
  consultation: { reason: string | null; opinions: OpinionRow[] } | null;
};

/** The dialogue's turn as it is kept, or null before it opens. */
function turnOf(row: IntroductionsTable): DialogueTurn | null {
  if (row.turn_holder === null || row.turn_since_at === null) return null;
  return {
    holder: row.turn_holder,
    organisationIds: row.turn_organisation_ids ? fromJson(row.turn_organisation_ids) : [],
    what: row.turn_what,
    sinceAt: row.turn_since_at,
    dueAt: row.turn_due_at,
    untilOn: row.turn_until_on,
  };
}

function factsOf(
  row: IntroductionsTable,
  caseFacts: CaseFacts,
  parties: readonly PartyRow[],
  consultation: ConsultationFacts | null,
): IntroductionFacts {
  return {
    id: row.id,
    case: caseFacts,
    status: row.status,
    governmentFirst: row.government_first === 1,
    nameWithheld: row.name_withheld === 1,
    draftedAt: row.drafted_at,
    offeredAt: row.offered_at,
    answerByAt: row.answer_by_at,
    remindersSent: row.reminders_sent,
    openedAt: row.opened_at,
    endedAt: row.ended_at,
    parties: parties.map((party) => ({
      id: party.id,
      organisationId: party.organisation_id,
      contactPersonId: party.contact_person_id,
      state: party.state,
      askedAt: party.asked_at,
      answeredAt: party.answered_at,
      ratedAt: party.rated_at,
    })),
    consultation,
    turn: turnOf(row),
    version: row.version,
  };
}

async function loadParties(db: Reader, ids: readonly string[]): Promise<Map<string, PartyRow[]>> {
  const rows = await db
    .selectFrom('introduction_parties')
    .innerJoin('organisations', 'organisations.id', 'introduction_parties.organisation_id')
    .leftJoin('people as contact', 'contact.id', 'introduction_parties.contact_person_id')
    .leftJoin('people as spokenFor', 'spokenFor.id', 'introduction_parties.for_person_id')
    .selectAll('introduction_parties')
    .select([
      'organisations.name as organisation_name',
      'organisations.kind as organisation_kind',
      'organisations.country_code as country_code',
      'contact.name as contact_name',
      'contact.email as contact_email',
      'contact.phone as contact_phone',
      'contact.locale as contact_locale',
      'spokenFor.name as for_person_name',
    ])
    .where('introduction_id', 'in', [...ids])
    .orderBy('position')
    .orderBy('introduction_parties.id')
    .execute();
  return Map.groupBy(rows, (row) => row.introduction_id);
}

/** The latest consultation of each introduction, with its opinions. */
async function loadConsultations(db: Reader, ids: readonly string[]) {
  const rows = await db
    .selectFrom('consultations')
    .selectAll()
    .where('introduction_id', 'in', [...ids])
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  const latest = new Map(rows.map((row) => [row.introduction_id, row]));
  const consultationIds = [...latest.values()].map((row) => row.id);
  const opinions =
    consultationIds.length === 0
      ? []
      : await db
          .selectFrom('consultation_opinions')
          .innerJoin('people', 'people.id', 'consultation_opinions.person_id')
          .selectAll('consultation_opinions')
          .select('people.name as name')
          .where('consultation_id', 'in', consultationIds)
          .orderBy('given_at')
          .execute();
  const opinionsOf = Map.groupBy(opinions, (row) => row.consultation_id);
  return new Map(
    [...latest].map(([introductionId, row]) => [
      introductionId,
      { row, opinions: opinionsOf.get(row.id) ?? [] },
    ]),
  );
}

/** Introductions by id, in the order of their cases and numbers. */
export async function loadIntroductions(
  db: Reader,
  introductionIds: readonly string[],
): Promise<LoadedIntroduction[]> {
  const ids = [...new Set(introductionIds)];
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('introductions')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('case_id')
    .orderBy('number')
    .execute();
  const partiesOf = await loadParties(db, ids);
  const consultationOf = await loadConsultations(db, ids);
  const caseFacts = new Map<string, CaseFacts>();
  for (const caseId of new Set(rows.map((row) => row.case_id))) {
    const facts = await getCaseFacts(db, caseId);
    if (facts) caseFacts.set(caseId, facts);
  }
  return rows.flatMap((row) => {
    const facts = caseFacts.get(row.case_id);
    if (!facts) return [];
    const parties = partiesOf.get(row.id) ?? [];
    const consultation = consultationOf.get(row.id);
    const opinions = consultation?.opinions.map((opinion) => ({
      personId: opinion.person_id,
      name: opinion.name,
      objects: opinion.objects === 1,
      reason: opinion.reason,
      givenAt: opinion.given_at,
    }));
    const consultationFacts = consultation
      ? {
          id: consultation.row.id,
          openedAt: consultation.row.opened_at,
          closedAt: consultation.row.closed_at,
          result: consultation.row.result,
          opinions: opinions ?? [],
        }
      : null;
    return [
      {
        row,
        parties,
        facts: factsOf(row, facts, parties, consultationFacts),
        consultation: consultation
          ? { reason: consultation.row.reason, opinions: opinions ?? [] }
          : null,
      },
    ];
  });
}

/** One introduction, or undefined. */
export async function loadIntroduction(
  db: Reader,
  introductionId: string,
): Promise<LoadedIntroduction | undefined> {
  const [loaded] = await loadIntroductions(db, [introductionId]);
  return loaded;
}

/** What the rules ask about one introduction, or undefined; later nouns decide by it, too. */
export async function getIntroductionFacts(
  db: Reader,
  introductionId: string,
): Promise<IntroductionFacts | undefined> {
  return (await loadIntroduction(db, introductionId))?.facts;
}

/** Every introduction of a case, in their order. */
export async function introductionIdsOfCase(db: Reader, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('introductions')
    .select('id')
    .where('case_id', '=', caseId)
    .orderBy('number')
    .execute();
  return rows.map((row) => row.id);
}

/** Every introduction of a case with all its facts. */
export async function loadCaseIntroductions(
  db: Reader,
  caseId: string,
): Promise<LoadedIntroduction[]> {
  return loadIntroductions(db, await introductionIdsOfCase(db, caseId));
}
