import { sql } from 'kysely';
import type { Reader } from '../../db/connect.ts';
import type { PersonActor } from '../../shared/actor.ts';
import type { Region } from '../../shared/directory/vocabulary.ts';
import type { Span } from '../../shared/oversight/case-history.ts';
import type { CountedCase } from '../../shared/oversight/caseload-figures.ts';
import type { CaseloadInput } from '../../shared/oversight/input.ts';
import { type Period, periodUpTo } from '../../shared/oversight/period.ts';
import { regionOfCountry } from '../../shared/registry/countries.ts';
import { topicsAbove } from '../../shared/registry/topic-family.ts';
import { askingKinds } from '../../shared/registry/vocabulary.ts';
import { listTopics, type Topic } from '../registry/queries.ts';
import { listGrandChallengeAreas } from '../registry/topic-queries.ts';
import { staffCases } from './desk-own.ts';

/** A case of the caseload, with what it is filtered and grouped by. */
export type CaseloadCase = CountedCase & {
  id: string;
  /** Who asked, and the government that is or belongs to. */
  organisationName: string;
  governmentId: string;
  region: Region | undefined;
  managerId: string | null;
  managerName: string | null;
  closedAt: string | null;
  topicIds: string[];
};

export type TopicTree = {
  topics: Topic[];
  /** The policy area and the grand challenges above each topic, by id. */
  above: Map<string, string[]>;
};

export type CaseloadFacts = {
  period: Period;
  tree: TopicTree;
  /** Every case that was open at some time in the period. */
  all: CaseloadCase[];
  /** Those of the filters, which the figures count. */
  cases: CaseloadCase[];
  conflictedIds: ReadonlySet<string>;
  areConflictedCounted: boolean;
  /** The topic of the filter, and whatever it gathers; without a filter, undefined. */
  wideId: string | undefined;
};

/** Cases open at some time since then. A query of its own, so that everything about them is read with one query a table. */
function openSince(db: Reader, since: string) {
  return db
    .selectFrom('cases')
    .select('cases.id')
    .where((eb) => eb.or([eb('cases.closed_at', 'is', null), eb('cases.closed_at', '>=', since)]));
}

type Asking = { name: string; governmentId: string; region: Region | undefined };

/**
 * Whoever can ask or once did, by id, with their government; a body without a country lies where the one above it does,
 * as in the list of cases.
 */
async function loadAsking(db: Reader): Promise<(organisationId: string) => Asking> {
  const rows = await db
    .selectFrom('organisations')
    .select(['id', 'name', 'parent_id', 'country_code'])
    .where((eb) =>
      eb.or([
        eb('kind', 'in', [...askingKinds]),
        eb('id', 'in', db.selectFrom('cases').select('organisation_id')),
      ]),
    )
    .execute();
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return (organisationId) => {
    const lineage: typeof rows = [];
    let next = rowOf.get(organisationId);
    while (next && !lineage.includes(next)) {
      lineage.push(next);
      next = next.parent_id ? rowOf.get(next.parent_id) : undefined;
    }
    const country = lineage.find((row) => row.country_code !== null)?.country_code;
    return {
      name: lineage[0]?.name ?? '',
      governmentId: lineage.at(-1)?.id ?? organisationId,
      region: country ? regionOfCountry(country) : undefined,
    };
  };
}

type Stays = { holds: Span[]; closings: Span[] };

/** When each case was held and closed, read from the trail: its row knows only the last of them. */
async function loadStays(db: Reader, since: string): Promise<Map<string, Stays>> {
  const events = await db
    .selectFrom('events')
    .select(['case_id', 'name', 'at'])
    // Word for word the condition of the index `events_case_stays`.
    .where(sql<boolean>`name in ('case.held', 'case.resumed', 'case.closed', 'case.reopened')`)
    .where('case_id', 'in', openSince(db, since))
    .orderBy('case_id')
    .orderBy('seq')
    .execute();
  const staysOf = new Map<string, Stays>();
  const end = (spans: Span[], at: string) => {
    const last = spans.at(-1);
    if (last && last.until === null) last.until = at;
  };
  for (const { case_id: caseId, name, at } of events) {
    if (caseId === null) continue;
    const stays = staysOf.get(caseId) ?? { holds: [], closings: [] };
    staysOf.set(caseId, stays);
    if (name === 'case.held') stays.holds.push({ from: at, until: null });
    else if (name === 'case.resumed') end(stays.holds, at);
    else if (name === 'case.reopened') end(stays.closings, at);
    else {
      // Closing takes a case off hold, and reopening does not put it back.
      end(stays.holds, at);
      stays.closings.push({ from: at, until: null });
    }
  }
  return staysOf;
}

/**
 * When terms counted for the status of their case, which is from when they were written down here: agreements held
 * elsewhere were signed earlier, and the day on which terms ended can lie before the day on which that was recorded.
 */
async function loadTermsHistory(db: Reader, since: string) {
  const rows = await db
    .selectFrom('terms')
    .leftJoin('events', (join) =>
      join.onRef('events.subject_id', '=', 'terms.id').on('events.name', '=', 'terms.ended'),
    )
    .select([
      'terms.case_id as caseId',
      'terms.drafted_at as draftedAt',
      'terms.in_force_at as inForceAt',
      'terms.ended_at as endedAt',
      'events.at as endingRecordedAt',
    ])
    .where('terms.case_id', 'in', openSince(db, since))
    .execute();
  return Map.groupBy(
    rows.map(({ caseId, draftedAt, inForceAt, endedAt, endingRecordedAt }) => ({
      caseId,
      draftedAt,
      inForceAt: inForceAt !== null && inForceAt < draftedAt ? draftedAt : inForceAt,
      endedAt: endingRecordedAt ?? endedAt,
    })),
    ({ caseId }) => caseId,
  );
}

/** When the government that asked owed the mechanism an answer, which stops the mechanism’s clocks. */
async function loadAnswersOwed(db: Reader, since: string): Promise<Map<string, Span[]>> {
  const rows = await db
    .selectFrom('turns')
    .innerJoin('cases', (join) =>
      join
        .onRef('cases.id', '=', 'turns.case_id')
        .onRef('cases.organisation_id', '=', 'turns.organisation_id'),
    )
    .select(['turns.case_id as caseId', 'turns.since_at as from', 'turns.ended_at as until'])
    .where('turns.move', '=', 'answer_case_manager')
    .where('turns.case_id', 'in', openSince(db, since))
    .execute();
  return Map.groupBy(rows, ({ caseId }) => caseId);
}

async function loadTopicIds(db: Reader, since: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('case_topics')
    .select(['case_id', 'topic_id'])
    .where('case_id', 'in', openSince(db, since))
    .execute();
  const topicIdsOf = new Map<string, string[]>();
  for (const { case_id: caseId, topic_id: topicId } of rows) {
    const topicIds = topicIdsOf.get(caseId);
    if (topicIds) topicIds.push(topicId);
    else topicIdsOf.set(caseId, [topicId]);
  }
  return topicIdsOf;
}

async function loadTree(db: Reader): Promise<TopicTree> {
  const topics = await listTopics(db);
  return { topics, above: topicsAbove(topics, await listGrandChallengeAreas(db)) };
}

async function loadCases(
  db: Reader,
  since: string,
  conflictedIds: ReadonlySet<string>,
): Promise<CaseloadCase[]> {
  const asking = await loadAsking(db);
  const staysOf = await loadStays(db, since);
  const termsOf = await loadTermsHistory(db, since);
  const answersOf = await loadAnswersOwed(db, since);
  const topicIdsOf = await loadTopicIds(db, since);
  const rows = await db
    .selectFrom('cases')
    .leftJoin('people', 'people.id', 'cases.manager_id')
    .select([
      'cases.id',
      'cases.reference',
      'cases.title',
      'cases.status',
      'cases.outcome',
      'cases.organisation_id as organisationId',
      'cases.manager_id as managerId',
      'people.name as managerName',
      'cases.submitted_at as submittedAt',
      'cases.assigned_at as assignedAt',
      'cases.first_offer_at as firstOfferAt',
      'cases.first_formalised_at as firstFormalisedAt',
      'cases.first_engaged_at as firstEngagedAt',
      'cases.closed_at as closedAt',
    ])
    .where('cases.id', 'in', openSince(db, since))
    .orderBy('cases.submitted_at')
    .orderBy('cases.id')
    .execute();
  return rows.map(({ organisationId, reference, title, ...row }) => {
    const { name, governmentId, region } = asking(organisationId);
    return {
      ...row,
      named: conflictedIds.has(row.id) ? { reference: null, title: null } : { reference, title },
      organisationName: name,
      governmentId,
      region,
      holds: staysOf.get(row.id)?.holds ?? [],
      closings: staysOf.get(row.id)?.closings ?? [],
      terms: termsOf.get(row.id) ?? [],
      answersOwed: answersOf.get(row.id) ?? [],
      topicIds: topicIdsOf.get(row.id) ?? [],
    };
  });
}

/** Whether a topic is the challenge or area itself, or gathered by it. */
export function isGatheredBy(tree: TopicTree, topicId: string, wideId: string | undefined) {
  return topicId === wideId || (tree.above.get(topicId) ?? []).some((id) => id === wideId);
}

/**
 * What the pictures of the caseload and the table behind them are made from. A case in conflict with the reader stays
 * among the cases only while nothing is narrowed, since a filter would tell where it is or what it is about.
 */
export async function loadCaseload(
  db: Reader,
  actor: PersonActor,
  input: CaseloadInput,
  now: string,
): Promise<CaseloadFacts> {
  const period = periodUpTo(now, input.months);
  const tree = await loadTree(db);
  const conflicted = await db
    .selectFrom('cases')
    .select('id')
    .where('id', 'not in', staffCases(db, actor).select('cases.id'))
    .execute();
  const conflictedIds = new Set(conflicted.map(({ id }) => id));
  const all = await loadCases(db, period.since, conflictedIds);
  const areConflictedCounted = input.region === undefined && input.challenge === undefined;
  const wideId = tree.topics.find(({ code }) => code === input.challenge)?.id;
  const cases = areConflictedCounted
    ? all
    : all.filter(
        (one) =>
          !conflictedIds.has(one.id) &&
          (input.region === undefined || one.region === input.region) &&
          (input.challenge === undefined ||
            one.topicIds.some((topicId) => isGatheredBy(tree, topicId, wideId))),
      );
  return { period, tree, all, cases, conflictedIds, areConflictedCounted, wideId };
}
