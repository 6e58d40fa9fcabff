import { invitationIdInput } from '../../shared/accounts/input.ts';
import { canAdministrate } from '../../shared/accounts/permissions.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { getInvitation } from './people-queries.ts';
import { revokeInvitations } from './store.ts';

/**
 * Takes back an invitation that has not been accepted; its link stops working.
 * Refuses `only_administrator`, `not_found`, and `already_done` when it was accepted or revoked.
 */
export const revokeInvitation = defineCommand({
  name: 'accounts.revokeInvitation',
  input: invitationIdInput,
  async run(ctx, input) {
    ensure(canAdministrate(ctx.actor));
    const invitation = found(await getInvitation(ctx.tx, input.invitationId));
    if (invitation.accepted_at || invitation.revoked_at) throw new DomainError('already_done');
    await revokeInvitations(ctx.tx, { id: invitation.id }, ctx.at);
    await ctx.record({ name: 'person.invitationRevoked', subjectId: invitation.id });
    return { invitationId: invitation.id };
  },
});
