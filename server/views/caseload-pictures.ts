import type { Reader } from '../../db/connect.ts';
import type { PersonActor } from '../../shared/actor.ts';
import type {
  CaseloadInput,
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
import { canOversee } from '../../shared/oversight/permissions.ts';
import { dateOf } from '../../shared/working-days.ts';
import { ensure } from '../domain-error.ts';
import { listConsultations } from '../introductions/list-consultations.ts';
import { getSettings } from '../registry/queries.ts';
import { type CaseloadCase, isGatheredBy, loadCaseload, type TopicTree } from './caseload-facts.ts';
import { loadManagers } from './caseload-loads.ts';
import { getDecisions } from './decisions.ts';

const dayMs = 86_400_000;

/** What the reader may decide, as `/decisions` lists it. */
async function countWaiting(
  db: Reader,
  actor: PersonActor,
  now: string,
): Promise<CaseloadPictures['waiting']> {
  const { listings, unassigned } = await getDecisions(db, actor);
  const consultations = await listConsultations(db, actor);
  return {
    toAssign: unassigned.length,
    pastTarget: unassigned.filter(({ dueAt }) => dueAt !== null && dueAt < now).length,
    consultations: consultations.length,
    disputedListings: listings.length,
  };
}

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
  tree: TopicTree,
  asked: { challenge: string | undefined; today: string },
): Promise<DemandAndSupply[]> {
  const demand = countByArea(
    requests.map(({ topicIds }) => topicIds),
    tree,
  );
  const supply = countByArea(await loadSupply(db, asked.today), tree);
  const wideId = tree.topics.find(({ code }) => code === asked.challenge)?.id;
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
  const { period, tree, all, cases, conflictedIds, areConflictedCounted } = await loadCaseload(
    db,
    actor,
    input,
    now,
  );
  const isOpen = ({ status }: CaseloadCase) => status !== 'closed';
  const open = cases.filter(isOpen);
  const requests = cases.filter(({ submittedAt }) => submittedAt >= period.since);
  const { firstOfferWithinWorkingDays } = await getSettings(db);
  return {
    since: period.since,
    openCount: open.length,
    requestCount: requests.length,
    governmentCount: new Set(requests.map(({ governmentId }) => governmentId)).size,
    waiting: await countWaiting(db, actor, now),
    conflictedCount: all.filter(({ id }) => conflictedIds.has(id)).length,
    areConflictedCounted,
    statusOverTime: countStatuses(cases, period),
    firstIntroduction: measureFirstIntroductions(requests, firstOfferWithinWorkingDays),
    steps: followSteps(requests),
    demandAndSupply: await compareSupply(db, requests, tree, {
      challenge: input.challenge,
      today: dateOf(now),
    }),
    loads: await loadManagers(db, { open, all: all.filter(isOpen) }, now),
  };
}

/** The table behind the pictures, oldest first. Refuses `only_committee`. */
export async function listCaseloadRows(
  db: Reader,
  actor: PersonActor,
  input: CaseloadInput,
  now: string,
): Promise<CaseloadRow[]> {
  ensure(canOversee(actor));
  const { tree, cases, conflictedIds } = await loadCaseload(db, actor, input, now);
  const codeOf = new Map(tree.topics.map(({ id, code }) => [id, code]));
  const on = (at: string | null) => (at === null ? null : dateOf(at));
  return cases.map((one) => {
    const isNamed = !conflictedIds.has(one.id);
    return {
      ...one.named,
      government: isNamed ? one.organisationName : null,
      region: isNamed ? (one.region ?? null) : null,
      topics: isNamed ? one.topicIds.flatMap((id) => codeOf.get(id) ?? []) : null,
      status: one.status,
      submittedOn: dateOf(one.submittedAt),
      assignedOn: on(one.assignedAt),
      firstOfferOn: on(one.firstOfferAt),
      closedOn: on(one.closedAt),
      manager: one.managerName,
      outcome: one.outcome,
      ageDays: Math.floor((Date.parse(one.closedAt ?? now) - Date.parse(one.submittedAt)) / dayMs),
    };
  });
}
