import { z } from 'zod';
import { fromJson } from '../../db/json.ts';
import { locales } from '../../shared/locale.ts';
import { DomainError, found } from '../domain-error.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { getInvitation } from './people-queries.ts';
import { findPersonByEmail, getPerson } from './queries.ts';
import {
  insertPerson,
  markInvitationAccepted,
  putMembership,
  putPassword,
  putStaffRoles,
  updatePerson,
} from './store.ts';

/** What the door has checked and prepared: the token's signature is verified, the password hashed. */
const acceptedInvitation = z.object({
  invitationId: z.uuid(),
  name: z.string().trim().min(1).max(200),
  locale: z.enum(locales),
  timeZone: z.string(),
  passwordHash: z.string(),
  /** Only for the first administrator, whose link was made for no address. */
  email: z.email().optional(),
});

async function accept(ctx: CommandContext, input: z.output<typeof acceptedInvitation>) {
  const invitation = found(await getInvitation(ctx.tx, input.invitationId));
  if (invitation.revoked_at) throw new DomainError('link_expired');
  if (invitation.accepted_at) throw new DomainError('link_used');
  if (invitation.expires_at <= ctx.at) throw new DomainError('link_expired');
  const isSetUp = invitation.email === '';
  const email = isSetUp ? input.email : invitation.email;
  if (!email) throw new DomainError('not_found', { field: 'email' });

  const known = invitation.person_id
    ? await getPerson(ctx.tx, invitation.person_id)
    : await findPersonByEmail(ctx.tx, email);
  const personId = known?.id ?? ctx.newId();
  if (known) {
    await updatePerson(
      ctx.tx,
      known.id,
      { name: input.name, locale: input.locale, time_zone: input.timeZone, email_verified: 1 },
      ctx.at,
    );
  } else {
    await insertPerson(ctx.tx, {
      id: personId,
      name: input.name,
      email,
      locale: input.locale,
      timeZone: input.timeZone,
      // They followed a link that only this address received; the set-up link was printed to a terminal.
      isEmailVerified: !isSetUp,
      at: ctx.at,
    });
  }
  await putPassword(ctx.tx, { id: ctx.newId(), personId, hash: input.passwordHash, at: ctx.at });
  const staffRoles = fromJson(invitation.staff_roles);
  if (staffRoles.length > 0) await putStaffRoles(ctx.tx, personId, staffRoles, ctx.at);
  if (invitation.organisation_id && invitation.membership_role) {
    await putMembership(ctx.tx, {
      id: ctx.newId(),
      personId,
      organisationId: invitation.organisation_id,
      role: invitation.membership_role,
      at: ctx.at,
    });
  }
  await markInvitationAccepted(ctx.tx, invitation.id, personId, ctx.at);
  await ctx.record({
    name: 'person.joined',
    subjectId: personId,
    forPersonId: personId,
    facts: {
      invitationId: invitation.id,
      organisationId: invitation.organisation_id,
      membershipRole: invitation.membership_role,
      staffRoles,
      locale: input.locale,
      isNew: !known,
    },
    content: { name: input.name, email: known?.email ?? email, timeZone: input.timeZone },
  });
  return { personId, email };
}

/**
 * Makes the account an invitation promised: the person with password, language, membership and staff roles.
 * Refuses `not_found`, `link_used` when it was accepted before, and `link_expired` when it is too old or was revoked.
 */
export const acceptInvitation = defineCommand({
  name: 'accounts.acceptInvitation',
  input: acceptedInvitation,
  run: accept,
});
