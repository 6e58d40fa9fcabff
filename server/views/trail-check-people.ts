import type { Reader } from '../../db/connect.ts';
import type {
  ConflictsOfInterestTable,
  MembershipsTable,
  PeopleTable,
  StaffRolesTable,
} from '../../db/schema.ts';
import { eventsNamed, holdSame, isSame, latest, type Recorded } from './trail-reading.ts';
import { walkAlongTrail } from './trail-walk.ts';

/** Somebody with all that says what they may do and see. */
type Person = {
  row: PeopleTable;
  memberships: readonly MembershipsTable[];
  staffRoles: readonly StaffRolesTable[];
  conflicts: readonly ConflictsOfInterestTable[];
};

/** What an event says they do for an organisation from then on: in a role, or nothing more. */
type MembershipStep = { organisationId: string; role: string | null };

function membershipStep(personId: string, event: Recorded): MembershipStep | undefined {
  const { name, subjectId } = event;
  const facts = event.facts as Record<string, string> & { stays?: boolean; isAdded?: boolean };
  const { organisationId } = facts;
  if (!organisationId) return undefined;
  const as = (role: string | null | undefined) => ({ organisationId, role: role ?? null });
  if (name === 'person.joined') return as(facts.membershipRole);
  if (name === 'person.contactAdded') return facts.isAdded ? as('contact') : undefined;
  if (name === 'person.membershipAdded') return as(facts.role);
  if (name === 'person.membershipEnded') return as(null);
  if (name !== 'person.membershipHandedOver') return undefined;
  return as(subjectId !== personId ? facts.toRole : facts.stays ? 'contact' : null);
}

/** Everything they did for organisations as the trail tells it, each as one line. */
function membershipsAfter(personId: string, events: readonly Recorded[]): string[] {
  const held: { organisationId: string; role: string; from: string; to: string | null }[] = [];
  for (const event of events) {
    const step = membershipStep(personId, event);
    if (!step) continue;
    const { organisationId, role } = step;
    const former = held.find((one) => one.organisationId === organisationId && one.to === null);
    if (former) former.to = event.at;
    if (role) held.push({ organisationId, role, from: event.at, to: null });
  }
  return held.map((one) => [one.organisationId, one.role, one.from, one.to].join(' '));
}

function isEachMembershipRecorded({ row, memberships }: Person, events: readonly Recorded[]) {
  const told = memberships.map((one) =>
    [one.organisation_id, one.role, one.created_at, one.ended_at].join(' '),
  );
  return holdSame(told, membershipsAfter(row.id, events));
}

/** Whether they hold the staff roles they were last given, since then. */
function isEachRoleRecorded({ staffRoles }: Person, events: readonly Recorded[]): boolean {
  const given = events.findLast(
    ({ name, facts }) =>
      name === 'person.staffRolesSet' ||
      (name === 'person.joined' && (facts.staffRoles as string[]).length > 0),
  );
  const roles = new Set((given?.facts.staffRoles as string[] | undefined) ?? []);
  return (
    holdSame(
      staffRoles.map(({ role }) => role),
      [...roles],
    ) && staffRoles.every((one) => one.created_at === given?.at)
  );
}

/** Whether every conflict of interest that was declared is there, ended only if it was, and no other is. */
function isEachConflictRecorded({ conflicts }: Person, events: readonly Recorded[]): boolean {
  const declared = events.filter(({ name }) => name === 'person.conflictDeclared');
  const isRecorded = (row: ConflictsOfInterestTable) => {
    const own = events.filter(({ facts }) => facts.conflictId === row.id);
    const made = latest(own, 'person.conflictDeclared');
    return (
      made !== undefined &&
      row.organisation_id === made.facts.organisationId &&
      row.declared_at === made.at &&
      isSame(row.ended_at, latest(own, 'person.conflictEnded')?.at) &&
      (made.isRedacted || row.reason === made.content?.reason)
    );
  };
  return conflicts.length === declared.length && conflicts.every(isRecorded);
}

/** What they are called and how they are reached, as it was last said; redacted words are compared with nothing. */
function areWordsRecorded(row: PeopleTable, events: readonly Recorded[]): boolean {
  if (events.some(({ isRedacted }) => isRedacted)) return true;
  const said = (key: string) =>
    events.findLast(({ content }) => content?.[key] !== undefined)?.content?.[key];
  return (
    row.name === said('name') &&
    row.email === said('email') &&
    row.time_zone === said('timeZone') &&
    isSame(row.phone, said('phone'))
  );
}

function* comparePerson(person: Person, events: readonly Recorded[]): Generator<string> {
  const { row } = person;
  const added = events.find(
    ({ name, facts }) => /^person\.(joined|contactAdded)$/.test(name) && facts.isNew,
  );
  if (added?.at !== row.created_at) {
    yield 'no event says that they joined or were added then';
    return;
  }
  const own = events.filter(({ subjectId }) => subjectId === row.id);
  if (!areWordsRecorded(row, own)) {
    yield 'their name, address, time zone or phone number is not what the trail recorded';
  }
  const locale = own.findLast(({ facts }) => facts.locale !== undefined)?.facts.locale;
  if (row.locale !== locale) yield 'their language is not what the trail recorded';
  const access = latest(own, 'person.accessEnded', 'person.accessRestored');
  const disabledAt = access?.name === 'person.accessEnded' ? access.at : null;
  if (row.disabled_at !== disabledAt) {
    yield 'whether they have access is not what the trail recorded';
  }
  if (!isEachMembershipRecorded(person, events)) {
    yield 'what they do for organisations is not what the trail recorded';
  }
  if (!isEachRoleRecorded(person, own)) {
    yield 'their staff roles are not those the trail recorded';
  }
  if (!isEachConflictRecorded(person, own)) {
    yield 'their conflicts of interest are not those the trail recorded';
  }
}

/** What these people may do and see, by person. */
async function readStanding(db: Reader, personIds: readonly string[]) {
  const byPerson = <Row extends { person_id: string }>(found: readonly Row[]) => {
    const grouped = Map.groupBy(found, (one) => one.person_id);
    return (id: string) => grouped.get(id) ?? [];
  };
  const ids = [...personIds];
  const membershipsOf = byPerson(
    await db.selectFrom('memberships').selectAll().where('person_id', 'in', ids).execute(),
  );
  const rolesOf = byPerson(
    await db.selectFrom('staff_roles').selectAll().where('person_id', 'in', ids).execute(),
  );
  const conflictsOf = byPerson(
    await db
      .selectFrom('conflicts_of_interest')
      .selectAll()
      .where('person_id', 'in', ids)
      .execute(),
  );
  return (id: string) => ({
    memberships: membershipsOf(id),
    staffRoles: rolesOf(id),
    conflicts: conflictsOf(id),
  });
}

/** People: who they are, whether they have access, what they do for whom, their staff roles and conflicts of interest. */
export async function checkPeople(db: Reader): Promise<string[]> {
  const handedOver = Map.groupBy(
    await eventsNamed(db, 'person.membershipHandedOver'),
    ({ facts }) => facts.toPersonId,
  );
  return walkAlongTrail(db, {
    table: 'people',
    rows: db.selectFrom('people').selectAll(),
    call: (row) => `person ${row.id}`,
    async prepare(_page, ids) {
      const standingOf = await readStanding(db, ids);
      return (row, about) => {
        const events = [...about, ...(handedOver.get(row.id) ?? [])]
          .filter(({ name }) => name.startsWith('person.'))
          .sort((one, other) => one.seq - other.seq);
        return comparePerson({ row, ...standingOf(row.id) }, events);
      };
    },
  });
}
