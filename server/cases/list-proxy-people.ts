import type { Reader } from '../../db/connect.ts';
import { type Contact, contactsOf } from '../accounts/queries.ts';
import { organisationAncestors } from '../registry/queries.ts';

/** For whom something of an organisation can be recorded: who acts for it, and the focal points of those above it. */
export async function listProxyPeople(db: Reader, organisationId: string): Promise<Contact[]> {
  const people: Contact[] = [];
  for (const id of await organisationAncestors(db, organisationId)) {
    const contacts = await contactsOf(db, id);
    people.push(
      ...contacts.filter(
        ({ personId, role }) =>
          (id === organisationId || role === 'focal_point') &&
          people.every((known) => known.personId !== personId),
      ),
    );
  }
  return people;
}
