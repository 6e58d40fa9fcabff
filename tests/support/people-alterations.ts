import type { Kysely } from 'kysely';
import { expect } from 'vitest';
import type { Database } from '../../db/schema.ts';
import type { Alteration } from './case-alterations.ts';
import type { CheckedStory } from './checked-story.ts';

const added = '01970000-0000-7000-8000-ffffffffffff';
const at = '2026-03-03T10:00:00.000Z';

const ofPerson = (id: string, what: string) => [`person ${id}: ${what}`];

const doing = 'what they do for organisations is not what the trail recorded';
const words = 'their name, address, time zone or phone number is not what the trail recorded';
const roles = 'their staff roles are not those the trail recorded';
const conflicts = 'their conflicts of interest are not those the trail recorded';
const access = 'whether they have access is not what the trail recorded';

/** One column of somebody. */
function ofMember(
  title: string,
  change: Partial<Database['people']>,
  what: string,
  whose: keyof Pick<CheckedStory['standing'], 'member' | 'gone'> = 'member',
): Alteration {
  return {
    title,
    alter: (db, { standing }) =>
      db.updateTable('people').set(change).where('id', '=', standing[whose].personId).execute(),
    says: ({ standing }) => ofPerson(standing[whose].personId, what),
  };
}

/** One column of the invitation that is open. */
function ofInvitation(
  title: string,
  change: Partial<Database['invitations']>,
  what: string,
): Alteration {
  return {
    title,
    alter: (db, { standing }) =>
      db.updateTable('invitations').set(change).where('id', '=', standing.invitationId).execute(),
    says: ({ standing }) => [`invitation ${standing.invitationId}: ${what}`],
  };
}

const invited = 'whom it invites, and to what, is not what the trail recorded';
const settled = 'who accepted it, or that it was taken back, is not what the trail recorded';

async function takeRoleOf(db: Kysely<Database>, personId: string): Promise<void> {
  await db.deleteFrom('staff_roles').where('person_id', '=', personId).execute();
}

/** To people, and to what they are and may do. */
export const peopleAlterations: readonly Alteration[] = [
  ofMember('what somebody is called', { name: 'Somebody Else' }, words),
  ofMember('where letters to somebody go', { email: 'elsewhere@example.org' }, words),
  ofMember('the time zone of somebody', { time_zone: 'Africa/Accra' }, words),
  ofMember('the phone number of somebody', { phone: '+233 1' }, words),
  ofMember(
    'the language of somebody',
    { locale: 'es' },
    'their language is not what the trail recorded',
  ),
  ofMember('that somebody has access', { disabled_at: at }, access),
  ofMember('that somebody’s access was ended', { disabled_at: null }, access, 'gone'),
  ofMember(
    'since when somebody is known',
    { created_at: at },
    'no event says that they joined or were added then',
  ),
  {
    title: 'people by adding somebody who never joined',
    alter: async (db, { standing }) => {
      const row = await db
        .selectFrom('people')
        .selectAll()
        .where('id', '=', standing.member.personId)
        .executeTakeFirstOrThrow();
      const somebody = { ...row, id: added, email: 'nobody@example.org' };
      await db.insertInto('people').values(somebody).execute();
    },
    says: () => ofPerson(added, 'no event says that they joined or were added then'),
  },
  {
    title: 'staff roles by giving oneself one',
    alter: (db, { government }) =>
      db
        .insertInto('staff_roles')
        .values({ person_id: government.personId, role: 'administrator', created_at: at })
        .execute(),
    says: ({ government }) => ofPerson(government.personId, roles),
  },
  {
    title: 'staff roles by taking one',
    alter: (db, { standing }) => takeRoleOf(db, standing.member.personId),
    says: ({ standing }) => ofPerson(standing.member.personId, roles),
  },
  {
    title: 'staff roles by making more of one',
    alter: (db, { standing }) =>
      db
        .updateTable('staff_roles')
        .set({ role: 'committee_chair' })
        .where('person_id', '=', standing.member.personId)
        .execute(),
    says: ({ standing }) => ofPerson(standing.member.personId, roles),
  },
  {
    title: 'for whom somebody acts',
    alter: (db, { standing, government }) =>
      db
        .updateTable('memberships')
        .set({ organisation_id: government.organisationId })
        .where('person_id', '=', standing.former.personId)
        .where('ended_at', 'is', null)
        .execute(),
    says: ({ standing }) => ofPerson(standing.former.personId, doing),
  },
  {
    title: 'as what somebody acts',
    alter: (db, { standing }) =>
      db
        .updateTable('memberships')
        .set({ role: 'focal_point' })
        .where('person_id', '=', standing.former.personId)
        .where('ended_at', 'is', null)
        .execute(),
    says: ({ standing }) => ofPerson(standing.former.personId, doing),
  },
  {
    title: 'that a successor acts in the place of another',
    alter: (db, { standing }) =>
      db
        .updateTable('memberships')
        .set({ ended_at: at })
        .where('person_id', '=', standing.successor.personId)
        .where('ended_at', 'is', null)
        .execute(),
    says: ({ standing }) => ofPerson(standing.successor.personId, doing),
  },
  {
    title: 'for whom somebody acts by adding a line',
    alter: (db, { standing, government }) =>
      db
        .insertInto('memberships')
        .values({
          id: added,
          person_id: standing.member.personId,
          organisation_id: government.organisationId,
          role: 'contact',
          created_at: at,
          ended_at: null,
        })
        .execute(),
    says: ({ standing }) => ofPerson(standing.member.personId, doing),
  },
  {
    title: 'a conflict of interest by taking it out',
    alter: (db, { standing }) =>
      db
        .deleteFrom('conflicts_of_interest')
        .where('person_id', '=', standing.member.personId)
        .execute(),
    says: ({ standing }) => ofPerson(standing.member.personId, conflicts),
  },
  ...(
    [
      ['by ending it', () => ({ ended_at: at })],
      ['by its reason', () => ({ reason: 'None to speak of.' })],
      ['by its organisation', ({ government }) => ({ organisation_id: government.organisationId })],
    ] as [string, (story: CheckedStory) => Partial<Database['conflicts_of_interest']>][]
  ).map(
    ([how, change]): Alteration => ({
      title: `a conflict of interest ${how}`,
      alter: (db, story) =>
        db
          .updateTable('conflicts_of_interest')
          .set(change(story))
          .where('person_id', '=', story.standing.member.personId)
          .execute(),
      says: ({ standing }) => ofPerson(standing.member.personId, conflicts),
    }),
  ),
  ofInvitation('whom an invitation invites', { email: 'me@example.org' }, invited),
  ofInvitation('to what an invitation invites', { membership_role: 'focal_point' }, invited),
  ofInvitation('which roles an invitation gives', { staff_roles: '["administrator"]' }, invited),
  ofInvitation('until when an invitation holds', { expires_at: '2099-01-01' }, invited),
  ofInvitation('whether an invitation was taken back', { revoked_at: at }, settled),
  ofInvitation('whether an invitation was accepted', { accepted_at: at }, settled),
  {
    title: 'invitations by taking one out',
    alter: (db, { standing }) =>
      db.deleteFrom('invitations').where('id', '=', standing.invitationId).execute(),
    says: () => [
      expect.stringMatching(/^event \d+ \(person\.invited\): its invitation is not there$/),
    ],
  },
  {
    title: 'invitations by making one',
    alter: async (db, { standing }) => {
      const row = await db
        .selectFrom('invitations')
        .selectAll()
        .where('id', '=', standing.invitationId)
        .executeTakeFirstOrThrow();
      await db
        .insertInto('invitations')
        .values({ ...row, id: added })
        .execute();
    },
    says: () => [`invitation ${added}: no event says that it was made`],
  },
];
