import type { Reader } from '../../db/connect.ts';
import { fromJson } from '../../db/json.ts';
import type {
  EngagementReportsTable,
  TermsAgreementsTable,
  TermsAnswersTable,
  TermsPartiesTable,
  TermsTable,
  TermsVersionsTable,
} from '../../db/schema.ts';
import type { Actor } from '../../shared/actor.ts';
import { type TermsContent, unwrittenSections } from '../../shared/terms/content.ts';
import { isDrafting, termsState } from '../../shared/terms/lifecycle.ts';
import { type TermsAccess, type TermsFacts, termsAccess } from '../../shared/terms/permissions.ts';
import { getCaseFacts } from '../cases/fact-queries.ts';
import { found, notFound } from '../domain-error.ts';

/** One version without its text. */
export type VersionHead = Omit<TermsVersionsTable, 'content'>;

/** Everything stored about one terms but the texts of versions other than the current. */
export type StoredTerms = {
  terms: TermsTable;
  /** In their order. */
  versions: VersionHead[];
  /** Of every version, in the order of the text. */
  parties: TermsPartiesTable[];
  agreements: TermsAgreementsTable[];
  answers: (TermsAnswersTable & { person_name: string; organisation_name: string })[];
  reports: (EngagementReportsTable & { reporter_name: string })[];
  current: { head: VersionHead; content: TermsContent };
  facts: TermsFacts;
};

const headColumns = [
  'id',
  'terms_id',
  'number',
  'sha256',
  'remark',
  'drafted_by',
  'drafted_at',
  'circulated_at',
] as const;

/** Whether every section is written in every language, and two or more parties each have a signatory with a capacity. */
function isComplete(content: TermsContent): boolean {
  return (
    unwrittenSections(content).length === 0 &&
    content.parties.length >= 2 &&
    content.parties.every(
      (party) => party.signatoryPersonId !== null && party.capacity.trim() !== '',
    )
  );
}

function factsOf(stored: Omit<StoredTerms, 'facts'>, caseFacts: TermsFacts['case']): TermsFacts {
  const { terms, versions, parties, agreements, answers, reports, current } = stored;
  const state = termsState({ status: terms.status, amendmentState: terms.amendment_state });
  const numberOf = new Map(versions.map((version) => [version.id, version.number]));
  const circulatedIds = new Set(
    versions.filter((version) => version.circulated_at).map((version) => version.id),
  );
  // An agreement held elsewhere never circulates here, and its parties know it.
  const asked = parties.filter(
    (party) => circulatedIds.has(party.terms_version_id) || terms.elsewhere_kind !== null,
  );
  // An amendment begins with the text in force, which all have agreed to: only a new one can circulate.
  const isUnchanged = isDrafting(state) && terms.current_version === terms.in_force_version;
  return {
    case: caseFacts,
    state,
    isElsewhere: terms.elsewhere_kind !== null,
    current: {
      number: current.head.number,
      sha256: current.head.sha256,
      parties: current.content.parties,
      isComplete: isComplete(current.content),
      isAnswered:
        isUnchanged || answers.some((answer) => answer.terms_version_id === current.head.id),
    },
    agreements: agreements.map((agreement) => ({
      organisationId: agreement.organisation_id,
      personId: agreement.person_id,
      version: numberOf.get(agreement.terms_version_id) ?? 0,
      sha256: agreement.sha256,
      voided: agreement.voided_at !== null,
    })),
    askedOrganisationIds: [...new Set(asked.map((party) => party.organisation_id))],
    askedPersonIds: [...new Set(asked.flatMap((party) => party.signatory_person_id ?? []))],
    reported: reports.map((report) => report.kind),
  };
}

/** Everything stored about one terms, or undefined when there are none. */
export async function loadTerms(db: Reader, termsId: string): Promise<StoredTerms | undefined> {
  const terms = await db
    .selectFrom('terms')
    .selectAll()
    .where('id', '=', termsId)
    .executeTakeFirst();
  if (!terms) return undefined;
  const versions = await db
    .selectFrom('terms_versions')
    .select(headColumns)
    .where('terms_id', '=', termsId)
    .orderBy('number')
    .execute();
  const parties = await db
    .selectFrom('terms_parties')
    .selectAll()
    .where(
      'terms_version_id',
      'in',
      versions.map((version) => version.id),
    )
    .orderBy('position')
    .execute();
  const agreements = await db
    .selectFrom('terms_agreements')
    .selectAll()
    .where('terms_id', '=', termsId)
    .orderBy('agreed_at')
    .orderBy('id')
    .execute();
  const answers = await db
    .selectFrom('terms_answers')
    .innerJoin('people', 'people.id', 'terms_answers.person_id')
    .innerJoin('organisations', 'organisations.id', 'terms_answers.organisation_id')
    .selectAll('terms_answers')
    .select(['people.name as person_name', 'organisations.name as organisation_name'])
    .where('terms_id', '=', termsId)
    .orderBy('given_at')
    .orderBy('terms_answers.id')
    .execute();
  const reports = await db
    .selectFrom('engagement_reports')
    .innerJoin('people', 'people.id', 'engagement_reports.reported_by')
    .selectAll('engagement_reports')
    .select('people.name as reporter_name')
    .where('terms_id', '=', termsId)
    .orderBy('reported_at')
    .orderBy('engagement_reports.id')
    .execute();
  const head = found(versions.find((version) => version.number === terms.current_version));
  const current = { head, content: await getContent(db, head.id) };
  const caseFacts = found(await getCaseFacts(db, terms.case_id));
  const stored = { terms, versions, parties, agreements, answers, reports, current };
  return { ...stored, facts: factsOf(stored, caseFacts) };
}

/** Terms the actor may read, with how much of them; `not_found` for everybody else. */
export async function requireTerms(
  db: Reader,
  actor: Actor,
  termsId: string,
): Promise<StoredTerms & { access: TermsAccess }> {
  const stored = found(await loadTerms(db, termsId));
  const access = termsAccess(actor, stored.facts);
  if (access === 'none') notFound();
  return { ...stored, access };
}

/** The text of one version. */
export async function getContent(db: Reader, versionId: string): Promise<TermsContent> {
  const row = found(
    await db
      .selectFrom('terms_versions')
      .select('content')
      .where('id', '=', versionId)
      .executeTakeFirst(),
  );
  return fromJson(row.content) as TermsContent;
}

/** The terms a version belongs to, for the personal link that names it. */
export async function termsOfVersion(
  db: Reader,
  versionId: string,
): Promise<{ termsId: string; number: number } | undefined> {
  const row = await db
    .selectFrom('terms_versions')
    .select(['terms_id', 'number'])
    .where('id', '=', versionId)
    .executeTakeFirst();
  return row && { termsId: row.terms_id, number: row.number };
}

/** The number that the next terms of a case get. */
export async function nextTermsNumber(db: Reader, caseId: string): Promise<number> {
  const row = await db
    .selectFrom('terms')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}

/** Ids of all terms of a case, in their order. */
export async function termsIdsOfCase(db: Reader, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('terms')
    .select('id')
    .where('case_id', '=', caseId)
    .orderBy('number')
    .execute();
  return rows.map((row) => row.id);
}

/** How many terms of the case are open (draft or circulated) and how many are in force: what its status follows. */
export async function countTerms(
  db: Reader,
  caseId: string,
): Promise<{ termsOpen: number; termsInForce: number }> {
  const rows = await db
    .selectFrom('terms')
    .select(['status', (eb) => eb.fn.countAll().as('count')])
    .where('case_id', '=', caseId)
    .groupBy('status')
    .execute();
  const count = (...statuses: TermsTable['status'][]) =>
    rows
      .filter((row) => statuses.includes(row.status))
      .reduce((sum, row) => sum + Number(row.count), 0);
  return { termsOpen: count('draft', 'circulated'), termsInForce: count('in_force') };
}

/** Ids of terms some circulated version of which names one of the organisations, or that are on a case of theirs. */
export async function termsIdsOfOrganisations(
  db: Reader,
  organisationIds: readonly string[],
): Promise<string[]> {
  if (organisationIds.length === 0) return [];
  const ids = [...organisationIds];
  const rows = await db
    .selectFrom('terms')
    .innerJoin('cases', 'cases.id', 'terms.case_id')
    .select('terms.id')
    .where((eb) =>
      eb.or([
        eb('cases.organisation_id', 'in', ids),
        eb.exists(
          eb
            .selectFrom('terms_versions')
            .innerJoin('terms_parties', 'terms_parties.terms_version_id', 'terms_versions.id')
            .select('terms_versions.id')
            .whereRef('terms_versions.terms_id', '=', 'terms.id')
            .where('terms_parties.organisation_id', 'in', ids),
        ),
      ]),
    )
    .orderBy('terms.last_movement_at', 'desc')
    .orderBy('terms.id', 'desc')
    .execute();
  return rows.map((row) => row.id);
}
