import type { Reader } from '../../db/connect.ts';
import { fromJson } from '../../db/json.ts';
import type { MembershipRole, StaffRole } from '../../shared/actor.ts';
import type { Locale } from '../../shared/locale.ts';
import type { OrganisationKind } from '../../shared/registry/vocabulary.ts';

export type ListedPerson = {
  id: string;
  name: string;
  email: string;
  locale: Locale;
  disabledAt: string | null;
  staffRoles: StaffRole[];
  memberships: {
    organisationId: string;
    organisationName: string;
    organisationKind: OrganisationKind;
    role: MembershipRole;
  }[];
  /** False for contacts added by staff who have never been given a sign-in. */
  canSignIn: boolean;
};

/** Everybody the installation knows, for the administrator. */
export async function listPeople(db: Reader): Promise<ListedPerson[]> {
  const people = await db.selectFrom('people').selectAll().orderBy('name').execute();
  const roles = await db.selectFrom('staff_roles').select(['person_id', 'role']).execute();
  const memberships = await db
    .selectFrom('memberships')
    .innerJoin('organisations', 'organisations.id', 'memberships.organisation_id')
    .select([
      'memberships.person_id',
      'memberships.role',
      'organisations.id as organisationId',
      'organisations.name as organisationName',
      'organisations.kind as organisationKind',
    ])
    .where('memberships.ended_at', 'is', null)
    .orderBy('organisations.name')
    .execute();
  const withPassword = await db.selectFrom('sign_in_accounts').select('person_id').execute();
  const rolesOf = Map.groupBy(roles, (row) => row.person_id);
  const membershipsOf = Map.groupBy(memberships, (row) => row.person_id);
  const signIns = new Set(withPassword.map((row) => row.person_id));
  return people.map((person) => ({
    id: person.id,
    name: person.name,
    email: person.email,
    locale: person.locale,
    disabledAt: person.disabled_at,
    staffRoles: (rolesOf.get(person.id) ?? []).map((row) => row.role),
    memberships: (membershipsOf.get(person.id) ?? []).map(
      ({ person_id: _person, ...membership }) => membership,
    ),
    canSignIn: signIns.has(person.id),
  }));
}

export type ListedInvitation = {
  id: string;
  email: string;
  name: string;
  locale: Locale;
  organisationId: string | null;
  organisationName: string | null;
  membershipRole: MembershipRole | null;
  staffRoles: StaffRole[];
  createdAt: string;
  expiresAt: string;
};

/** Invitations neither accepted nor revoked, newest first. */
export async function listInvitations(db: Reader): Promise<ListedInvitation[]> {
  const rows = await db
    .selectFrom('invitations')
    .leftJoin('organisations', 'organisations.id', 'invitations.organisation_id')
    .selectAll('invitations')
    .select('organisations.name as organisationName')
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('invited_by', 'is not', null)
    .orderBy('invitations.created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    name: row.name,
    locale: row.locale,
    organisationId: row.organisation_id,
    organisationName: row.organisationName,
    membershipRole: row.membership_role,
    staffRoles: fromJson(row.staff_roles),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }));
}

/** One invitation with its organisation's name, or undefined. */
export async function getInvitation(db: Reader, id: string) {
  return db
    .selectFrom('invitations')
    .leftJoin('organisations', 'organisations.id', 'invitations.organisation_id')
    .selectAll('invitations')
    .select('organisations.name as organisationName')
    .where('invitations.id', '=', id)
    .executeTakeFirst();
}

/** Invitations to this address that could still be accepted, or have run out. */
export async function listOpenInvitations(db: Reader, email: string): Promise<{ id: string }[]> {
  return db
    .selectFrom('invitations')
    .select('id')
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
}

/** One declared conflict of interest. */
export async function getConflict(db: Reader, id: string) {
  return db.selectFrom('conflicts_of_interest').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Declared conflicts in force: everybody's, or one person's. */
export async function listConflicts(db: Reader, personId?: string) {
  let query = db
    .selectFrom('conflicts_of_interest')
    .innerJoin('organisations', 'organisations.id', 'conflicts_of_interest.organisation_id')
    .innerJoin('people', 'people.id', 'conflicts_of_interest.person_id')
    .select([
      'conflicts_of_interest.id as id',
      'people.id as personId',
      'people.name as personName',
      'organisations.id as organisationId',
      'organisations.name as organisationName',
      'conflicts_of_interest.reason as reason',
      'conflicts_of_interest.declared_at as declaredAt',
    ])
    .where('conflicts_of_interest.ended_at', 'is', null);
  if (personId) query = query.where('people.id', '=', personId);
  return query.orderBy('conflicts_of_interest.declared_at', 'desc').execute();
}
