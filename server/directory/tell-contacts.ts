import { contactsOf } from '../accounts/queries.ts';
import { found } from '../domain-error.ts';
import { getOrganisation } from '../registry/queries.ts';
import type { CommandContext } from '../run-command.ts';

/** Writes to everybody who acts for an organisation about its listing, but not to whoever did it. */
export async function tellContacts(
  ctx: CommandContext,
  organisationId: string,
  letter: { template: string; params?: Record<string, unknown> },
): Promise<void> {
  const organisation = found(await getOrganisation(ctx.tx, organisationId));
  for (const contact of await contactsOf(ctx.tx, organisationId)) {
    if (ctx.actor.kind === 'person' && ctx.actor.personId === contact.personId) continue;
    await ctx.mail({
      personId: contact.personId,
      template: letter.template,
      params: { organisation: organisation.name, path: '/listing', ...letter.params },
    });
  }
}
