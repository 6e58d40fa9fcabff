import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { isSound, type Journey, openJourney, says } from '../support/journey.ts';
import { goTo, inDialog } from '../support/journey-steps.ts';

const email = 'b.mensah@health.example.org';
const words = 'We publish stocks of medicines. Nobody outside can read them.';
const government = 'Country M';

let journey: Journey;
let manager: Page;
let visitor: Page;

beforeAll(async () => {
  journey = await openJourney();
  manager = await journey.join({
    email: 'manager@example.org',
    name: 'Case manager',
    staffRoles: ['Case manager'],
  });
  visitor = await journey.visitor({ viewport: 'phone' });
});
afterAll(() => journey?.close());

test('a visitor with a phone says in a few lines what they look for', async () => {
  onTestFailed(() => journey.picture('interests-expressed'));
  await visitor.goto('/');
  await isSound(visitor);
  await visitor.getByRole('link', { name: 'Express interest' }).click();
  await visitor.getByRole('heading', { level: 1, name: 'Express interest' }).waitFor();
  await isSound(visitor);
  await visitor.getByRole('button', { name: 'Send me the letter to confirm' }).click();
  await says(visitor, 'What would you like help with?');
  await isSound(visitor);

  await visitor.getByRole('textbox', { name: 'What would you like help with?' }).fill(words);
  await visitor.getByLabel('For a government or a public body').check();
  await visitor.getByLabel('Which government or public body?').fill('Ministry of Health');
  await visitor.getByLabel('Country', { exact: true }).selectOption({ label: 'Ghana' });
  await visitor.getByLabel('Your name').fill('B. Mensah');
  await visitor.getByLabel('Your e-mail address').fill('b.mensah@heath.example.org');

  // What is typed is still there after the page was left.
  await visitor.reload();
  await expect
    .poll(() =>
      visitor.getByRole('textbox', { name: 'What would you like help with?' }).inputValue(),
    )
    .toBe(words);
  await visitor.getByRole('button', { name: 'Send me the letter to confirm' }).click();
  await visitor
    .getByRole('heading', { level: 1, name: 'One more step: look into your mailbox' })
    .waitFor();
  await isSound(visitor);

  // The address was mistyped.
  await visitor.getByRole('button', { name: 'Change the address or the text' }).click();
  await visitor.getByLabel('Your e-mail address').fill(email);
  await visitor.getByRole('button', { name: 'Send me the letter to confirm' }).click();
  await says(visitor, `A letter to ${email} is on its way.`);
});

test('they confirm the address by the button behind the letter’s link', async () => {
  onTestFailed(() => journey.picture('interests-confirmed'));
  await manager.goto('/inbox');
  await says(manager, 'Nobody waits for an answer.');
  await isSound(manager);
  await visitor.goto(await journey.installation.linkInLetter(email, /\/express-interest\//));
  await visitor.getByRole('heading', { level: 1, name: 'Send what you wrote?' }).waitFor();
  await says(visitor, words);
  await isSound(visitor);
  await visitor.getByRole('button', { name: 'Send it' }).click();
  await visitor.getByRole('heading', { level: 1, name: 'Thank you. It has reached us' }).waitFor();
  await isSound(visitor);
});

test('the case manager finds it on the desk and files it for a government that is added on the spot', async () => {
  onTestFailed(() => journey.picture('interests-filed'));
  await manager.goto('/desk');
  await manager.getByRole('link', { name: '1 expression of interest waits for an answer' }).click();
  await manager.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
  await says(manager, words);
  await isSound(manager);
  await manager.getByRole('button', { name: 'File as a request… B. Mensah' }).click();
  const dialog = manager.getByRole('dialog', { name: 'File as a government’s request' });
  await dialog.waitFor();
  await isSound(manager);
  await dialog.getByRole('combobox', { name: 'Whose request it is' }).fill(government);
  await manager.getByRole('option', { name: /Add an organisation/ }).click();
  const adding = manager.getByRole('dialog', { name: 'Add an organisation' });
  await adding.getByRole('button', { name: 'Add the organisation' }).click();
  await adding.waitFor({ state: 'hidden' });

  // Nothing is filed before somebody has checked who speaks.
  await dialog.getByLabel('Short name of the request').fill('Stocks of medicines people can read');
  await dialog.getByLabel('How you checked it').fill('Called the switchboard of the ministry');
  await dialog.getByRole('button', { name: 'File the request' }).click();
  await says(manager, 'Check first that they speak for it');
  await dialog.getByLabel('I have checked that B. Mensah speaks for it').check();
  await dialog.getByRole('button', { name: 'File the request' }).click();
  await manager.waitForURL(/\/cases\/NM-/);
  await manager
    .getByRole('heading', { level: 1, name: 'Stocks of medicines people can read' })
    .waitFor();
  await says(manager, 'from what B. Mensah had written without an account');
  await isSound(manager);
});

test('the government’s contact finds the request by a link, without a password', async () => {
  onTestFailed(() => journey.picture('interests-found'));
  await visitor.goto(await journey.installation.linkInLetter(email, /\/requests\/NM-/));
  await visitor.getByLabel('E-mail').fill(email);
  await visitor.getByRole('button', { name: 'Send me a link' }).click();
  await says(visitor, 'the link is on its way');
  await visitor.goto(await journey.installation.linkInLetter(email, /\/sign-in\/link/));
  await visitor.getByRole('link', { name: 'Sign in' }).click();
  await visitor.getByRole('heading', { level: 1, name: 'Your requests' }).waitFor();
  await visitor.getByRole('link', { name: 'Stocks of medicines people can read' }).first().click();
  await visitor
    .getByRole('heading', { level: 1, name: 'Stocks of medicines people can read' })
    .waitFor();
  await isSound(visitor);
});

test('an offer of help leads into the directory, and is answered', async () => {
  onTestFailed(() => journey.picture('interests-listed'));
  const expert = await journey.visitor();
  await expert.goto('/express-interest');
  await expert.getByLabel('I can offer help').check();
  await expert.getByRole('textbox', { name: 'What can you offer?' }).fill('Advice on such data.');
  await expert.getByLabel('For an organisation').check();
  await expert.getByLabel('Which organisation?').fill('Open Data Institute of Ghana');
  await expert.getByLabel('Your name').fill('C. Owusu');
  await expert.getByLabel('Your e-mail address').fill('c.owusu@odi.example.org');
  await expert.getByRole('button', { name: 'Send me the letter to confirm' }).click();
  await says(expert, 'is on its way');
  await expert.goto(
    await journey.installation.linkInLetter('c.owusu@odi.example.org', /\/express-interest\//),
  );
  await expert.getByRole('button', { name: 'Send it' }).click();
  await says(expert, 'Thank you. It has reached us');

  await goTo(manager, 'Inbox');
  await manager.getByRole('button', { name: 'Add to the directory… C. Owusu' }).click();
  const adding = manager.getByRole('dialog', { name: 'Add an expert' });
  await adding.getByRole('button', { name: 'Add the expert' }).click();
  await manager.getByRole('dialog', { name: 'Answer C. Owusu' }).waitFor();
  await inDialog(manager, async (dialog) => {
    await dialog.getByLabel('Your letter').fill('You are in our directory now.');
    await dialog.getByRole('button', { name: 'Send the answer' }).click();
  });
  await says(manager, 'added Open Data Institute of Ghana to the directory');
  await isSound(manager);
});
