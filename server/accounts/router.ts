import { z } from 'zod';
import { fromJson } from '../../db/json.ts';
import {
  acceptInvitationInput,
  addContactInput,
  addMembershipInput,
  changeLocaleInput,
  changeProfileInput,
  declareConflictInput,
  endConflictInput,
  endMembershipInput,
  handOverMembershipInput,
  invitationIdInput,
  inviteInput,
  letterIdInput,
  listLettersInput,
  personIdInput,
  setStaffRolesInput,
  setUpInput,
  tokenInput,
} from '../../shared/accounts/input.ts';
import { canAddContact, canAdministrate } from '../../shared/accounts/permissions.ts';
import { isStaff } from '../../shared/actor.ts';
import { organisationIdInput } from '../../shared/registry/input.ts';
import { lastSeq } from '../activity/queries.ts';
import { DomainError, ensure, found, notFound } from '../domain-error.ts';
import { sealCursor } from '../live/cursor.ts';
import { readLink } from '../mail/personal-link.ts';
import { countLetters, listEnvelopes } from '../mail/queries.ts';
import { procedure, type RequestContext, router, signedIn } from '../trpc.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { addContactCommand } from './add-contact.ts';
import { addMembership } from './add-membership.ts';
import { changeLocale } from './change-locale.ts';
import { changeProfile } from './change-profile.ts';
import { declareConflict } from './declare-conflict.ts';
import { endAccess } from './end-access.ts';
import { endConflict } from './end-conflict.ts';
import { endMembership } from './end-membership.ts';
import { handOverMembership } from './hand-over-membership.ts';
import { invitePerson } from './invite-person.ts';
import { getInvitation, listConflicts, listInvitations, listPeople } from './people-queries.ts';
import { caseManagers, contactsOf, getWhoAmI } from './queries.ts';
import { restoreAccess } from './restore-access.ts';
import { revokeInvitation } from './revoke-invitation.ts';
import { sendLetterAgain } from './send-letter-again.ts';
import { setStaffRoles } from './set-staff-roles.ts';
import { hashPasswordForSignIn } from './sign-in.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';

/** The invitation a token was signed for; a token made elsewhere does not exist here. */
function invitationIdOf(ctx: RequestContext, token: string): string {
  return readLink(ctx.services.config.secret, 'invitation', token) ?? notFound();
}

/** Hashing is slow on purpose, so it happens before the transaction. */
async function accept(
  ctx: RequestContext,
  input: z.output<typeof acceptInvitationInput> & { email?: string },
) {
  const { token, password, ...rest } = input;
  const invitationId = invitationIdOf(ctx, token);
  const passwordHash = await hashPasswordForSignIn(password);
  return ctx.run(acceptInvitation, { ...rest, invitationId, passwordHash });
}

export const accountsRouter = router({
  whoAmI: procedure.query(async ({ ctx }) => ({
    demonstration: ctx.services.config.isDemonstration,
    /** Where news begins for screens that are read after this; see `live.follow`. */
    liveFrom:
      ctx.actor.kind === 'person'
        ? sealCursor(ctx.services.config.secret, await lastSeq(ctx.db))
        : null,
    person: ctx.actor.kind === 'person' ? await getWhoAmI(ctx.db, ctx.actor) : null,
  })),

  getInvitation: procedure.input(tokenInput).query(async ({ ctx, input }) => {
    const invitation = found(await getInvitation(ctx.db, invitationIdOf(ctx, input.token)));
    if (invitation.revoked_at) throw new DomainError('link_expired');
    if (invitation.accepted_at) throw new DomainError('link_used');
    if (invitation.expires_at <= ctx.services.clock.now().toISOString())
      throw new DomainError('link_expired');
    return {
      email: invitation.email,
      name: invitation.name,
      locale: invitation.locale,
      organisationName: invitation.organisationName,
      staffRoles: fromJson(invitation.staff_roles),
      expiresAt: invitation.expires_at,
    };
  }),
  acceptInvitation: procedure
    .input(acceptInvitationInput)
    .mutation(({ ctx, input }) => accept(ctx, input)),
  setUpFirstAdministrator: procedure
    .input(setUpInput)
    .mutation(({ ctx, input }) => accept(ctx, input)),

  invite: signedIn.input(inviteInput).mutation(({ ctx, input }) => ctx.run(invitePerson, input)),
  revokeInvitation: signedIn
    .input(invitationIdInput)
    .mutation(({ ctx, input }) => ctx.run(revokeInvitation, input)),
  listInvitations: signedIn.query(({ ctx }) => {
    ensure(canAdministrate(ctx.actor));
    return listInvitations(ctx.db);
  }),
  listPeople: signedIn.query(({ ctx }) => {
    ensure(canAdministrate(ctx.actor));
    return listPeople(ctx.db);
  }),
  setStaffRoles: signedIn
    .input(setStaffRolesInput)
    .mutation(({ ctx, input }) => ctx.run(setStaffRoles, input)),
  addMembership: signedIn
    .input(addMembershipInput)
    .mutation(({ ctx, input }) => ctx.run(addMembership, input)),
  endMembership: signedIn
    .input(endMembershipInput)
    .mutation(({ ctx, input }) => ctx.run(endMembership, input)),
  handOverMembership: signedIn
    .input(handOverMembershipInput)
    .mutation(({ ctx, input }) => ctx.run(handOverMembership, input)),
  endAccess: signedIn.input(personIdInput).mutation(({ ctx, input }) => ctx.run(endAccess, input)),
  restoreAccess: signedIn
    .input(personIdInput)
    .mutation(({ ctx, input }) => ctx.run(restoreAccess, input)),

  changeProfile: signedIn
    .input(changeProfileInput)
    .mutation(({ ctx, input }) => ctx.run(changeProfile, input)),
  changeLocale: signedIn
    .input(changeLocaleInput)
    .mutation(({ ctx, input }) => ctx.run(changeLocale, input)),
  signOutEverywhere: signedIn
    .input(z.object({ personId: z.uuid().optional() }))
    .mutation(({ ctx, input }) => ctx.run(signOutEverywhere, input)),

  declareConflict: signedIn
    .input(declareConflictInput)
    .mutation(({ ctx, input }) => ctx.run(declareConflict, input)),
  endConflict: signedIn
    .input(endConflictInput)
    .mutation(({ ctx, input }) => ctx.run(endConflict, input)),
  listConflicts: signedIn.query(({ ctx }) =>
    canAdministrate(ctx.actor).allowed
      ? listConflicts(ctx.db)
      : listConflicts(ctx.db, ctx.actor.personId),
  ),

  addContact: signedIn
    .input(addContactInput)
    .mutation(({ ctx, input }) => ctx.run(addContactCommand, input)),
  listContacts: signedIn.input(organisationIdInput).query(({ ctx, input }) => {
    ensure(canAddContact(ctx.actor));
    return contactsOf(ctx.db, input.organisationId);
  }),
  listCaseManagers: signedIn.query(({ ctx }) => {
    if (!isStaff(ctx.actor)) throw new DomainError('only_staff');
    return caseManagers(ctx.db);
  }),

  /** The outbox: envelopes for the administrator; texts only in the demonstration, where all is invented. */
  listLetters: signedIn.input(listLettersInput).query(async ({ ctx, input }) => {
    ensure(canAdministrate(ctx.actor));
    const { config } = ctx.services;
    const page = await listEnvelopes(ctx.db, {
      limit: input.limit,
      status: input.status,
      after: input.cursor,
      withText: config.isDemonstration,
    });
    return { ...page, waiting: await countLetters(ctx.db), leaves: config.smtpUrl !== undefined };
  }),
  sendLetterAgain: signedIn
    .input(letterIdInput)
    .mutation(({ ctx, input }) => ctx.run(sendLetterAgain, input)),
});
