import { type Actor, isConflicted, isStaff, opensCasesOf } from '../actor.ts';
import type { CaseStatus } from './vocabulary.ts';

/** What the rules of a case ask about it. Loaded by `server/cases/queries.ts`. */
export type CaseFacts = {
  id: string;
  reference: string;
  status: CaseStatus;
  /** The government or public body that asked. */
  organisationId: string;
  contactPersonId: string;
  managerId: string | null;
  /** Case managers it is lent to today. */
  standInIds: string[];
  /** Who asked, and every organisation offered an introduction or named in terms. */
  partyOrganisationIds: string[];
  /** A revision drafted by the case manager waits for the government's confirmation. */
  proposedRevision: number | null;
  version: number;
};

/**
 * How much of a case somebody sees (the mechanism’s rules, "Who may see and do what"):
 * - `none`: it does not exist for them
 * - `exists`: conflicted staff: that it exists, and nothing more
 * - `government`: those who asked, and the focal points of their government
 * - `staff`: case managers and the committee read every case
 * - `responsible`: its case manager, or a stand-in it is lent to, who may change it
 */
export type CaseAccess = 'none' | 'exists' | 'government' | 'staff' | 'responsible';

/** Decides how much of a case the actor sees. Acting for the government comes first: one's own case is no secret to oneself. */
export function caseAccess(
  actor: Actor,
  facts: Pick<CaseFacts, 'organisationId' | 'managerId' | 'standInIds' | 'partyOrganisationIds'>,
): CaseAccess {
  if (actor.kind === 'system') return 'responsible';
  if (actor.kind !== 'person') return 'none';
  if (opensCasesOf(actor, facts.organisationId)) return 'government';
  if (!isStaff(actor)) return 'none';
  if (isConflicted(actor, facts.partyOrganisationIds)) return 'exists';
  const isResponsible =
    facts.managerId === actor.personId || facts.standInIds.includes(actor.personId);
  return isResponsible && actor.staffRoles.includes('case_manager') ? 'responsible' : 'staff';
}

/** Whether the actor reads the case file as staff do: notes, shortlist, readiness. */
export function readsAsStaff(access: CaseAccess): boolean {
  return access === 'staff' || access === 'responsible';
}
