import type { ListedPerson } from './use-people.ts';

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** People whose name, address or organisations hold every word, whatever its accents. */
export function foundPeople(people: ListedPerson[], words: string): ListedPerson[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return people;
  return people.filter((person) => {
    const organisations = person.memberships.map((membership) => membership.organisationName);
    const said = folded([person.name, person.email, ...organisations].join(' '));
    return wanted.every((word) => said.includes(word));
  });
}
