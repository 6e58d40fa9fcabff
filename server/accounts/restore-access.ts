import { personIdInput } from '../../shared/accounts/input.ts';
import { canAdministrate } from '../../shared/accounts/permissions.ts';
import { ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { getPerson } from './queries.ts';
import { updatePerson } from './store.ts';

/** Gives access back to somebody whose access was ended. Refuses `only_administrator` and `not_found`. */
export const restoreAccess = defineCommand({
  name: 'accounts.restoreAccess',
  input: personIdInput,
  async run(ctx, input) {
    ensure(canAdministrate(ctx.actor));
    found(await getPerson(ctx.tx, input.personId));
    await updatePerson(ctx.tx, input.personId, { disabled_at: null }, ctx.at);
    await ctx.record({ name: 'person.accessRestored', subjectId: input.personId });
    return { personId: input.personId };
  },
});
