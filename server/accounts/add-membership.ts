import { addMembershipInput } from '../../shared/accounts/input.ts';
import { canAdministrate } from '../../shared/accounts/permissions.ts';
import { ensure, found } from '../domain-error.ts';
import { getOrganisation } from '../registry/queries.ts';
import { defineCommand } from '../run-command.ts';
import { getPerson } from './queries.ts';
import { putMembership } from './store.ts';

/**
 * Lets a person act for an organisation, or changes their role there: how a focal point is handed over.
 * Refuses `only_administrator` and `not_found`.
 */
export const addMembership = defineCommand({
  name: 'accounts.addMembership',
  input: addMembershipInput,
  async run(ctx, input) {
    ensure(canAdministrate(ctx.actor));
    found(await getPerson(ctx.tx, input.personId));
    found(await getOrganisation(ctx.tx, input.organisationId));
    await putMembership(ctx.tx, { ...input, id: ctx.newId(), at: ctx.at });
    await ctx.record({
      name: 'person.membershipAdded',
      subjectId: input.personId,
      facts: { organisationId: input.organisationId, role: input.role },
    });
    return { personId: input.personId };
  },
});
