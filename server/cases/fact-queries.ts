import { sql } from 'kysely';
import type { Reader } from '../../db/connect.ts';
import { prepared } from '../../db/prepared.ts';
import type { CasesTable } from '../../db/schema.ts';
import type { CaseFacts } from '../../shared/cases/access.ts';

const factColumns = [
  'id',
  'reference',
  'status',
  'organisation_id',
  'contact_person_id',
  'manager_id',
  'version',
] as const;
export type FactRow = Pick<CasesTable, (typeof factColumns)[number]>;

const rowById = prepared(['id'], (db, { id }) =>
  db.selectFrom('cases').select(factColumns).where('id', '=', id),
);
const rowByReference = prepared(['reference'], (db, { reference }) =>
  db.selectFrom('cases').select(factColumns).where('reference', '=', reference),
);

/** What else the rules ask about, as rows of one shape: parties, those it is lent to today, a revision that waits. */
const factsOfCase = prepared(['caseId'], (db, { caseId }) =>
  db
    .selectFrom('case_parties')
    .select([sql<string>`'party'`.as('kind'), 'organisation_id as what'])
    .where('case_id', '=', caseId)
    .unionAll(
      db
        .selectFrom('case_stand_ins')
        .select([sql<string>`'stand_in'`.as('kind'), 'person_id as what'])
        .where('case_id', '=', caseId)
        .where('started_at', 'is not', null)
        .where('ended_at', 'is', null),
    )
    .unionAll(
      db
        .selectFrom('request_revisions')
        .select([sql<string>`'proposal'`.as('kind'), sql<string>`cast(number as text)`.as('what')])
        .where('case_id', '=', caseId)
        .where('status', '=', 'proposed'),
    ),
);

/** What the rules ask about one case, or undefined when there is none. */
export async function getCaseFacts(db: Reader, caseId: string): Promise<CaseFacts | undefined> {
  const [row] = await rowById(db, { id: caseId });
  return row && factsOf(db, row);
}

/** The same, of the case that has this reference. */
export async function findCaseFacts(db: Reader, reference: string): Promise<CaseFacts | undefined> {
  const [row] = await rowByReference(db, { reference: reference.trim().toUpperCase() });
  return row && factsOf(db, row);
}

async function factsOf(db: Reader, row: FactRow): Promise<CaseFacts> {
  const rows = await factsOfCase(db, { caseId: row.id });
  const of = (kind: string) => rows.filter((one) => one.kind === kind).map(({ what }) => what);
  const [proposal] = of('proposal');
  return asFacts(row, {
    parties: of('party'),
    standIns: of('stand_in'),
    proposal: proposal ? Number(proposal) : null,
  });
}

function asFacts(
  row: FactRow,
  of: { parties: string[]; standIns: string[]; proposal: number | null },
): CaseFacts {
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    organisationId: row.organisation_id,
    contactPersonId: row.contact_person_id,
    managerId: row.manager_id,
    standInIds: of.standIns,
    partyOrganisationIds: of.parties,
    proposedRevision: of.proposal,
    version: row.version,
  };
}

/** The facts of several cases with one query for each kind of them. */
export async function completeFacts(db: Reader, rows: readonly FactRow[]): Promise<CaseFacts[]> {
  if (rows.length === 0) return [];
  const caseIds = rows.map((row) => row.id);
  const [parties, standIns, proposals] = await Promise.all([
    db.selectFrom('case_parties').selectAll().where('case_id', 'in', caseIds).execute(),
    db
      .selectFrom('case_stand_ins')
      .select(['case_id', 'person_id'])
      .where('case_id', 'in', caseIds)
      .where('started_at', 'is not', null)
      .where('ended_at', 'is', null)
      .execute(),
    db
      .selectFrom('request_revisions')
      .select(['case_id', 'number'])
      .where('case_id', 'in', caseIds)
      .where('status', '=', 'proposed')
      .execute(),
  ]);
  const partiesOf = Map.groupBy(parties, (row) => row.case_id);
  const standInsOf = Map.groupBy(standIns, (row) => row.case_id);
  const proposalOf = new Map(proposals.map((row) => [row.case_id, row.number]));
  return rows.map((row) =>
    asFacts(row, {
      parties: (partiesOf.get(row.id) ?? []).map((party) => party.organisation_id),
      standIns: (standInsOf.get(row.id) ?? []).map((standIn) => standIn.person_id),
      proposal: proposalOf.get(row.id) ?? null,
    }),
  );
}
