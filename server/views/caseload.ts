import type { Reader } from '../../db/connect.ts';
import { isConflicted, type PersonActor } from '../../shared/actor.ts';
import { type CaseStatus, caseStatuses } from '../../shared/cases/vocabulary.ts';
import { canOversee } from '../../shared/oversight/permissions.ts';
import { addDays } from '../../shared/working-days.ts';
import { conflictedCases, visibleCases } from '../cases/queries.ts';
import { listListingsInStatus } from '../directory/queries.ts';
import { ensure } from '../domain-error.ts';
import { listConsultations } from '../introductions/list-consultations.ts';

const yearDays = 365;

export type Caseload = {
  /** Cases that are not closed, and of how many requests in the last twelve months, from how many governments. */
  open: number;
  requestsInYear: number;
  governmentsInYear: number;
  byStatus: Record<CaseStatus, number>;
  /** Requests nobody is responsible for, and those past the target. */
  unassigned: number;
  unassignedLate: number;
  consultations: number;
  disputedListings: number;
  /** Cases the reader is conflicted in: that they exist, and nothing more. */
  conflicted: { id: string; reference: string }[];
};

/**
 * The whole caseload in figures, as far as the reader may see it; cases of their own organisation are counted
 * apart. Refuses `only_committee`. Source: the mechanism’s rules, "Who may see and do what".
 */
export async function getCaseload(db: Reader, actor: PersonActor, now: string): Promise<Caseload> {
  ensure(canOversee(actor));
  const statusRows = await visibleCases(db, actor)
    .select(['cases.status', (eb) => eb.fn.countAll().as('count')])
    .groupBy('cases.status')
    .execute();
  const countOf = new Map(statusRows.map((row) => [row.status, Number(row.count)]));
  const byStatus = Object.fromEntries(
    caseStatuses.map((status) => [status, countOf.get(status) ?? 0]),
  ) as Record<CaseStatus, number>;
  const inYear = await visibleCases(db, actor)
    .select((eb) => [
      eb.fn.countAll().as('requests'),
      eb.fn.count('cases.organisation_id').distinct().as('governments'),
    ])
    .where('cases.submitted_at', '>=', addDays(now, -yearDays))
    .executeTakeFirst();
  const late = await visibleCases(db, actor)
    .innerJoin('turns', 'turns.case_id', 'cases.id')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('turns.move', '=', 'claim_case')
    .where('turns.ended_at', 'is', null)
    .where('turns.due_at', '<', now)
    .executeTakeFirst();
  const conflicted = await conflictedCases(db, actor)
    .select(['cases.id', 'cases.reference'])
    .orderBy('cases.reference')
    .execute();
  const consultations = await listConsultations(db, actor);
  const disputed = await listListingsInStatus(db, ['disputed']);
  const open = caseStatuses
    .filter((status) => status !== 'closed')
    .reduce((sum, status) => sum + byStatus[status], 0);
  return {
    open,
    requestsInYear: Number(inYear?.requests ?? 0),
    governmentsInYear: Number(inYear?.governments ?? 0),
    byStatus,
    unassigned: byStatus.submitted,
    unassignedLate: Number(late?.count ?? 0),
    consultations: consultations.length,
    disputedListings: disputed.length,
    conflicted,
  };
}

export type Decisions = {
  listings: {
    listingId: string;
    organisationId: string;
    organisationName: string;
    summary: string;
    reason: string;
    updatedAt: string;
    isConflicted: boolean;
  }[];
  unassigned: {
    id: string;
    reference: string;
    title: string;
    government: string;
    submittedAt: string;
    dueAt: string | null;
  }[];
  conflicted: { id: string; reference: string }[];
};

/**
 * What waits for the committee beside consultations (`introductions.listConsultations`): disputed listings and
 * requests to assign; conflicts are told with each. Refuses `only_committee`. Source: the mechanism’s rules, "Who may see and do what".
 */
export async function getDecisions(db: Reader, actor: PersonActor): Promise<Decisions> {
  ensure(canOversee(actor));
  const disputed = await listListingsInStatus(db, ['disputed']);
  const unassigned = await visibleCases(db, actor)
    .innerJoin('organisations', 'organisations.id', 'cases.organisation_id')
    .leftJoin('turns', (join) =>
      join
        .onRef('turns.case_id', '=', 'cases.id')
        .on('turns.move', '=', 'claim_case')
        .on('turns.ended_at', 'is', null),
    )
    .select([
      'cases.id',
      'cases.reference',
      'cases.title',
      'organisations.name as government',
      'cases.submitted_at as submittedAt',
      'turns.due_at as dueAt',
    ])
    .where('cases.status', '=', 'submitted')
    .orderBy('cases.submitted_at')
    .orderBy('cases.id')
    .execute();
  return {
    listings: disputed.map((listing) => ({
      listingId: listing.listingId,
      organisationId: listing.organisationId,
      organisationName: listing.organisationName,
      summary: listing.summary,
      reason: listing.disputeReason ?? '',
      updatedAt: listing.updatedAt,
      isConflicted: isConflicted(actor, [listing.organisationId]),
    })),
    unassigned,
    conflicted: await conflictedCases(db, actor)
      .select(['cases.id', 'cases.reference'])
      .orderBy('cases.reference')
      .execute(),
  };
}
