import type { MembershipRole, StaffRole } from '../../../shared/actor.ts';
import type { Locale } from '../../../shared/locale.ts';
import type { Chance } from '../../support/chance.ts';
import type { BulkWriter } from './bulk-writer.ts';
import { aName } from './words.ts';

export type Person = { id: string; email: string };

/** Whoever the measurements sign in as. */
export const measuredManager = {
  email: 'manager.0@bench.example',
  password: 'a password to measure',
};

const managerCount = 20;
const otherStaff: [string, StaffRole][] = [
  ['admin', 'administrator'],
  ['chair', 'committee_chair'],
  ['deputy', 'committee_deputy'],
  ...Array.from({ length: 6 }, (_, at): [string, StaffRole] => [
    `member.${at}`,
    'committee_member',
  ]),
];

/** For whom somebody acts, or what they do for the mechanism. */
type Standing = {
  organisationId?: string;
  membershipRole?: MembershipRole;
  staffRoles: StaffRole[];
};

/** Somebody who joined, as the trail tells it; memberships and staff roles are written beside. */
function writePerson(
  writer: BulkWriter,
  chance: Chance,
  at: string,
  { email, ...standing }: Standing & { email: string },
): Person {
  const id = writer.id(at);
  const name = `${aName(chance)} ${aName(chance)}`;
  const locale = chance.oneOf<Locale>(['en', 'en', 'fr', 'es']);
  writer.insert('people', {
    id,
    name,
    email,
    email_verified: 1,
    image: null,
    locale,
    time_zone: 'UTC',
    phone: null,
    disabled_at: null,
    version: 1,
    created_at: at,
    updated_at: at,
  });
  writer.tell({
    at,
    name: 'person.joined',
    personId: null,
    subjectId: id,
    facts: { ...standing, locale, isNew: true },
    content: { name, email, timeZone: 'UTC' },
  });
  return { id, email };
}

export function writeMember(
  writer: BulkWriter,
  chance: Chance,
  at: string,
  member: { email: string; organisationId: string; role: MembershipRole },
): Person {
  const { email, organisationId, role } = member;
  const standing = { organisationId, membershipRole: role, staffRoles: [] };
  const person = writePerson(writer, chance, at, { email, ...standing });
  writer.insert('memberships', {
    id: writer.id(at),
    person_id: person.id,
    organisation_id: organisationId,
    role,
    created_at: at,
    ended_at: null,
  });
  return person;
}

function writeStaffMember(
  writer: BulkWriter,
  chance: Chance,
  at: string,
  one: { email: string; role: StaffRole; passwordHash: string },
): Person {
  const person = writePerson(writer, chance, at, { email: one.email, staffRoles: [one.role] });
  writer.insert('staff_roles', { person_id: person.id, role: one.role, created_at: at });
  writer.insert('sign_in_accounts', {
    id: writer.id(at),
    person_id: person.id,
    account_id: person.id,
    provider_id: 'credential',
    access_token: null,
    refresh_token: null,
    id_token: null,
    access_token_expires_at: null,
    refresh_token_expires_at: null,
    scope: null,
    password: one.passwordHash,
    created_at: at,
    updated_at: at,
  });
  return person;
}

/** The mechanism's own people; the case managers come back, the one who is measured first. */
export function writeStaff(
  writer: BulkWriter,
  chance: Chance,
  at: string,
  passwordHash: string,
): Person[] {
  for (const [name, role] of otherStaff) {
    writeStaffMember(writer, chance, at, { email: `${name}@bench.example`, role, passwordHash });
  }
  return Array.from({ length: managerCount }, (_, index) =>
    writeStaffMember(writer, chance, at, {
      email: `manager.${index}@bench.example`,
      role: 'case_manager',
      passwordHash,
    }),
  );
}

/** Every case manager is conflicted somewhere, as in life: it makes their reads ask more. */
export function writeConflict(
  writer: BulkWriter,
  at: string,
  personId: string,
  organisationId: string,
): void {
  const id = writer.id(at);
  const reason = 'Sits on its board';
  writer.insert('conflicts_of_interest', {
    id,
    person_id: personId,
    organisation_id: organisationId,
    reason,
    declared_at: at,
    ended_at: null,
  });
  writer.tell({
    at,
    name: 'person.conflictDeclared',
    personId,
    subjectId: personId,
    facts: { conflictId: id, organisationId },
    content: { reason },
  });
}
