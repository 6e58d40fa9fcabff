import type { Reader } from '../../db/connect.ts';
import type { PersonActor } from '../../shared/actor.ts';
import type {
  CaseloadPictures,
  CaseloadRow,
  DemandAndSupply,
} from '../../shared/oversight/caseload.ts';
import {
  byScarcity,
  countStatuses,
  followSteps,
  measureFirstIntroductions,
} from '../../shared/oversight/caseload-figures.ts';
import type { CaseloadInput } from '../../shared/oversight/input.ts';
import { canOversee } from '../../shared/oversight/permissions.ts';
import { dateOf } from '../../shared/working-days.ts';
import { ensure } from '../domain-error.ts';
import { getSettings } from '../registry/queries.ts';
import {
  type CaseloadCase,
  type CaseloadFacts,
  isGatheredBy,
  loadCaseload,
  type TopicTree,
} from './caseload-facts.ts';
import { loadManagers } from './caseload-loads.ts';
import { countDecisions } from './decisions.ts';

const dayMs = 86_400_000;

/** What each listing that could be asked today is about. */
async function loadSupply(db: Reader, today: string): Promise<string[][]> {
  const rows = await db
    .selectFrom('listings')
    .innerJoin('listing_topics', 'listing_topics.listing_id', 'listings.id')
    .select(['listings.id', 'listing_topics.topic_id as topicId'])
    .where('listings.status', '=', 'published')
    .where((eb) =>
      eb.or([
        eb('listings.availability', 'in', ['available', 'limited']),
        eb.and([
          eb('listings.availability', '=', 'from_date'),
          eb('listings.available_from_on', '<=', today),
        ]),
      ]),
    )
    .execute();
  const byListing = Map.groupBy(rows, ({ id }) => id);
  return [...byListing.values()].map((topics) => topics.map(({ topicId }) => topicId));
}

/** How many of these are about each policy area or a subject of it; each counts once in an area. */
function countByArea(topicIdsOfEach: readonly string[][], { topics }: TopicTree) {
  const areaOf = new Map(topics.map(({ id, parentId }) => [id, parentId ?? id]));
  const counts = new Map<string | undefined, number>();
  for (const topicIds of topicIdsOfEach) {
    for (const area of new Set(topicIds.map((id) => areaOf.get(id)))) {
      counts.set(area, (counts.get(area) ?? 0) + 1);
    }
  }
  return counts;
}

async function compareSupply(
  db: Reader,
  requests: readonly CaseloadCase[],
  { tree, wideId }: CaseloadFacts,
  asked: { challenge: string | undefined; today: string },
): Promise<DemandAndSupply[]> {
  const demand = countByArea(
    requests.map(({ topicIds }) => topicIds),
    tree,
  );
  const supply = countByArea(await loadSupply(db, asked.today), tree);
  const areas = tree.topics.filter(
    ({ id, level }) =>
      level === 'policy_area' && (asked.challenge === undefined || isGatheredBy(tree, id, wideId)),
  );
  return byScarcity(
    areas.map(({ id, code, labels }) => ({
      code,
      labels,
      requests: demand.get(id) ?? 0,
      listings: supply.get(id) ?? 0,
    })),
  );
}

/**
 * The caseload of a period in pictures, for the whole or one region and challenge; cases of the reader’s own
 * organisations count and have no name. Refuses `only_committee`.
 * Source: the mechanism’s rules, "Who may see and do what".
 */
export async function getCaseloadPictures(
  db: Reader,
  actor: PersonActor,
  input: CaseloadInput,
  now: string,
): Promise<CaseloadPictures> {
  ensure(canOversee(actor));
  const facts = await loadCaseload(db, actor, input, now);
  const { period, all, cases, conflictedIds } = facts;
  const isOpen = ({ status }: CaseloadCase) => status !== 'closed';
  const open = cases.filter(isOpen);
  const requests = cases.filter(({ submittedAt }) => submittedAt >= period.since);
  // Counted by government or topic, a case in conflict would tell whose it is or what it is about.
  const readable = requests.filter(({ id }) => !conflictedIds.has(id));
  const { firstOfferWithinWorkingDays } = await getSettings(db);
  return {
    since: period.since,
    openCount: open.length,
    requestCount: requests.length,
    governmentCount: new Set(readable.map(({ governmentId }) => governmentId)).size,
    waiting: await countDecisions(db, actor, now),
    conflictedCount: all.filter(({ id }) => conflictedIds.has(id)).length,
    areConflictedCounted: facts.areConflictedCounted,
    statusOverTime: countStatuses(cases, period),
    firstIntroduction: measureFirstIntroductions(requests, firstOfferWithinWorkingDays),
    steps: followSteps(requests),
    demandAndSupply: await compareSupply(db, readable, facts, {
      challenge: input.challenge,
      today: dateOf(now),
    }),
    loads: await loadManagers(db, { open, all: all.filter(isOpen), conflictedIds }, now),
  };
}

/**
 * The table behind the pictures, oldest first; without the cases in conflict with the reader, whose course would tell
 * which they are. Refuses `only_committee`.
 */
export async function listCaseloadRows(
  db: Reader,
  actor: PersonActor,
  input: CaseloadInput,
  now: string,
): Promise<CaseloadRow[]> {
  ensure(canOversee(actor));
  const { tree, cases } = await loadCaseload(db, actor, input, now);
  const codeOf = new Map(tree.topics.map(({ id, code }) => [id, code]));
  const on = (at: string | null) => (at === null ? null : dateOf(at));
  return cases.flatMap(({ named, ...one }) =>
    named.reference === null
      ? []
      : {
          ...named,
          government: one.organisationName,
          region: one.region ?? null,
          topics: one.topicIds.flatMap((id) => codeOf.get(id) ?? []),
          status: one.status,
          submittedOn: dateOf(one.submittedAt),
          assignedOn: on(one.assignedAt),
          firstOfferOn: on(one.firstOfferAt),
          closedOn: on(one.closedAt),
          manager: one.managerName,
          outcome: one.outcome,
          ageDays: Math.floor(
            (Date.parse(one.closedAt ?? now) - Date.parse(one.submittedAt)) / dayMs,
          ),
        },
  );
}
