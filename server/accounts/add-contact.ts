import type { z } from 'zod';
import { addContactInput } from '../../shared/accounts/input.ts';
import { canAddContact } from '../../shared/accounts/permissions.ts';
import { ensure, found } from '../domain-error.ts';
import { getOrganisation } from '../registry/queries.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { contactsOf, findPersonByEmail } from './queries.ts';
import { insertPerson, putMembership } from './store.ts';

/**
 * Adds somebody who acts for an organisation without an account: they answer by the links of their e-mails.
 * Whoever already has the address is taken as they are, with a membership added if it is missing.
 * Refuses `only_case_manager` and `not_found` for an unknown organisation.
 */
export async function addContact(
  ctx: CommandContext,
  input: z.output<typeof addContactInput>,
): Promise<{ personId: string }> {
  ensure(canAddContact(ctx.actor));
  found(await getOrganisation(ctx.tx, input.organisationId));
  const known = await findPersonByEmail(ctx.tx, input.email);
  const personId = known?.id ?? ctx.newId();
  const person = { name: input.name, email: input.email, timeZone: 'UTC' };
  if (!known) {
    await insertPerson(ctx.tx, {
      ...person,
      id: personId,
      locale: input.locale,
      isEmailVerified: false,
      at: ctx.at,
    });
  }
  const contacts = await contactsOf(ctx.tx, input.organisationId);
  const isAdded = !contacts.some((contact) => contact.personId === personId);
  if (isAdded) {
    await putMembership(ctx.tx, {
      id: ctx.newId(),
      personId,
      organisationId: input.organisationId,
      role: 'contact',
      at: ctx.at,
    });
  }
  await ctx.record({
    name: 'person.contactAdded',
    subjectId: personId,
    facts: {
      organisationId: input.organisationId,
      isNew: !known,
      isAdded,
      ...(known ? {} : { locale: input.locale }),
    },
    ...(known ? {} : { content: person }),
  });
  return { personId };
}

/** The same as a procedure: `accounts.addContact`. */
export const addContactCommand = defineCommand({
  name: 'accounts.addContact',
  input: addContactInput,
  run: addContact,
});
