import type { z } from 'zod';
import type { Reader } from '../../db/connect.ts';
import { fromJson } from '../../db/json.ts';
import type { trailInput } from '../../shared/activity/input.ts';
import { byTheMechanism, trailKinds } from '../../shared/activity/vocabulary.ts';
import type { MembershipRole, StaffRole } from '../../shared/actor.ts';

/** A line of the whole trail as an administrator reads it: who, when and what, and nothing of what a case says. */
export type AuditLine = {
  seq: number;
  at: string;
  name: string;
  /** Null when the mechanism itself did it. */
  person: string | null;
  /** For whom it was recorded (the mechanism’s rules, "By proxy"). */
  forPerson: string | null;
  /** The case it happened in, by reference alone. */
  reference: string | null;
  /** The number of the revision, introduction or terms. */
  number: number | null;
  /** Whom it was done to: a person's name, or the address of an invitation or letter. */
  about: string | null;
  /** Whether they did it to themselves. */
  isAboutSelf: boolean;
  /** To whom something was given: a case, what somebody did for an organisation. */
  to: string | null;
  organisation: string | null;
  staffRoles: StaffRole[] | null;
  membershipRole: MembershipRole | null;
  /** Settings that were changed, by name. */
  settings: Record<string, string | number> | null;
};

type EventRow = {
  seq: number;
  at: string;
  name: string;
  person_id: string | null;
  case_id: string | null;
  subject_id: string | null;
  facts: string;
  personName: string | null;
  forPersonName: string | null;
  reference: string | null;
};

/**
 * Which facts of an event an administrator reads, by what it is about. Of cases none beside a number and who works on
 * them: who was introduced to whom, and what anybody thought of it, is case content.
 */
function readableFacts({ name, subject_id, facts }: EventRow) {
  const told = fromJson(facts) as Record<string, unknown>;
  const text = (key: string) => (typeof told[key] === 'string' ? (told[key] as string) : null);
  const noun = name.slice(0, name.indexOf('.'));
  const isAboutPeople = noun === 'person';
  const isInvitation = name === 'person.invited' || name === 'person.invitationRevoked';
  const isOpen = ['person', 'organisation', 'listing', 'track_record'].includes(noun);
  return {
    number: typeof told.number === 'number' ? told.number : null,
    personId: isAboutPeople && !isInvitation ? subject_id : null,
    invitationId: isInvitation ? subject_id : null,
    letterId: noun === 'letter' ? subject_id : null,
    toId: isAboutPeople
      ? text('toPersonId')
      : noun === 'case'
        ? (text('managerId') ?? text('personId'))
        : null,
    organisationId: noun === 'organisation' ? subject_id : isOpen ? text('organisationId') : null,
    staffRoles: isAboutPeople && Array.isArray(told.staffRoles) ? told.staffRoles : null,
    membershipRole: isAboutPeople ? text('role') : null,
    settings: noun === 'settings' ? withoutFormer(told) : null,
  };
}

function withoutFormer({ before: _before, ...changed }: Record<string, unknown>) {
  return changed;
}

async function namesIn(
  db: Reader,
  table: 'people' | 'organisations',
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await db.selectFrom(table).select(['id', 'name']).where('id', 'in', known).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

async function addressesOf(
  db: Reader,
  facts: readonly ReturnType<typeof readableFacts>[],
): Promise<Map<string, string>> {
  const invitationIds = facts.map((one) => one.invitationId).filter((id) => id !== null);
  const letterIds = facts.map((one) => one.letterId).filter((id) => id !== null);
  const invitations = invitationIds.length
    ? await db
        .selectFrom('invitations')
        .select(['id', 'email as address'])
        .where('id', 'in', invitationIds)
        .execute()
    : [];
  const letters = letterIds.length
    ? await db
        .selectFrom('outbox')
        .select(['id', 'to_address as address'])
        .where('id', 'in', letterIds)
        .execute()
    : [];
  return new Map([...invitations, ...letters].map((row) => [row.id, row.address]));
}

/** The whole trail, newest first, a page at a time; `next` is the cursor of the page before. */
export async function getAuditTrail(
  db: Reader,
  input: z.output<typeof trailInput>,
): Promise<{ lines: AuditLine[]; next: number | null }> {
  const { kind, person, cursor, limit } = input;
  let query = db
    .selectFrom('events')
    .leftJoin('people as who', 'who.id', 'events.person_id')
    .leftJoin('people as whom', 'whom.id', 'events.for_person_id')
    .leftJoin('cases', 'cases.id', 'events.case_id')
    .select([
      'events.seq',
      'events.at',
      'events.name',
      'events.person_id',
      'events.case_id',
      'events.subject_id',
      'events.facts',
      'who.name as personName',
      'whom.name as forPersonName',
      'cases.reference',
    ]);
  if (cursor) query = query.where('events.seq', '<', cursor);
  if (kind) {
    query = query.where((eb) =>
      eb.or(trailKinds[kind].map((noun) => eb('events.name', 'like', `${noun}.%`))),
    );
  }
  if (person === byTheMechanism) query = query.where('events.person_id', 'is', null);
  else if (person) {
    query = query.where((eb) =>
      eb.or([
        eb('events.person_id', '=', person),
        eb('events.for_person_id', '=', person),
        eb('events.subject_id', '=', person),
      ]),
    );
  }
  const rows = await query
    .orderBy('events.seq', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const facts = shown.map(readableFacts);
  const people = await namesIn(
    db,
    'people',
    facts.flatMap((one) => [one.personId, one.toId]),
  );
  const organisations = await namesIn(
    db,
    'organisations',
    facts.map((one) => one.organisationId),
  );
  const addresses = await addressesOf(db, facts);
  const lines = shown.map((row, index): AuditLine => {
    const told = facts[index] as ReturnType<typeof readableFacts>;
    const addressed = addresses.get(told.invitationId ?? told.letterId ?? '');
    return {
      seq: row.seq,
      at: row.at,
      name: row.name,
      person: row.personName,
      forPerson: row.forPersonName,
      reference: row.reference,
      number: told.number,
      about: people.get(told.personId ?? '') ?? addressed ?? null,
      isAboutSelf: row.person_id !== null && row.person_id === told.personId,
      to: people.get(told.toId ?? '') ?? null,
      organisation: organisations.get(told.organisationId ?? '') ?? null,
      staffRoles: told.staffRoles as StaffRole[] | null,
      membershipRole: told.membershipRole as MembershipRole | null,
      settings: told.settings as Record<string, string | number> | null,
    };
  });
  const last = shown.at(-1);
  return { lines, next: rows.length > limit && last ? last.seq : null };
}
