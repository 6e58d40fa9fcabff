import type { Reader } from '../../db/connect.ts';
import { prepared } from '../../db/prepared.ts';
import type { CaseFacts } from '../../shared/cases/access.ts';
import type { Locale } from '../../shared/locale.ts';

/** What somebody is in a case: who asked, who runs it, who stands in, who was introduced. */
export type PersonInCase = 'contact' | 'government' | 'case_manager' | 'stand_in' | 'party';

export type CasePerson = {
  personId: string;
  name: string;
  as: PersonInCase;
  /** For whom they act; null for staff. */
  organisation: { id: string; name: string } | null;
  email: string;
  phone: string | null;
  locale: Locale;
  timeZone: string;
  /** Since when the other parties know how to reach them; null while they do not. */
  sharedAt: string | null;
};

const personColumns = [
  'people.id as personId',
  'people.name as name',
  'people.email as email',
  'people.phone as phone',
  'people.locale as locale',
  'people.time_zone as timeZone',
] as const;

const governmentRows = prepared(['organisationId'], (db, { organisationId }) =>
  db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.person_id')
    .innerJoin('organisations', 'organisations.id', 'memberships.organisation_id')
    .select([
      ...personColumns,
      'organisations.id as organisationId',
      'organisations.name as organisationName',
    ])
    .where('memberships.organisation_id', '=', organisationId)
    .where('memberships.ended_at', 'is', null)
    .where('people.disabled_at', 'is', null)
    .orderBy('people.name'),
);

const partyRows = prepared(['caseId'], (db, { caseId }) =>
  db
    .selectFrom('introduction_parties')
    .innerJoin('introductions', 'introductions.id', 'introduction_parties.introduction_id')
    .innerJoin('people', 'people.id', 'introduction_parties.contact_person_id')
    .innerJoin('organisations', 'organisations.id', 'introduction_parties.organisation_id')
    .select([
      ...personColumns,
      'organisations.id as organisationId',
      'organisations.name as organisationName',
      'introductions.opened_at as openedAt',
    ])
    .where('introductions.case_id', '=', caseId)
    .where('introduction_parties.state', '!=', 'dropped')
    .orderBy('introductions.number')
    .orderBy('introduction_parties.position'),
);

const singleRows = prepared(['caseId'], (db, { caseId }) =>
  db
    .selectFrom('people')
    .innerJoin('cases', (join) =>
      join.on((eb) =>
        eb.or([
          eb('people.id', '=', eb.ref('cases.contact_person_id')),
          eb('people.id', '=', eb.ref('cases.manager_id')),
        ]),
      ),
    )
    .select(personColumns)
    .where('cases.id', '=', caseId)
    .unionAll(
      db
        .selectFrom('case_stand_ins')
        .innerJoin('people', 'people.id', 'case_stand_ins.person_id')
        .select(personColumns)
        .where('case_id', '=', caseId)
        .where('started_at', 'is not', null)
        .where('ended_at', 'is', null),
    ),
);

/**
 * Everybody in a case, for staff: the government's contacts, whoever runs it, the contacts of the parties introduced.
 * Somebody in two places is named once, in the first.
 */
export async function peopleOfCase(db: Reader, facts: CaseFacts): Promise<CasePerson[]> {
  const staffIds = [...(facts.managerId ? [facts.managerId] : []), ...facts.standInIds];
  const [government, singly, parties] = await Promise.all([
    governmentRows(db, { organisationId: facts.organisationId }),
    singleRows(db, { caseId: facts.id }),
    partyRows(db, { caseId: facts.id }),
  ]);
  const contact = singly.find((person) => person.personId === facts.contactPersonId);
  const staff = singly.filter((person) => staffIds.includes(person.personId));
  const governmentName = government[0]?.organisationName ?? '';
  const everybody: CasePerson[] = [];
  if (contact) {
    const organisation = { id: facts.organisationId, name: governmentName };
    everybody.push(inCase(contact, 'contact', organisation));
  }
  for (const person of government) {
    const organisation = { id: person.organisationId, name: person.organisationName };
    everybody.push(inCase(person, 'government', organisation));
  }
  for (const person of parties) {
    const organisation = { id: person.organisationId, name: person.organisationName };
    everybody.push(inCase(person, 'party', organisation, person.openedAt));
  }
  for (const person of staff) {
    const isResponsible = person.personId === facts.managerId;
    everybody.push(inCase(person, isResponsible ? 'case_manager' : 'stand_in', null));
  }
  return named(everybody);
}

type Known = Pick<CasePerson, 'personId' | 'name' | 'email' | 'phone' | 'locale' | 'timeZone'>;

function inCase(
  { personId, name, email, phone, locale, timeZone }: Known,
  as: PersonInCase,
  organisation: CasePerson['organisation'],
  sharedAt: string | null = null,
): CasePerson {
  return { personId, name, as, organisation, email, phone, locale, timeZone, sharedAt };
}

/** Each person once per organisation, with the earliest day their address was shared. */
function named(everybody: readonly CasePerson[]): CasePerson[] {
  const people: CasePerson[] = [];
  for (const person of everybody) {
    const known = people.find(
      (one) => one.personId === person.personId && one.organisation?.id === person.organisation?.id,
    );
    if (!known) people.push(person);
    else known.sharedAt ??= person.sharedAt;
  }
  return people;
}
