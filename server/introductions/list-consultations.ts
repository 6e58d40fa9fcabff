import type { Reader } from '../../db/connect.ts';
import { isChair, isCommittee, type PersonActor } from '../../shared/actor.ts';
import { isInConflict } from '../../shared/introductions/consultation.ts';
import { DomainError } from '../domain-error.ts';
import { eligibleMembers } from './eligible-members.ts';
import { introductionIdsInConsultation } from './find-queries.ts';
import { loadIntroductions } from './queries.ts';
import { type ShownIntroduction, showIntroduction } from './show-introduction.ts';

/** A consultation for a committee member; in conflict they learn the reference and whether a fallback is needed. */
export type ListedConsultation = {
  introductionId: string;
  reference: string;
  openedAt: string;
  isConflicted: boolean;
  needsFallback: boolean;
  introduction: ShownIntroduction | null;
};

/** What the committee is being asked, conflicts shown before anything else. Refuses `only_committee`. */
export async function listConsultations(
  db: Reader,
  actor: PersonActor,
): Promise<ListedConsultation[]> {
  if (!isCommittee(actor)) throw new DomainError('only_committee');
  const loaded = await loadIntroductions(db, await introductionIdsInConsultation(db));
  const listed: ListedConsultation[] = [];
  for (const one of loaded) {
    const isConflicted = isInConflict(actor, one.facts);
    listed.push({
      introductionId: one.row.id,
      reference: one.facts.case.reference,
      openedAt: one.facts.consultation?.openedAt ?? one.row.drafted_at,
      isConflicted,
      needsFallback: (await eligibleMembers(db, one.facts)).length === 0,
      introduction: isConflicted ? null : await showIntroduction(db, actor, one),
    });
  }
  return listed.toSorted(
    (one, other) =>
      Number(other.isConflicted) - Number(one.isConflicted) ||
      one.openedAt.localeCompare(other.openedAt),
  );
}

/** How many of them wait for this member: for an opinion not given yet, or for the chair to record what was done instead. */
export async function countConsultations(db: Reader, actor: PersonActor): Promise<number> {
  let count = 0;
  for (const { facts } of await loadIntroductions(db, await introductionIdsInConsultation(db))) {
    const isTheirs = isInConflict(actor, facts)
      ? isChair(actor) && (await eligibleMembers(db, facts)).length === 0
      : !facts.consultation?.opinions.some(({ personId }) => personId === actor.personId);
    if (isTheirs) count += 1;
  }
  return count;
}
