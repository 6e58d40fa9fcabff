import type { z } from 'zod';
import { inviteInput } from '../../shared/accounts/input.ts';
import { canAdministrate } from '../../shared/accounts/permissions.ts';
import { addDays } from '../../shared/working-days.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { queueLetter } from '../mail/store.ts';
import { getOrganisation } from '../registry/queries.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { listOpenInvitations } from './people-queries.ts';
import { findPersonByEmail, hasSignIn } from './queries.ts';
import { insertInvitation, revokeInvitations } from './store.ts';

/** Days an invitation can be accepted. */
const invitationDays = 14;

async function invite(ctx: CommandContext, input: z.output<typeof inviteInput>) {
  ensure(canAdministrate(ctx.actor));
  const organisation = input.organisationId
    ? found(await getOrganisation(ctx.tx, input.organisationId))
    : undefined;
  const person = await findPersonByEmail(ctx.tx, input.email);
  if (person && (await hasSignIn(ctx.tx, person.id))) {
    throw new DomainError('email_taken', { field: 'email' });
  }
  // A second invitation replaces the first, whose link then no longer works.
  const replaced = await listOpenInvitations(ctx.tx, input.email);
  await revokeInvitations(ctx.tx, { email: input.email }, ctx.at);
  for (const { id } of replaced) {
    await ctx.record({ name: 'person.invitationRevoked', subjectId: id });
  }
  const invitationId = ctx.newId();
  const expiresAt = addDays(ctx.at, invitationDays);
  await insertInvitation(ctx.tx, {
    id: invitationId,
    email: input.email,
    name: input.name,
    locale: input.locale,
    organisationId: input.organisationId,
    membershipRole: input.membershipRole,
    staffRoles: input.staffRoles,
    invitedBy: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    at: ctx.at,
    expiresAt,
    personId: person?.id ?? null,
  });
  const eventSeq = await ctx.record({
    name: 'person.invited',
    subjectId: invitationId,
    facts: {
      organisationId: input.organisationId,
      membershipRole: input.membershipRole,
      staffRoles: input.staffRoles,
      locale: input.locale,
      expiresAt,
      contactPersonId: person?.id ?? null,
    },
    content: { name: input.name, email: input.email },
  });
  await queueLetter(ctx.tx, {
    id: ctx.newId(),
    eventSeq,
    personId: person?.id ?? null,
    address: input.email,
    name: input.name,
    locale: input.locale,
    template: organisation ? 'invitationForOrganisation' : 'invitationForStaff',
    params: { invitationId, organisation: organisation?.name ?? '', expiresAt },
    caseId: null,
    at: ctx.at,
  });
  return { invitationId };
}

/**
 * Invites somebody by e-mail to act for an organisation, to hold staff roles, or both: the only way to an account.
 * A second invitation to the same address replaces the first.
 * Refuses `only_administrator`, `not_found` for an unknown organisation, and `email_taken` when the address can already sign in.
 */
export const invitePerson = defineCommand({
  name: 'accounts.invite',
  input: inviteInput,
  run: invite,
});
