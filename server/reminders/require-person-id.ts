import { DomainError } from '../domain-error.ts';
import type { CommandContext } from '../run-command.ts';

/** Who sets, moves and ends what is theirs alone. Refuses `sign_in_needed` to whoever is nobody in particular. */
export function requirePersonId({ actor }: Pick<CommandContext, 'actor'>): string {
  if (actor.kind !== 'person') throw new DomainError('sign_in_needed');
  return actor.personId;
}
