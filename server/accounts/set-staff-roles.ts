import { setStaffRolesInput } from '../../shared/accounts/input.ts';
import { canAdministrate } from '../../shared/accounts/permissions.ts';
import { ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { getPerson } from './queries.ts';
import { refuseLastAdministrator } from './refuse-last-administrator.ts';
import { putStaffRoles } from './store.ts';

/**
 * Replaces somebody's staff roles, in force at their next request.
 * Refuses `only_administrator`, `not_found`, and `last_administrator` when nobody would be left to administrate.
 */
export const setStaffRoles = defineCommand({
  name: 'accounts.setStaffRoles',
  input: setStaffRolesInput,
  async run(ctx, input) {
    ensure(canAdministrate(ctx.actor));
    found(await getPerson(ctx.tx, input.personId));
    if (!input.staffRoles.includes('administrator'))
      await refuseLastAdministrator(ctx, input.personId);
    await putStaffRoles(ctx.tx, input.personId, input.staffRoles, ctx.at);
    await ctx.record({
      name: 'person.staffRolesSet',
      subjectId: input.personId,
      facts: { staffRoles: input.staffRoles },
    });
    return { personId: input.personId };
  },
});
