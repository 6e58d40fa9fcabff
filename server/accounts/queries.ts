import type { Reader } from '../../db/connect.ts';
import { prepared } from '../../db/prepared.ts';
import type { ActionLinksTable, PeopleTable } from '../../db/schema.ts';
import type { Membership, MembershipRole, PersonActor, StaffRole } from '../../shared/actor.ts';
import type { Locale } from '../../shared/locale.ts';
import type { OrganisationKind } from '../../shared/registry/vocabulary.ts';
import { readLink } from '../mail/personal-link.ts';
import { organisationDescendants } from '../registry/queries.ts';
import { conflictRows, standingRows } from './standing-queries.ts';

const personById = prepared(['id'], (db, { id }) =>
  db.selectFrom('people').selectAll().where('id', '=', id),
);

/** One person, or undefined. */
export async function getPerson(db: Reader, id: string): Promise<PeopleTable | undefined> {
  const [person] = await personById(db, { id });
  return person;
}

/** The person with this e-mail address, whatever its case. */
export async function findPersonByEmail(
  db: Reader,
  email: string,
): Promise<PeopleTable | undefined> {
  return db
    .selectFrom('people')
    .selectAll()
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst();
}

/** Whether anybody can sign in yet; on an empty installation the set-up link is printed. */
export async function hasAnybody(db: Reader): Promise<boolean> {
  return (await db.selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** The person as an actor, with roles, memberships and conflicts as they stand now; undefined without access. */
export async function loadActor(db: Reader, personId: string): Promise<PersonActor | undefined> {
  const person = await getPerson(db, personId);
  return person && actorFor(db, person);
}

const personByToken = prepared(['token'], (db, { token }) =>
  db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .select(['people.id', 'people.name', 'people.locale', 'people.disabled_at'])
    .select('sessions.expires_at as sessionExpiresAt')
    .where('sessions.token', '=', token),
);

/** The same of whoever a session's token stands for, when it has not expired. `realNow` as in `personOfSession`. */
export async function loadActorOfSession(
  db: Reader,
  token: string,
  realNow: string,
): Promise<PersonActor | undefined> {
  const [person] = await personByToken(db, { token });
  return person && person.sessionExpiresAt > realNow ? actorFor(db, person) : undefined;
}

type KnownPerson = Pick<PeopleTable, 'id' | 'name' | 'locale' | 'disabled_at'>;

async function actorFor(db: Reader, person: KnownPerson): Promise<PersonActor | undefined> {
  if (person.disabled_at) return undefined;
  const personId = person.id;
  const standing = await standingRows(db, { personId });
  const staffRoles = standing
    .filter(({ kind }) => kind === 'staff')
    .map(({ role }) => role as StaffRole);
  // Only staff take no part where they are conflicted; most of them are so nowhere.
  const isConflicted = staffRoles.length > 0 && standing.some(({ kind }) => kind !== 'staff');
  return {
    kind: 'person',
    personId,
    name: person.name,
    locale: person.locale,
    staffRoles,
    memberships: await Promise.all(
      standing.flatMap(({ kind, role, organisation_id: organisationId }) =>
        kind === 'member' && organisationId
          ? [membershipOf(db, organisationId, role as MembershipRole)]
          : [],
      ),
    ),
    conflictOrganisationIds: isConflicted
      ? (await conflictRows(db, { personId })).map((row) => row.id)
      : [],
  };
}

async function membershipOf(
  db: Reader,
  organisationId: string,
  role: MembershipRole,
): Promise<Membership> {
  const opensOrganisationIds =
    role === 'focal_point' ? await organisationDescendants(db, organisationId) : [organisationId];
  return { organisationId, role, opensOrganisationIds };
}

const sessionByToken = prepared(['token'], (db, { token }) =>
  db.selectFrom('sessions').select(['person_id', 'expires_at']).where('token', '=', token),
);

/** Whose session a token opens, when it has not expired. `realNow` is the machine's time: sessions are better-auth's. */
export async function personOfSession(
  db: Reader,
  token: string,
  realNow: string,
): Promise<string | undefined> {
  const [session] = await sessionByToken(db, { token });
  return session && session.expires_at > realNow ? session.person_id : undefined;
}

export type WhoAmI = {
  demonstration: boolean;
  person: {
    id: string;
    name: string;
    email: string;
    locale: Locale;
    timeZone: string;
    phone: string | null;
    staffRoles: StaffRole[];
    memberships: {
      organisationId: string;
      organisationName: string;
      organisationKind: OrganisationKind;
      role: MembershipRole;
    }[];
  } | null;
};

/** What the shell shows of the signed-in person. */
export async function getWhoAmI(db: Reader, actor: PersonActor): Promise<WhoAmI['person']> {
  const person = await getPerson(db, actor.personId);
  if (!person) return null;
  const memberships = await db
    .selectFrom('memberships')
    .innerJoin('organisations', 'organisations.id', 'memberships.organisation_id')
    .select([
      'organisations.id as organisationId',
      'organisations.name as organisationName',
      'organisations.kind as organisationKind',
      'memberships.role as role',
    ])
    .where('memberships.person_id', '=', actor.personId)
    .where('memberships.ended_at', 'is', null)
    .orderBy('organisations.name')
    .execute();
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    locale: person.locale,
    timeZone: person.time_zone,
    phone: person.phone,
    staffRoles: actor.staffRoles,
    memberships,
  };
}

export type Contact = {
  personId: string;
  name: string;
  email: string;
  locale: Locale;
  role: MembershipRole;
};

/** Who acts for an organisation today, focal points first. */
export async function contactsOf(db: Reader, organisationId: string): Promise<Contact[]> {
  return db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.person_id')
    .select([
      'people.id as personId',
      'people.name as name',
      'people.email as email',
      'people.locale as locale',
      'memberships.role as role',
    ])
    .where('memberships.organisation_id', '=', organisationId)
    .where('memberships.ended_at', 'is', null)
    .where('people.disabled_at', 'is', null)
    .orderBy('memberships.role', 'desc')
    .orderBy('people.name')
    .execute();
}

/** What a person does for an organisation today, or undefined. */
export async function getMembership(
  db: Reader,
  personId: string,
  organisationId: string,
): Promise<{ role: MembershipRole } | undefined> {
  return db
    .selectFrom('memberships')
    .select('role')
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

export type StaffMember = { personId: string; name: string; email: string; locale: Locale };

async function peopleWithRole(db: Reader, roles: StaffRole[]): Promise<StaffMember[]> {
  return db
    .selectFrom('people')
    .select(['id as personId', 'name', 'email', 'locale'])
    .where('disabled_at', 'is', null)
    .where('id', 'in', db.selectFrom('staff_roles').select('person_id').where('role', 'in', roles))
    .orderBy('name')
    .execute();
}

/** Everybody a case can be assigned to. */
export async function caseManagers(db: Reader): Promise<StaffMember[]> {
  return peopleWithRole(db, ['case_manager']);
}

/** Whoever runs the installation. */
export async function administrators(db: Reader): Promise<StaffMember[]> {
  return peopleWithRole(db, ['administrator']);
}

/** The networking steering committee: members, chair and deputy. */
export async function committeeMembers(db: Reader): Promise<StaffMember[]> {
  return peopleWithRole(db, ['committee_member', 'committee_chair', 'committee_deputy']);
}

/** The personal link a token stands for, or undefined when the token was not made here. */
export async function findActionLink(
  db: Reader,
  secret: string,
  token: string,
): Promise<ActionLinksTable | undefined> {
  const id = readLink(secret, 'action', token);
  if (!id) return undefined;
  return db.selectFrom('action_links').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The personal link an actor came by. */
export async function getActionLink(db: Reader, id: string): Promise<ActionLinksTable | undefined> {
  return db.selectFrom('action_links').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The set-up link's invitation that waits on an empty installation. */
export async function findSetUpInvitation(db: Reader): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('invitations')
    .select('id')
    .where('invited_by', 'is', null)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** Whether the person has a password; people added as contacts have none until they accept an invitation. */
export async function hasSignIn(db: Reader, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('sign_in_accounts')
    .select('id')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Administrators with access. */
export async function administratorIds(db: Reader): Promise<string[]> {
  return (await peopleWithRole(db, ['administrator'])).map((person) => person.personId);
}
