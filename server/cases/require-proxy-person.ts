import type { Proxy as RecordedFor } from '../../shared/cases/proxy.ts';
import { dateOf } from '../../shared/working-days.ts';
import { contactsOf } from '../accounts/queries.ts';
import { DomainError } from '../domain-error.ts';
import { organisationAncestors } from '../registry/queries.ts';
import type { CommandContext } from '../run-command.ts';

/**
 * Checks whom something is recorded for: somebody who acts for the organisation or is a focal point of its government,
 * on a day that has come. Refuses `not_found` on the person, `date_in_the_future`.
 */
export async function requireProxyPerson(
  ctx: CommandContext,
  organisationId: string,
  proxy: RecordedFor,
): Promise<void> {
  if (proxy.on > dateOf(ctx.at)) throw new DomainError('date_in_the_future', { field: 'proxy.on' });
  for (const id of await organisationAncestors(ctx.tx, organisationId)) {
    const contacts = await contactsOf(ctx.tx, id);
    const isTheirs = contacts.some(
      (contact) =>
        contact.personId === proxy.personId &&
        (id === organisationId || contact.role === 'focal_point'),
    );
    if (isTheirs) return;
  }
  throw new DomainError('not_found', { field: 'proxy.personId' });
}
