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
  if (!known) {
    await insertPerson(ctx.tx, {
      id: personId,
      name: input.name,
      email: input.email,
      locale: input.locale,
      timeZone: 'UTC',
      isEmailVerified: false,
      at: ctx.at,
    });
  }
  const contacts = await contactsOf(ctx.tx, input.organisationId);
  if (!contacts.some((contact) => contact.personId === personId)) {
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
    facts: { organisationId: input.organisationId, isNew: !known },
  });
  return { personId };
}

/** The same as a procedure: `accounts.addContact`. */
export const addContactCommand = defineCommand({
  name: 'accounts.addContact',
  input: addContactInput,
  run: addContact,
});
