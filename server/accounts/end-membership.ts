import { endMembershipInput } from '../../shared/accounts/input.ts';
import { canAdministrate } from '../../shared/accounts/permissions.ts';
import { ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { getPerson } from './queries.ts';
import { endMembership as endMembershipRow } from './store.ts';

/** Ends what a person does for an organisation; what they did stays. Refuses `only_administrator` and `not_found`. */
export const endMembership = defineCommand({
  name: 'accounts.endMembership',
  input: endMembershipInput,
  async run(ctx, input) {
    ensure(canAdministrate(ctx.actor));
    found(await getPerson(ctx.tx, input.personId));
    await endMembershipRow(ctx.tx, input.personId, input.organisationId, ctx.at);
    await ctx.record({
      name: 'person.membershipEnded',
      subjectId: input.personId,
      facts: { organisationId: input.organisationId },
    });
    return { personId: input.personId };
  },
});
