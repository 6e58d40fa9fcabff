import { describe, expect, it } from 'vitest';
import { acceptInvitation } from '../../../server/accounts/accept-invitation.ts';
import { signLink } from '../../../server/mail/personal-link.ts';
import { aCaseManager, anAdministrator } from '../../support/actors.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld, testConfig, type World } from '../../support/world.ts';

const invitation = {
  email: 'New.Contact@Example.org',
  name: 'Ama Mensah',
  locale: 'fr' as const,
  organisationId: null,
  membershipRole: null,
  staffRoles: ['case_manager' as const],
};

/** The token at the end of the invitation's link, as it stands in the letter. */
async function tokenInLetter(world: World): Promise<string> {
  const letter = (await world.letters()).findLast(({ template }) =>
    template.startsWith('invitation'),
  );
  return /\/invitation\/(\S+)/.exec(letter?.body ?? '')?.[1] ?? 'no token';
}

const joining = { name: 'Ama Mensah', locale: 'fr' as const, password: 'correct horse battery' };

describe('inviting somebody', () => {
  it('is refused to whoever is not an administrator', async () => {
    const world = await openWorld();
    const manager = await aCaseManager(world);
    expect(await refusal(world.as(manager).accounts.invite(invitation))).toBe('only_administrator');
    expect(await refusal(world.anyone().accounts.invite(invitation))).toBe('sign_in_needed');
  });

  it('is refused for an address that can already sign in, naming the field', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    const manager = await aCaseManager(world);
    const again = { ...invitation, email: manager.email };
    expect(await refusal(world.as(administrator).accounts.invite(again))).toBe('email_taken');
  });

  it('is refused without a role and without an organisation', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    const empty = { ...invitation, staffRoles: [] };
    await expect(world.as(administrator).accounts.invite(empty)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it('sends a letter in the language of the invited, with a link that is theirs', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    const government = await world.organisation({ kind: 'government', name: 'Country X' });
    await world.as(administrator).accounts.invite({
      ...invitation,
      organisationId: government.organisationId,
      membershipRole: 'focal_point',
    });
    const [letter] = (await world.letters()).slice(-1);
    expect(letter).toMatchObject({ to: 'new.contact@example.org' });
    expect(letter?.body).toContain('Country X');
    expect(letter?.body).toContain('Bonjour Ama Mensah');
    const shown = await world
      .anyone()
      .accounts.getInvitation({ token: await tokenInLetter(world) });
    expect(shown).toMatchObject({ organisationName: 'Country X', staffRoles: ['case_manager'] });
  });
});

describe('accepting an invitation', () => {
  it('is refused with a token that was not signed here', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    const { invitationId } = await world.as(administrator).accounts.invite(invitation);
    const forged = signLink('another secret, of another installation', 'invitation', invitationId);
    const otherKind = signLink(testConfig.secret, 'action', invitationId);
    for (const token of [forged, otherKind, 'nonsense', `${invitationId}.`]) {
      const accepting = world.anyone().accounts.acceptInvitation({ token, ...joining });
      expect(await refusal(accepting)).toBe('not_found');
    }
  });

  it('is refused a second time, after fourteen days, and when it was revoked', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    await world.as(administrator).accounts.invite(invitation);
    const token = await tokenInLetter(world);
    world.clock.advance({ days: 15 });
    expect(await refusal(world.anyone().accounts.acceptInvitation({ token, ...joining }))).toBe(
      'link_expired',
    );

    const { invitationId } = await world.as(administrator).accounts.invite(invitation);
    const second = await tokenInLetter(world);
    await world.as(administrator).accounts.revokeInvitation({ invitationId });
    expect(await refusal(world.anyone().accounts.getInvitation({ token: second }))).toBe(
      'link_expired',
    );

    await world.as(administrator).accounts.invite(invitation);
    const third = await tokenInLetter(world);
    await world.anyone().accounts.acceptInvitation({ token: third, ...joining });
    expect(
      await refusal(world.anyone().accounts.acceptInvitation({ token: third, ...joining })),
    ).toBe('link_used');
  });

  it('names the password when it is too short', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    await world.as(administrator).accounts.invite(invitation);
    const token = await tokenInLetter(world);
    const accepting = world
      .anyone()
      .accounts.acceptInvitation({ token, ...joining, password: 'short' });
    await expect(accepting).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { issues: [{ path: ['password'] }] },
    });
  });

  it('makes the person with language, roles and membership, at the address of the letter', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    const government = await world.organisation({ kind: 'government', name: 'Country X' });
    await world.as(administrator).accounts.invite({
      ...invitation,
      organisationId: government.organisationId,
      membershipRole: 'contact',
    });
    const token = await tokenInLetter(world);
    const joined = await world.anyone().accounts.acceptInvitation({ token, ...joining });
    expect(joined.email).toBe('new.contact@example.org');
    const { person } = await world.as({ ...joined, name: joining.name }).accounts.whoAmI();
    expect(person).toMatchObject({
      name: 'Ama Mensah',
      locale: 'fr',
      staffRoles: ['case_manager'],
      memberships: [{ organisationName: 'Country X', role: 'contact' }],
    });
  });

  it('gives an account to a contact who had none, instead of a second person', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    const institute = await world.organisation({ name: 'Institute' });
    const contact = await world.contact(institute.organisationId, 'A. Contact');
    const { invitationId } = await world.as(administrator).accounts.invite({
      ...invitation,
      email: contact.email,
      organisationId: institute.organisationId,
      membershipRole: 'contact',
      staffRoles: [],
    });
    const joined = await world.bySystem(acceptInvitation, {
      invitationId,
      name: 'A. Contact',
      locale: 'en',
      timeZone: 'Africa/Accra',
      passwordHash: 'hash',
    });
    expect(joined.personId).toBe(contact.personId);
  });
});
