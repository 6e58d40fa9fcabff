import { z } from 'zod';
import { canAdministrate } from '../../shared/accounts/permissions.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { getPerson } from './queries.ts';
import { deleteSessions } from './store.ts';

/**
 * Ends every session of a person at once, on every device and server: one's own, or by an administrator another's.
 * Refuses `sign_in_needed`, `only_administrator` for somebody else's, and `not_found`.
 */
export const signOutEverywhere = defineCommand({
  name: 'accounts.signOutEverywhere',
  input: z.object({ personId: z.uuid().optional() }),
  async run(ctx, input) {
    if (ctx.actor.kind !== 'person') throw new DomainError('sign_in_needed');
    const personId = input.personId ?? ctx.actor.personId;
    if (personId !== ctx.actor.personId) ensure(canAdministrate(ctx.actor));
    found(await getPerson(ctx.tx, personId));
    const sessions = await deleteSessions(ctx.tx, personId);
    await ctx.record({
      name: 'person.signedOutEverywhere',
      subjectId: personId,
      facts: { sessions },
    });
    return { sessions };
  },
});
