import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Reader } from '../../db/connect.ts';
import type { Database } from '../../db/schema.ts';
import { type Actor, isStaff } from '../../shared/actor.ts';
import { type CaseAccess, caseAccess } from '../../shared/cases/access.ts';
import type { ListCasesInput } from '../../shared/cases/input.ts';
import { type CaseAbilities, caseAbilities } from '../../shared/cases/permissions.ts';
import { type CaseOutcome, type CaseStatus, caseSteps } from '../../shared/cases/vocabulary.ts';
import { id, shortText } from '../../shared/text.ts';
import { dateOf } from '../../shared/working-days.ts';
import { completeFacts } from './fact-queries.ts';
import { hasReached, isAbout, organisationsOfRegion } from './narrow-queries.ts';
import { conflictedCases, isOfTheirGovernment, visibleCases } from './queries.ts';
import { headlineFor, type Named, type OpenTurn, openTurnRows } from './turn-queries.ts';

export type ListedCase = {
  id: string;
  reference: string;
  title: string;
  status: CaseStatus;
  organisation: Named;
  manager: Named | null;
  submittedAt: string;
  assignedAt: string | null;
  lastMovementAt: string;
  holdUntilOn: string | null;
  closedAt: string | null;
  outcome: CaseOutcome | null;
  headline: OpenTurn | null;
  access: CaseAccess;
  abilities: Pick<CaseAbilities, 'claim' | 'assign' | 'handOver' | 'lend'>;
};

export type CaseList = {
  cases: ListedCase[];
  nextCursor: string | null;
  /** Cases where the reader is conflicted: that they exist, and nothing more. Told on the first page, unfiltered. */
  conflicted: { id: string; reference: string }[];
};

type CaseQuery = SelectQueryBuilder<Database, 'cases', object>;

/** Whether a column contains the text in any case; wildcards the reader typed are plain characters. */
function contains(column: 'cases.reference' | 'cases.title' | 'organisations.name', text: string) {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`lower(${sql.ref(column)}) like lower(${pattern}) escape '\\'`;
}

function isFiltered(input: ListCasesInput): boolean {
  const { statuses, managerId, organisationId, topicId, text, mine, asGovernment } = input;
  const { region, challenge, submittedFrom, reached, furthest } = input;
  const choices = [statuses?.length, managerId, organisationId, topicId, text?.trim()];
  const narrowing = [region, challenge, submittedFrom, reached, furthest];
  return mine || asGovernment || [...choices, ...narrowing].some(Boolean);
}

function filtered(db: Reader, cases: CaseQuery, actor: Actor, input: ListCasesInput): CaseQuery {
  let query = cases;
  const { statuses, managerId, organisationId, topicId, region, challenge } = input;
  const { submittedFrom, reached, furthest } = input;
  if (input.asGovernment) query = query.where((eb) => isOfTheirGovernment(eb, actor));
  if (statuses?.length) query = query.where('cases.status', 'in', statuses);
  if (managerId === 'nobody') query = query.where('cases.manager_id', 'is', null);
  else if (managerId) query = query.where('cases.manager_id', '=', managerId);
  if (organisationId) query = query.where('cases.organisation_id', '=', organisationId);
  if (topicId) query = query.where((eb) => isAbout(eb, { id: topicId }));
  if (challenge) query = query.where((eb) => isAbout(eb, { code: challenge }));
  if (region) {
    query = query.where('cases.organisation_id', 'in', organisationsOfRegion(db, region));
  }
  if (submittedFrom) query = query.where('cases.submitted_at', '>=', submittedFrom);
  const next = furthest && caseSteps[caseSteps.indexOf(furthest) + 1];
  for (const step of [reached, furthest]) {
    if (step) query = query.where((eb) => hasReached(eb, step));
  }
  if (next) query = query.where((eb) => eb.not(hasReached(eb, next)));
  if (input.mine && actor.kind === 'person' && isStaff(actor)) {
    query = query.where((eb) =>
      eb.or([
        eb('cases.manager_id', '=', actor.personId),
        eb.exists(
          eb
            .selectFrom('case_stand_ins')
            .select('case_stand_ins.id')
            .whereRef('case_stand_ins.case_id', '=', 'cases.id')
            .where('case_stand_ins.person_id', '=', actor.personId)
            .where('case_stand_ins.started_at', 'is not', null)
            .where('case_stand_ins.ended_at', 'is', null),
        ),
      ]),
    );
  }
  const text = input.text?.trim();
  if (text) {
    query = query.where((eb) =>
      eb.or([
        contains('cases.reference', text),
        contains('cases.title', text),
        eb.exists(
          eb
            .selectFrom('organisations')
            .select('organisations.id')
            .whereRef('organisations.id', '=', 'cases.organisation_id')
            .where(contains('organisations.name', text)),
        ),
      ]),
    );
  }
  return query;
}

/** Where a page of a list ended: the values it is sorted by. */
const position = z.object({ group: z.number(), value: shortText, id });
type Position = z.infer<typeof position>;

/** What somebody made up themselves is no position, and begins at the beginning. */
function readCursor(cursor: string): Position | undefined {
  try {
    return position.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}

function writeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

const sortColumns = {
  unassigned_first: 'cases.last_movement_at',
  last_movement: 'cases.last_movement_at',
  submitted: 'cases.submitted_at',
  reference: 'cases.reference',
} as const;

/** The cases of a page, in its order. Read by themselves, since sorting thousands of whole rows takes far longer. */
async function readRows(db: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('cases')
    .innerJoin('organisations', 'organisations.id', 'cases.organisation_id')
    .leftJoin('people as manager', 'manager.id', 'cases.manager_id')
    .selectAll('cases')
    .select(['organisations.name as organisationName', 'manager.name as managerName'])
    .where('cases.id', 'in', ids)
    .execute();
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => rowOf.get(id) ?? []);
}

/**
 * The cases somebody may read, filtered, sorted and in pages. Unassigned ones can come first; where the reader is
 * conflicted only references are told, and only where no filter would tell more.
 */
export async function listCases(
  db: Reader,
  actor: Actor,
  input: ListCasesInput,
  at: string,
): Promise<CaseList> {
  const column = sortColumns[input.sort];
  const direction = input.descending ? 'desc' : 'asc';
  const after = input.cursor ? readCursor(input.cursor) : undefined;
  const beyond = input.descending ? '<' : '>';
  const isGrouped = input.sort === 'unassigned_first';
  let page = filtered(db, visibleCases(db, actor), actor, input).select('cases.id');
  if (isGrouped) {
    page = page.orderBy((eb) =>
      eb.case().when('cases.status', '=', 'submitted').then(eb.lit(0)).else(eb.lit(1)).end(),
    );
  }
  if (after) {
    page = page.where((eb) => {
      const further = eb.or([
        eb(column, beyond, after.value),
        eb.and([eb(column, '=', after.value), eb('cases.id', beyond, after.id)]),
      ]);
      if (!isGrouped) return further;
      const sameGroup = eb('cases.status', after.group === 0 ? '=' : '!=', 'submitted');
      const both = eb.and([sameGroup, further]);
      return after.group === 0 ? eb.or([both, eb('cases.status', '!=', 'submitted')]) : both;
    });
  }
  const found = await page
    .orderBy(column, direction)
    .orderBy('cases.id', direction)
    .limit(input.limit + 1)
    .execute();
  const rows = await readRows(
    db,
    found.map((row) => row.id),
  );
  const shown = rows.slice(0, input.limit);
  const [facts, turns] = await Promise.all([
    completeFacts(db, shown),
    openTurnRows(
      db,
      shown.map((row) => row.id),
    ),
  ]);
  const last = shown.at(-1);
  const conflicted =
    input.cursor || isFiltered(input)
      ? []
      : await conflictedCases(db, actor)
          .select(['cases.id', 'cases.reference'])
          .orderBy('cases.reference')
          .execute();
  return {
    cases: shown.map((row, index) => {
      const factsOfRow = facts[index]!;
      const access = caseAccess(actor, factsOfRow);
      const { claim, assign, handOver, lend } = caseAbilities(actor, factsOfRow);
      return {
        id: row.id,
        reference: row.reference,
        title: row.title,
        status: row.status,
        organisation: { id: row.organisation_id, name: row.organisationName },
        manager: row.manager_id ? { id: row.manager_id, name: row.managerName ?? '' } : null,
        submittedAt: row.submitted_at,
        assignedAt: row.assigned_at,
        lastMovementAt: row.last_movement_at,
        holdUntilOn: row.hold_until_on,
        closedAt: row.closed_at,
        outcome: row.outcome,
        headline: headlineFor(access, row, turns.get(row.id) ?? [], dateOf(at)),
        access,
        abilities: { claim, assign, handOver, lend },
      };
    }),
    nextCursor:
      rows.length > input.limit && last
        ? writeCursor({
            group: last.status === 'submitted' ? 0 : 1,
            value:
              input.sort === 'submitted'
                ? last.submitted_at
                : input.sort === 'reference'
                  ? last.reference
                  : last.last_movement_at,
            id: last.id,
          })
        : null,
    conflicted,
  };
}
