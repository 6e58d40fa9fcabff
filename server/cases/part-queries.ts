import type { Reader } from '../../db/connect.ts';
import { prepared } from '../../db/prepared.ts';
import type { RequestRevisionsTable } from '../../db/schema.ts';
import type { RequestContent } from '../../shared/cases/request.ts';
import type { ProxyChannel, ReadinessKey, ReadinessState } from '../../shared/cases/vocabulary.ts';
import { readContent } from './queries.ts';
import type { Named } from './turn-queries.ts';

export type StandIn = Named & { fromOn: string; untilOn: string; hasBegun: boolean };

export type Readiness = {
  key: ReadinessKey;
  state: ReadinessState;
  remark: string;
  isShared: boolean;
  updatedAt: string;
};

export type ShortlistEntry = {
  organisation: Named;
  reason: string;
  addedAt: string;
  addedBy: Named;
};

export type Selection = {
  id: string;
  number: number;
  rationale: string;
  selectedAt: string;
  selectedBy: Named;
  proxy: { name: string; channel: ProxyChannel; on: string } | null;
  organisations: (Named & { isChosen: boolean })[];
};

/** The names of a request’s files, in the order given; redacted ones are left out. */
export async function namedFiles(
  db: Reader,
  fileIds: readonly string[],
): Promise<(Named & { size: number })[]> {
  if (fileIds.length === 0) return [];
  const rows = await db
    .selectFrom('files')
    .select(['id', 'name', 'size'])
    .where('id', 'in', fileIds)
    .where('redacted_at', 'is', null)
    .execute();
  return fileIds.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

const standInRows = prepared(['caseId'], (db, { caseId }) =>
  db
    .selectFrom('case_stand_ins')
    .innerJoin('people', 'people.id', 'case_stand_ins.person_id')
    .select(['people.id', 'people.name', 'from_on', 'until_on', 'started_at'])
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .orderBy('from_on'),
);

/** Loans of a case that are not over. */
export async function listStandIns(db: Reader, caseId: string): Promise<StandIn[]> {
  const rows = await standInRows(db, { caseId });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    fromOn: row.from_on,
    untilOn: row.until_on,
    hasBegun: row.started_at !== null,
  }));
}

const readinessRows = prepared(['caseId'], (db, { caseId }) =>
  db.selectFrom('case_readiness').selectAll().where('case_id', '=', caseId),
);

/** Scoping’s checklist as far as it was filled. */
export async function listReadiness(
  db: Reader,
  caseId: string,
  { onlyShared }: { onlyShared: boolean },
): Promise<Readiness[]> {
  const rows = await readinessRows(db, { caseId });
  return rows
    .filter((row) => row.shared === 1 || !onlyShared)
    .map((row) => ({
      key: row.key,
      state: row.state,
      remark: row.remark,
      isShared: row.shared === 1,
      updatedAt: row.updated_at,
    }));
}

const shortlistRows = prepared(['caseId'], (db, { caseId }) =>
  db
    .selectFrom('shortlist_entries')
    .innerJoin('organisations', 'organisations.id', 'shortlist_entries.organisation_id')
    .innerJoin('people', 'people.id', 'shortlist_entries.added_by')
    .select([
      'organisations.id as organisationId',
      'organisations.name as organisationName',
      'people.id as personId',
      'people.name as personName',
      'reason',
      'added_at',
    ])
    .where('case_id', '=', caseId)
    .where('removed_at', 'is', null)
    .orderBy('added_at'),
);

/** Who is considered for a case, in the order they were added; for staff. */
export async function listShortlist(db: Reader, caseId: string): Promise<ShortlistEntry[]> {
  const rows = await shortlistRows(db, { caseId });
  return rows.map((row) => ({
    organisation: { id: row.organisationId, name: row.organisationName },
    reason: row.reason,
    addedAt: row.added_at,
    addedBy: { id: row.personId, name: row.personName },
  }));
}

const selectionRows = prepared(['caseId'], (db, { caseId }) =>
  db
    .selectFrom('selections')
    .innerJoin('people', 'people.id', 'selections.selected_by')
    .leftJoin('people as spokenFor', 'spokenFor.id', 'selections.for_person_id')
    .selectAll('selections')
    .select(['people.name as selectedByName', 'spokenFor.name as forName'])
    .where('case_id', '=', caseId)
    .orderBy('number', 'desc'),
);

/** The government's selections, newest first: the first one counts. */
export async function listSelections(db: Reader, caseId: string): Promise<Selection[]> {
  const rows = await selectionRows(db, { caseId });
  if (rows.length === 0) return [];
  const organisations = await db
    .selectFrom('selection_organisations')
    .innerJoin('organisations', 'organisations.id', 'selection_organisations.organisation_id')
    .select(['selection_id', 'organisations.id', 'organisations.name', 'chosen'])
    .where(
      'selection_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('organisations.name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    rationale: row.rationale,
    selectedAt: row.selected_at,
    selectedBy: { id: row.selected_by, name: row.selectedByName },
    proxy:
      row.proxy_channel && row.proxy_on
        ? { name: row.forName ?? '', channel: row.proxy_channel, on: row.proxy_on }
        : null,
    organisations: organisations
      .filter((one) => one.selection_id === row.id)
      .map(({ id, name, chosen }) => ({ id, name, isChosen: chosen === 1 })),
  }));
}

export type ListedRevision = {
  number: number;
  content: RequestContent;
  status: RequestRevisionsTable['status'];
  reason: string;
  draftedBy: string;
  draftedAt: string;
  confirmedBy: string | null;
  confirmedAt: string | null;
  proxy: { recordedBy: string; channel: ProxyChannel; on: string } | null;
};

const revisionRows = prepared(['caseId'], (db, { caseId }) =>
  db
    .selectFrom('request_revisions')
    .innerJoin('people as drafter', 'drafter.id', 'request_revisions.drafted_by')
    .leftJoin('people as confirmer', 'confirmer.id', 'request_revisions.confirmed_by')
    .leftJoin('people as recorder', 'recorder.id', 'request_revisions.recorded_by')
    .selectAll('request_revisions')
    .select([
      'drafter.name as drafterName',
      'confirmer.name as confirmerName',
      'recorder.name as recorderName',
    ])
    .where('case_id', '=', caseId)
    .orderBy('number'),
);

/** Every revision of a request, for comparing; none is ever changed. */
export async function listRevisions(db: Reader, caseId: string): Promise<ListedRevision[]> {
  const rows = await revisionRows(db, { caseId });
  return rows.map((row) => ({
    number: row.number,
    content: readContent(row.content),
    status: row.status,
    reason: row.reason,
    draftedBy: row.drafterName,
    draftedAt: row.drafted_at,
    confirmedBy: row.confirmerName,
    confirmedAt: row.confirmed_at,
    proxy:
      row.proxy_channel && row.proxy_on
        ? { recordedBy: row.recorderName ?? '', channel: row.proxy_channel, on: row.proxy_on }
        : null,
  }));
}
