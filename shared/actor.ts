import type { Locale } from './locale.ts';

/** Staff roles; one person may hold several (the mechanism’s rules, "Who uses it"). */
export const staffRoles = [
  'case_manager',
  'committee_member',
  'committee_chair',
  'committee_deputy',
  'administrator',
] as const;
export type StaffRole = (typeof staffRoles)[number];

export const membershipRoles = ['contact', 'focal_point'] as const;
export type MembershipRole = (typeof membershipRoles)[number];

/** A person acting for an organisation. */
export type Membership = {
  organisationId: string;
  role: MembershipRole;
  /** Whose cases this membership opens: the organisation, and for a focal point all its government's bodies. */
  opensOrganisationIds: string[];
};

/** A signed-in person, with everything the rules ask about them. */
export type PersonActor = {
  kind: 'person';
  personId: string;
  name: string;
  locale: Locale;
  staffRoles: StaffRole[];
  memberships: Membership[];
  /** Organisations in whose matters a staff or committee member takes no part: their own, and those declared. */
  conflictOrganisationIds: string[];
};

/** Someone who followed the personal link of one e-mail: they may do that one thing, nothing else. */
export type LinkActor = { kind: 'link'; personId: string; linkId: string };

/** The mechanism itself: jobs, the first set-up, mail that comes in. */
export type SystemActor = { kind: 'system'; doing: string };

export type Anyone = { kind: 'anyone' };

export type Actor = PersonActor | LinkActor | SystemActor | Anyone;

/** Whether the actor is a signed-in person holding one of the staff roles. */
export function hasStaffRole(actor: Actor, ...roles: StaffRole[]): actor is PersonActor {
  return actor.kind === 'person' && roles.some((role) => actor.staffRoles.includes(role));
}

/** Committee members, its chair and whoever may act for the chair. */
export function isCommittee(actor: Actor): actor is PersonActor {
  return hasStaffRole(actor, 'committee_member', 'committee_chair', 'committee_deputy');
}

/** The chair, or whoever may act for the chair. */
export function isChair(actor: Actor): actor is PersonActor {
  return hasStaffRole(actor, 'committee_chair', 'committee_deputy');
}

/** Those who work on the caseload: case managers and the committee. An administrator does not (the mechanism’s rules). */
export function isStaff(actor: Actor): actor is PersonActor {
  return hasStaffRole(actor, 'case_manager') || isCommittee(actor);
}

/** Whether the actor acts for the organisation itself, as contact or focal point. */
export function actsFor(actor: Actor, organisationId: string): actor is PersonActor {
  return (
    actor.kind === 'person' &&
    actor.memberships.some((membership) => membership.organisationId === organisationId)
  );
}

/** Every organisation whose cases the person's memberships open (a focal point: all of its government's bodies). */
export function openedOrganisationIds(actor: Actor): string[] {
  return actor.kind === 'person'
    ? [...new Set(actor.memberships.flatMap((membership) => membership.opensOrganisationIds))]
    : [];
}

/** Whether the person's memberships open the cases of this organisation. */
export function opensCasesOf(actor: Actor, organisationId: string): boolean {
  return (
    actor.kind === 'person' &&
    actor.memberships.some(({ opensOrganisationIds }) =>
      opensOrganisationIds.includes(organisationId),
    )
  );
}

/** Whether one of these organisations is the actor's own, or one they declared an interest in (the mechanism’s rules). */
export function isConflicted(actor: Actor, organisationIds: readonly string[]): boolean {
  return (
    actor.kind === 'person' &&
    actor.staffRoles.length > 0 &&
    organisationIds.some((id) => actor.conflictOrganisationIds.includes(id))
  );
}
