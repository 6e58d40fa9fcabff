import type { ListedPerson } from './use-people.ts';

/** Whether nobody with access would be left to administrate without this person. */
export function isLastAdministrator(people: readonly ListedPerson[], personId: string): boolean {
  const administrators = people.filter(
    (person) => person.disabledAt === null && person.staffRoles.includes('administrator'),
  );
  return administrators.length === 1 && administrators[0]?.id === personId;
}
