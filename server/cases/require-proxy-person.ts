import type { Proxy as RecordedFor } from '../../shared/cases/proxy.ts';
import { hasCome } from '../../shared/working-days.ts';
import { DomainError } from '../domain-error.ts';
import type { CommandContext } from '../run-command.ts';
import { listProxyPeople } from './list-proxy-people.ts';

/**
 * Checks whom something is recorded for, and that it was on a day that has come. Refuses `not_found` on the person, `date_in_the_future`.
 */
export async function requireProxyPerson(
  ctx: CommandContext,
  organisationId: string,
  proxy: RecordedFor,
): Promise<void> {
  if (!hasCome(proxy.on, ctx.at))
    throw new DomainError('date_in_the_future', { field: 'proxy.on' });
  const people = await listProxyPeople(ctx.tx, organisationId);
  if (people.every(({ personId }) => personId !== proxy.personId)) {
    throw new DomainError('not_found', { field: 'proxy.personId' });
  }
}
