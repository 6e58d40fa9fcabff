import type { Reader } from '../../db/connect.ts';
import { type Contact, contactsOf } from '../accounts/queries.ts';
import { loadCaseIntroductions } from '../introductions/queries.ts';
import { organisationAncestors, organisationDescendants } from '../registry/queries.ts';

/** Organisations the government chose in its latest selection, or null when it has not selected yet. */
export async function selectedOrganisationIds(
  db: Reader,
  caseId: string,
): Promise<string[] | null> {
  const selection = await db
    .selectFrom('selections')
    .select('id')
    .where('case_id', '=', caseId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!selection) return null;
  const rows = await db
    .selectFrom('selection_organisations')
    .select('organisation_id')
    .where('selection_id', '=', selection.id)
    .where('chosen', '=', 1)
    .execute();
  return rows.map((row) => row.organisation_id);
}

/** The bodies that may sign for a government: who asked, those above it, and all bodies below its government. */
export async function governmentFamily(db: Reader, organisationId: string): Promise<string[]> {
  const ancestors = await organisationAncestors(db, organisationId);
  const root = ancestors.at(-1) ?? organisationId;
  return [...new Set([...ancestors, ...(await organisationDescendants(db, root))])];
}

/** Who can sign for an organisation: its contacts, and the focal points of those above it. */
export async function possibleSignatories(db: Reader, organisationId: string): Promise<Contact[]> {
  const [, ...above] = await organisationAncestors(db, organisationId);
  const own = await contactsOf(db, organisationId);
  const focalPoints: Contact[] = [];
  for (const id of above) {
    const contacts = await contactsOf(db, id);
    focalPoints.push(...contacts.filter((contact) => contact.role === 'focal_point'));
  }
  const all = [...own, ...focalPoints];
  return all.filter(
    (contact, index) => all.findIndex(({ personId }) => personId === contact.personId) === index,
  );
}

/** Two parties who have not met, by their ids. */
export type StrangerPair = [string, string];

/**
 * Pairs of these organisations that no open or concluded introduction on the case has brought together.
 * Bodies of one government know each other.
 */
export async function pairsNotMet(
  db: Reader,
  caseId: string,
  organisationIds: readonly string[],
): Promise<StrangerPair[]> {
  const introductions = await loadCaseIntroductions(db, caseId);
  const meetings = introductions
    .filter(({ facts }) => facts.status === 'open' || facts.status === 'concluded')
    .map(({ facts }) =>
      facts.parties.filter(({ state }) => state === 'yes').map((party) => party.organisationId),
    );
  const families = new Map<string, string[]>();
  for (const id of organisationIds) families.set(id, await organisationAncestors(db, id));
  const haveMet = (one: string, other: string) =>
    meetings.some((met) => met.includes(one) && met.includes(other)) ||
    families.get(one)?.at(-1) === families.get(other)?.at(-1);
  return organisationIds.flatMap((one, index) =>
    organisationIds
      .slice(index + 1)
      .filter((other) => !haveMet(one, other))
      .map((other): StrangerPair => [one, other]),
  );
}
