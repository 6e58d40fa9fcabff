import type { Transaction } from 'kysely';
import { toJson } from '../../db/json.ts';
import type { Database } from '../../db/schema.ts';
import type { MembershipRole, StaffRole } from '../../shared/actor.ts';
import type { Locale } from '../../shared/locale.ts';

type Tx = Transaction<Database>;

/** Adds a person; whether they can sign in depends on a password or an e-mail link later. */
export async function insertPerson(
  tx: Tx,
  person: {
    id: string;
    name: string;
    email: string;
    locale: Locale;
    timeZone: string;
    isEmailVerified: boolean;
    at: string;
  },
): Promise<void> {
  await tx
    .insertInto('people')
    .values({
      id: person.id,
      name: person.name,
      email: person.email,
      email_verified: person.isEmailVerified ? 1 : 0,
      image: null,
      locale: person.locale,
      time_zone: person.timeZone,
      phone: null,
      disabled_at: null,
      version: 1,
      created_at: person.at,
      updated_at: person.at,
    })
    .execute();
}

/** Changes what people may change of themselves, and the marks of access. */
export async function updatePerson(
  tx: Tx,
  id: string,
  change: {
    name?: string;
    locale?: Locale;
    time_zone?: string;
    phone?: string | null;
    email_verified?: 0 | 1;
    disabled_at?: string | null;
  },
  at: string,
): Promise<void> {
  await tx
    .updateTable('people')
    .set((eb) => ({ ...change, updated_at: at, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Sets the password sign-in of a person; a former password stops working. */
export async function putPassword(
  tx: Tx,
  password: { id: string; personId: string; hash: string; at: string },
): Promise<void> {
  await tx
    .deleteFrom('sign_in_accounts')
    .where('person_id', '=', password.personId)
    .where('provider_id', '=', 'credential')
    .execute();
  await tx
    .insertInto('sign_in_accounts')
    .values({
      id: password.id,
      person_id: password.personId,
      account_id: password.personId,
      provider_id: 'credential',
      access_token: null,
      refresh_token: null,
      id_token: null,
      access_token_expires_at: null,
      refresh_token_expires_at: null,
      scope: null,
      password: password.hash,
      created_at: password.at,
      updated_at: password.at,
    })
    .execute();
}

/** Replaces somebody's staff roles. */
export async function putStaffRoles(
  tx: Tx,
  personId: string,
  roles: readonly StaffRole[],
  at: string,
): Promise<void> {
  await tx.deleteFrom('staff_roles').where('person_id', '=', personId).execute();
  for (const role of new Set(roles)) {
    await tx
      .insertInto('staff_roles')
      .values({ person_id: personId, role, created_at: at })
      .execute();
  }
}

/** Lets a person act for an organisation, ending a former role there. */
export async function putMembership(
  tx: Tx,
  membership: {
    id: string;
    personId: string;
    organisationId: string;
    role: MembershipRole;
    at: string;
  },
): Promise<void> {
  await endMembership(tx, membership.personId, membership.organisationId, membership.at);
  await tx
    .insertInto('memberships')
    .values({
      id: membership.id,
      person_id: membership.personId,
      organisation_id: membership.organisationId,
      role: membership.role,
      created_at: membership.at,
      ended_at: null,
    })
    .execute();
}

/** Ends what a person does for an organisation; the row stays as history. */
export async function endMembership(
  tx: Tx,
  personId: string,
  organisationId: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable('memberships')
    .set({ ended_at: at })
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Keeps an invitation. */
export async function insertInvitation(
  tx: Tx,
  invitation: {
    id: string;
    email: string;
    name: string;
    locale: Locale;
    organisationId: string | null;
    membershipRole: MembershipRole | null;
    staffRoles: StaffRole[];
    invitedBy: string | null;
    at: string;
    expiresAt: string;
    personId: string | null;
  },
): Promise<void> {
  await tx
    .insertInto('invitations')
    .values({
      id: invitation.id,
      email: invitation.email,
      name: invitation.name,
      locale: invitation.locale,
      organisation_id: invitation.organisationId,
      membership_role: invitation.membershipRole,
      staff_roles: toJson(invitation.staffRoles),
      invited_by: invitation.invitedBy,
      created_at: invitation.at,
      expires_at: invitation.expiresAt,
      accepted_at: null,
      revoked_at: null,
      person_id: invitation.personId,
    })
    .execute();
}

/** Marks an invitation accepted by a person. */
export async function markInvitationAccepted(
  tx: Tx,
  id: string,
  personId: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ accepted_at: at, person_id: personId })
    .where('id', '=', id)
    .execute();
}

/** Takes invitations back: one, or every open one to an address. */
export async function revokeInvitations(
  tx: Tx,
  which: { id: string } | { email: string },
  at: string,
): Promise<void> {
  const query = tx
    .updateTable('invitations')
    .set({ revoked_at: at })
    .where('accepted_at', 'is', null);
  await ('id' in which
    ? query.where('id', '=', which.id)
    : query.where('email', '=', which.email).where('revoked_at', 'is', null)
  ).execute();
}

/** Ends every session of a person, at once and on every server. */
export async function deleteSessions(tx: Tx, personId: string): Promise<number> {
  const result = await tx
    .deleteFrom('sessions')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Keeps a declared conflict of interest. */
export async function insertConflict(
  tx: Tx,
  conflict: { id: string; personId: string; organisationId: string; reason: string; at: string },
): Promise<void> {
  await tx
    .insertInto('conflicts_of_interest')
    .values({
      id: conflict.id,
      person_id: conflict.personId,
      organisation_id: conflict.organisationId,
      reason: conflict.reason,
      declared_at: conflict.at,
      ended_at: null,
    })
    .execute();
}

/** Ends a declared conflict of interest; the row stays as history. */
export async function endConflict(tx: Tx, id: string, at: string): Promise<void> {
  await tx
    .updateTable('conflicts_of_interest')
    .set({ ended_at: at })
    .where('id', '=', id)
    .execute();
}

/** Marks a personal link used; it opens no second time where its purpose is done. */
export async function markLinkUsed(tx: Tx, id: string, at: string): Promise<void> {
  await tx.updateTable('action_links').set({ used_at: at }).where('id', '=', id).execute();
}
