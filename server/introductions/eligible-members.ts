import type { Reader } from '../../db/connect.ts';
import { isConflicted } from '../../shared/actor.ts';
import { activeParties, type IntroductionFacts } from '../../shared/introductions/access.ts';
import { isConsultationNeeded, isInConflict } from '../../shared/introductions/consultation.ts';
import {
  caseManagers,
  committeeMembers,
  loadActor,
  type StaffMember,
} from '../accounts/queries.ts';
import { getSettings } from '../registry/queries.ts';

/** The committee's members who may take part: those whose own organisations are no party. */
export async function eligibleMembers(
  db: Reader,
  facts: IntroductionFacts,
): Promise<StaffMember[]> {
  const eligible: StaffMember[] = [];
  for (const member of await committeeMembers(db)) {
    const actor = await loadActor(db, member.personId);
    if (actor && !isInConflict(actor, facts)) eligible.push(member);
  }
  return eligible;
}

/** Whether the policy asks the committee before this introduction is offered; a conflict is any staff or member's. */
export async function mustConsult(db: Reader, facts: IntroductionFacts): Promise<boolean> {
  const { consultationPolicy } = await getSettings(db);
  if (consultationPolicy !== 'on_conflict') return isConsultationNeeded(consultationPolicy, false);
  return isConsultationNeeded(consultationPolicy, await hasConflict(db, facts));
}

async function hasConflict(db: Reader, facts: IntroductionFacts): Promise<boolean> {
  const organisationIds = activeParties(facts.parties).map((party) => party.organisationId);
  const people = [...(await committeeMembers(db)), ...(await caseManagers(db))];
  for (const personId of new Set(people.map((person) => person.personId))) {
    const actor = await loadActor(db, personId);
    if (actor && isConflicted(actor, organisationIds)) return true;
  }
  return false;
}
