import { personIdInput } from '../../shared/accounts/input.ts';
import { canAdministrate } from '../../shared/accounts/permissions.ts';
import { ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { getPerson } from './queries.ts';
import { refuseLastAdministrator } from './refuse-last-administrator.ts';
import { deleteSessions, updatePerson } from './store.ts';

/**
 * Ends somebody's access: every session ends, no letter reaches them; nothing they did is deleted.
 * Refuses `only_administrator`, `not_found` and `last_administrator`.
 */
export const endAccess = defineCommand({
  name: 'accounts.endAccess',
  input: personIdInput,
  async run(ctx, input) {
    ensure(canAdministrate(ctx.actor));
    found(await getPerson(ctx.tx, input.personId));
    await refuseLastAdministrator(ctx, input.personId);
    await updatePerson(ctx.tx, input.personId, { disabled_at: ctx.at }, ctx.at);
    await deleteSessions(ctx.tx, input.personId);
    await ctx.record({ name: 'person.accessEnded', subjectId: input.personId });
    return { personId: input.personId };
  },
});
