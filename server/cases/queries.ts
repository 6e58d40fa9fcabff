import type { ExpressionBuilder } from 'kysely';
import type { Reader } from '../../db/connect.ts';
import { fromJson } from '../../db/json.ts';
import { prepared } from '../../db/prepared.ts';
import type {
  CaseStandInsTable,
  CasesTable,
  Database,
  RequestRevisionsTable,
} from '../../db/schema.ts';
import { type Actor, isStaff, openedOrganisationIds } from '../../shared/actor.ts';
import { type CaseAccess, type CaseFacts, caseAccess } from '../../shared/cases/access.ts';
import { emptyRequest, type RequestContent } from '../../shared/cases/request.ts';
import { found, notFound } from '../domain-error.ts';
import { getCaseFacts } from './fact-queries.ts';

type CaseExpression = ExpressionBuilder<Database, 'cases'>;

/** Whether the case is of an organisation the actor acts for, or is a focal point of. */
export function isOfTheirGovernment(eb: CaseExpression, actor: Actor) {
  const opened = openedOrganisationIds(actor);
  return opened.length > 0 ? eb('cases.organisation_id', 'in', opened) : eb.lit(false);
}

function hasPartyInConflict(eb: CaseExpression, actor: Actor) {
  const conflicts = actor.kind === 'person' ? actor.conflictOrganisationIds : [];
  if (conflicts.length === 0) return eb.lit(false);
  // From the few organisations to their cases: asked of each case by itself, SQLite walks through all of them.
  return eb(
    'cases.id',
    'in',
    eb
      .selectFrom('case_parties')
      .select('case_parties.case_id')
      .where('case_parties.organisation_id', 'in', conflicts),
  );
}

/**
 * The cases an actor may read, whole or as their government: what every case read starts from.
 * Those where they are conflicted are not among them (`conflictedCases`).
 */
export function visibleCases(db: Reader, actor: Actor) {
  const cases = db.selectFrom('cases');
  if (actor.kind === 'system') return cases;
  return cases.where((eb) =>
    eb.or([
      isOfTheirGovernment(eb, actor),
      isStaff(actor) ? eb.not(hasPartyInConflict(eb, actor)) : eb.lit(false),
    ]),
  );
}

/** The cases that staff know only to exist, because an organisation of theirs is a party. */
export function conflictedCases(db: Reader, actor: Actor) {
  return db
    .selectFrom('cases')
    .where((eb) =>
      isStaff(actor)
        ? eb.and([hasPartyInConflict(eb, actor), eb.not(isOfTheirGovernment(eb, actor))])
        : eb.lit(false),
    );
}

/**
 * A case the actor may read, with how much of it. Refuses `not_found` for everybody else,
 * the conflicted included: what one may not see does not exist.
 */
export async function requireCase(
  db: Reader,
  actor: Actor,
  caseId: string,
): Promise<{ facts: CaseFacts; access: CaseAccess }> {
  return requireAccess(actor, found(await getCaseFacts(db, caseId)));
}

/** How much the actor may read of a case whose facts are known already. Refuses `not_found` as `requireCase` does. */
export function requireAccess(
  actor: Actor,
  facts: CaseFacts,
): { facts: CaseFacts; access: CaseAccess } {
  const access = caseAccess(actor, facts);
  if (access === 'none' || access === 'exists') notFound();
  return { facts, access };
}

const caseRow = prepared(['caseId'], (db, { caseId }) =>
  db.selectFrom('cases').selectAll().where('id', '=', caseId),
);

/** The whole row, for commands that have already asked whether they may. */
export async function getCaseRow(db: Reader, caseId: string): Promise<CasesTable> {
  return found((await caseRow(db, { caseId }))[0]);
}

export type Revision = Omit<RequestRevisionsTable, 'content'> & { content: RequestContent };

/** What a revision holds, as it was checked when it was written; fields that came later have their empty values. */
export function readContent(text: RequestRevisionsTable['content']): RequestContent {
  return { ...emptyRequest, ...fromJson(text) };
}

/** One revision of a request, or undefined. */
export async function getRevision(
  db: Reader,
  caseId: string,
  number: number,
): Promise<Revision | undefined> {
  const row = await db
    .selectFrom('request_revisions')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && { ...row, content: readContent(row.content) };
}

/** The revision a personal link is about, or undefined. */
export async function getRevisionById(db: Reader, id: string): Promise<Revision | undefined> {
  const row = await db
    .selectFrom('request_revisions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...row, content: readContent(row.content) };
}

/** The highest number a revision of the case has, dropped ones included. */
export async function lastRevisionNumber(db: Reader, caseId: string): Promise<number> {
  const row = await db
    .selectFrom('request_revisions')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

/** Loans of a case that are not over, those still to begin included. */
export async function openLoans(db: Reader, caseId: string): Promise<CaseStandInsTable[]> {
  return db
    .selectFrom('case_stand_ins')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .orderBy('from_on')
    .execute();
}

/** What the calendar has brought about by a date: loans that begin or are over, holds that have run out. */
export async function dueOn(
  db: Reader,
  on: string,
): Promise<{ begun: CaseStandInsTable[]; over: CaseStandInsTable[]; returnedCaseIds: string[] }> {
  const loans = await db
    .selectFrom('case_stand_ins')
    .selectAll()
    .where('ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('until_on', '<', on),
        eb.and([eb('started_at', 'is', null), eb('from_on', '<=', on)]),
      ]),
    )
    .execute();
  const returned = await db
    .selectFrom('turns')
    .select('case_id')
    .where('source', '=', 'case')
    .where('holder', '=', 'nobody')
    .where('move', '=', 'resume_case')
    .where('ended_at', 'is', null)
    .where('until_on', '<=', on)
    .execute();
  return {
    begun: loans.filter((loan) => loan.until_on >= on),
    over: loans.filter((loan) => loan.until_on < on),
    returnedCaseIds: returned.map((row) => row.case_id),
  };
}

/** Which of these topics do not exist. */
export async function unknownTopics(db: Reader, topicIds: readonly string[]): Promise<string[]> {
  if (topicIds.length === 0) return [];
  const rows = await db.selectFrom('topics').select('id').where('id', 'in', topicIds).execute();
  const known = new Set(rows.map((row) => row.id));
  return topicIds.filter((topicId) => !known.has(topicId));
}

/** Whether the organisation is on the case's shortlist today. */
export async function isShortlisted(
  db: Reader,
  caseId: string,
  organisationId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('shortlist_entries')
    .select('organisation_id')
    .where('case_id', '=', caseId)
    .where('organisation_id', '=', organisationId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many selections the case has had. */
export async function lastSelectionNumber(db: Reader, caseId: string): Promise<number> {
  const row = await db
    .selectFrom('selections')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}
