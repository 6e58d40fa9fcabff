import { z } from 'zod';
import { membershipRoles, staffRoles } from '../actor.ts';
import { locales } from '../locale.ts';
import { nameText, text } from '../text.ts';

const name = nameText(200);
const email = z
  .email()
  .max(320)
  .transform((address) => address.trim().toLowerCase());
const id = z.uuid();

/** Long rather than complicated: twelve characters at least, as current guidance for passwords has it. */
export const password = z.string().min(12).max(200);

export const timeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}, 'unknown_time_zone');

export const inviteInput = z
  .object({
    email,
    name,
    locale: z.enum(locales),
    organisationId: id.nullable(),
    membershipRole: z.enum(membershipRoles).nullable(),
    staffRoles: z.array(z.enum(staffRoles)),
  })
  .refine((input) => (input.organisationId === null) === (input.membershipRole === null), {
    path: ['membershipRole'],
    error: 'role_and_organisation_together',
  })
  .refine((input) => input.organisationId !== null || input.staffRoles.length > 0, {
    path: ['organisationId'],
    error: 'role_or_organisation_needed',
  });

export const invitationIdInput = z.object({ invitationId: id });

export const tokenInput = z.object({ token: text(200).min(1) });

export const acceptInvitationInput = z.object({
  token: tokenInput.shape.token,
  name,
  locale: z.enum(locales),
  timeZone: timeZone.default('UTC'),
  password,
});

export const setUpInput = acceptInvitationInput.extend({ email });

export const changeLocaleInput = z.object({ locale: z.enum(locales) });

export const changeProfileInput = z.object({
  name,
  locale: z.enum(locales),
  timeZone,
  phone: text(50).trim().nullable(),
});

export const addContactInput = z.object({
  organisationId: id,
  name,
  email,
  locale: z.enum(locales).default('en'),
});

export const setStaffRolesInput = z.object({
  personId: id,
  staffRoles: z.array(z.enum(staffRoles)),
});

export const addMembershipInput = z.object({
  personId: id,
  organisationId: id,
  role: z.enum(membershipRoles),
});

export const endMembershipInput = z.object({ personId: id, organisationId: id });

export const personIdInput = z.object({ personId: id });

export const declareConflictInput = z.object({
  organisationId: id,
  /** An administrator may declare it for somebody; everybody else declares their own. */
  personId: id.optional(),
  reason: text(2000).trim().min(1),
});

export const endConflictInput = z.object({ conflictId: id });

/**
 * What somebody does for an organisation passes to a successor: focal points change after elections
 * (the mechanism’s rules, "The case").
 */
export const handOverMembershipInput = z.object({
  organisationId: id,
  personId: id,
  toPersonId: id,
  /** Whether the former one goes on as a contact. */
  stays: z.boolean(),
});

export const listLettersInput = z.object({
  status: z.enum(['queued', 'sent', 'failed']).optional(),
  limit: z.int().min(1).max(500).default(50),
  cursor: z.object({ createdAt: text(40), id }).nullish(),
});

export const letterIdInput = z.object({ letterId: id });
