import { declareConflictInput } from '../../shared/accounts/input.ts';
import { canDeclareConflict } from '../../shared/accounts/permissions.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { getOrganisation } from '../registry/queries.ts';
import { defineCommand } from '../run-command.ts';
import { getPerson } from './queries.ts';
import { insertConflict } from './store.ts';

/**
 * Declares that a staff or committee member has an interest in an organisation: its cases close to them at once.
 * Refuses `sign_in_needed`, `only_administrator` for somebody else, and `not_found`.
 */
export const declareConflict = defineCommand({
  name: 'accounts.declareConflict',
  input: declareConflictInput,
  async run(ctx, input) {
    if (ctx.actor.kind !== 'person') throw new DomainError('sign_in_needed');
    const personId = input.personId ?? ctx.actor.personId;
    ensure(canDeclareConflict(ctx.actor, personId));
    found(await getPerson(ctx.tx, personId));
    found(await getOrganisation(ctx.tx, input.organisationId));
    const conflictId = ctx.newId();
    await insertConflict(ctx.tx, { ...input, id: conflictId, personId, at: ctx.at });
    await ctx.record({
      name: 'person.conflictDeclared',
      subjectId: personId,
      facts: { conflictId, organisationId: input.organisationId },
      content: { reason: input.reason },
    });
    return { conflictId };
  },
});
