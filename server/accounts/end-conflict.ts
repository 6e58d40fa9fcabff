import { endConflictInput } from '../../shared/accounts/input.ts';
import { canDeclareConflict } from '../../shared/accounts/permissions.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { getConflict } from './people-queries.ts';
import { endConflict as endConflictRow } from './store.ts';

/** Ends a declared conflict of interest. Refuses `sign_in_needed`, `only_administrator` for somebody else’s, `not_found`. */
export const endConflict = defineCommand({
  name: 'accounts.endConflict',
  input: endConflictInput,
  async run(ctx, input) {
    if (ctx.actor.kind !== 'person') throw new DomainError('sign_in_needed');
    const conflict = found(await getConflict(ctx.tx, input.conflictId));
    ensure(canDeclareConflict(ctx.actor, conflict.person_id));
    await endConflictRow(ctx.tx, conflict.id, ctx.at);
    await ctx.record({
      name: 'person.conflictEnded',
      subjectId: conflict.person_id,
      facts: { conflictId: conflict.id, organisationId: conflict.organisation_id },
    });
    return { conflictId: conflict.id };
  },
});
