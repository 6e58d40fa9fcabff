import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSound, type Journey, openJourney, password, says } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey?.close());

describe('joining the mechanism', () => {
  it('begins with an administrator and a first invitation, in the language of the invited', async () => {
    await isSound(journey.administrator);
    const government = await journey.join({
      name: 'Aminata Diallo',
      email: 'aminata@example.org',
      locale: 'Français',
      organisation: { name: 'Pays X', kind: 'Government', role: 'Focal point' },
      phone: true,
    });
    await government.getByRole('heading', { level: 1 }).waitFor();
    expect(await government.locator('html').getAttribute('lang')).toBe('fr');
    await says(government, 'Vos demandes');
    await isSound(government);
  });

  it('goes on with a password or a link by e-mail, and ends everywhere at once', async () => {
    const manager = await journey.join({
      name: 'Case manager A',
      email: 'manager@example.org',
      staffRoles: ['Case manager'],
    });
    await manager.getByRole('navigation').first().waitFor();
    await manager.goto(
      await journey.installation.linkInLetter('manager@example.org', /\/invitation\//),
    );
    await says(manager, 'This link has been used. It works once.');
    await isSound(manager);
    await manager.getByRole('link', { name: 'Go to your start page' }).click();
    await manager.waitForURL('**/desk');

    const phone = await journey.visitor({ viewport: 'phone' });
    await phone.goto('/sign-in');
    await isSound(phone);
    await phone.getByLabel('E-mail').fill('manager@example.org');
    await phone.getByRole('button', { name: 'Send me a link' }).click();
    await says(phone, /the link is on its way/);
    await phone.goto(
      await journey.installation.linkInLetter('manager@example.org', /\/sign-in\/link/),
    );
    await phone.getByRole('link', { name: 'Sign in' }).click();
    await phone.waitForURL((url) => !url.pathname.startsWith('/sign-in'));

    await manager.getByRole('button', { name: 'Case manager A' }).click();
    await manager.getByRole('menuitem', { name: 'Sign out everywhere' }).click();
    await manager.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
    await manager.waitForURL(/\/($|sign-in)/);
    await phone.reload();
    await phone.waitForURL(/\/sign-in/);

    await phone.getByLabel('E-mail').fill('manager@example.org');
    await phone.getByLabel('Password', { exact: true }).fill('not the password');
    await phone.getByRole('button', { name: 'Sign in', exact: true }).click();
    await says(phone, /is not right/);
    await phone.getByLabel('Password', { exact: true }).fill(password);
    await phone.getByRole('button', { name: 'Sign in', exact: true }).click();
    await phone.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  });
});
