import type { Reader } from '../../db/connect.ts';
import { isConflicted, type PersonActor } from '../../shared/actor.ts';
import type { CaseloadPictures } from '../../shared/oversight/caseload.ts';
import { canOversee } from '../../shared/oversight/permissions.ts';
import { conflictedCases } from '../cases/queries.ts';
import { listListingsInStatus } from '../directory/queries.ts';
import { ensure } from '../domain-error.ts';
import { countConsultations } from '../introductions/list-consultations.ts';
import { staffCases } from './desk-own.ts';

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

/** The requests the actor may assign, oldest first. */
function unassignedCases(db: Reader, actor: PersonActor) {
  return staffCases(db, actor)
    .leftJoin('turns', (join) =>
      join
        .onRef('turns.case_id', '=', 'cases.id')
        .on('turns.move', '=', 'claim_case')
        .on('turns.ended_at', 'is', null),
    )
    .where('cases.status', '=', 'submitted')
    .orderBy('cases.submitted_at')
    .orderBy('cases.id');
}

/**
 * What waits for the committee beside consultations (`introductions.listConsultations`): disputed listings and
 * requests to assign; conflicts are told with each. Refuses `only_committee`. Source: the mechanism’s rules, "Who may see and do what".
 */
export async function getDecisions(db: Reader, actor: PersonActor): Promise<Decisions> {
  ensure(canOversee(actor));
  const disputed = await listListingsInStatus(db, ['disputed']);
  const unassigned = await unassignedCases(db, actor)
    .innerJoin('organisations', 'organisations.id', 'cases.organisation_id')
    .select([
      'cases.id',
      'cases.reference',
      'cases.title',
      'organisations.name as government',
      'cases.submitted_at as submittedAt',
      'turns.due_at as dueAt',
    ])
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

/** How much of that waits for the actor themselves, consultations included: not what they may not decide, or have said already. */
export async function countDecisions(
  db: Reader,
  actor: PersonActor,
  now: string,
): Promise<CaseloadPictures['waiting']> {
  const unassigned = await unassignedCases(db, actor).select('turns.due_at as dueAt').execute();
  const disputed = await listListingsInStatus(db, ['disputed']);
  return {
    toAssign: unassigned.length,
    pastTarget: unassigned.filter(({ dueAt }) => dueAt !== null && dueAt < now).length,
    consultations: await countConsultations(db, actor),
    disputedListings: disputed.filter(
      ({ organisationId }) => !isConflicted(actor, [organisationId]),
    ).length,
  };
}
