import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest';
import { claim, sendRequest } from '../support/asking-steps.ts';
import { actOn, offerIntroduction, openCase, openDialogue } from '../support/introducing-steps.ts';
import { isSound, type Journey, openJourney, says } from '../support/journey.ts';
import { joinGovernmentAndManager } from '../support/journey-cast.ts';
import { inDialog } from '../support/journey-steps.ts';

/*
 * Much happens by phone and at conferences: the case manager writes down who met, what somebody answered and what they
 * said, and each of them is told.
 */
const title = 'Licences one can look up';
const met = 'Open Charts';
const asked = 'Plain Registers';

let journey: Journey;
let government: Page;
let manager: Page;
let charts: Page;

beforeAll(async () => {
  journey = await openJourney();
  ({ government, manager } = await joinGovernmentAndManager(journey, 'Z'));
  charts = await journey.join({
    name: 'Ines Lobo',
    email: 'charts@example.org',
    organisation: { name: met, kind: 'Company' },
  });
  await journey.join({
    name: 'Tomas Clerk',
    email: 'registers@example.org',
    organisation: { name: asked, kind: 'Company' },
  });
  const reference = await sendRequest(government, title, 'Anybody can look a licence up.');
  await claim(manager, reference);
  await openCase(manager, title, 'Introductions');
}, 120_000);
afterAll(() => journey?.close());

const letterTo = (name: string, saying: RegExp) =>
  journey.installation.linkInLetter(`${name}@example.org`, saying);

it('an introduction already made is written down, and whoever was there is told', async () => {
  onTestFailed(() => journey.picture('made-in-person'));
  await manager.getByRole('button', { name: 'More', exact: true }).first().click();
  await manager.getByRole('menuitem', { name: 'Record an introduction made in person' }).click();
  const form = manager.locator('form').filter({ has: manager.getByLabel('Purpose') });
  const record = form.getByRole('button', { name: 'Record the introduction' });
  await record.click();
  await form.getByText('Choose at least 2.', { exact: true }).waitFor();
  await isSound(manager);
  await form.getByRole('combobox', { name: 'Another organisation' }).fill(met);
  await manager.getByRole('option', { name: met }).first().click();
  await form
    .getByRole('combobox', { name: `Who of ${met} was there` })
    .selectOption({ label: 'Ines Lobo' });
  await form.getByLabel('Purpose').fill('They met in Tallinn over maps of licences.');
  await form.getByLabel('How it was made').selectOption({ label: 'In person' });
  await isSound(manager);
  await record.click();
  await form.waitFor({ state: 'hidden' });
  await manager.getByRole('link', { name: `Country Z and ${met}` }).waitFor();
  await isSound(manager);

  await charts.goto(
    await letterTo('charts', /about “They met in Tallinn.*\n+You were put in touch/),
  );
  await charts.getByRole('heading', { name: 'The exchange' }).waitFor();
  expect(await charts.getByText(title).count()).toBe(0);
  await isSound(charts);
});

it('an answer given on the phone counts, and opens the dialogue', async () => {
  onTestFailed(() => journey.picture('answer-by-proxy'));
  await offerIntroduction(manager, { parties: [asked], purpose: 'One register of licences.' });
  for (const [party, person] of [
    ['Country Z', 'Focal point Z'],
    [asked, 'Tomas Clerk'],
  ] as const) {
    await actOn(manager, asked, 'Record an answer');
    await inDialog(manager, async (dialog) => {
      await dialog.getByLabel('Which party?').selectOption({ label: party });
      await dialog.getByRole('button', { name: 'Record the answer' }).click();
      await dialog.getByText('This is needed.').waitFor();
      await isSound(manager);
      await dialog.getByLabel('Who said so').selectOption({ label: person });
      await dialog.getByRole('button', { name: 'Record the answer' }).click();
    });
    await says(manager, `${party} said yes to introduction 2`);
  }
  await says(manager, /^Open since/);
  await letterTo('registers', /about “One register.*\n+You answered an introduction/);
  await letterTo('government', new RegExp(`about “${title}”.*\n+You answered an introduction`));
});

it('a message told on the phone stands in the dialogue as theirs', async () => {
  onTestFailed(() => journey.picture('message-by-proxy'));
  const words = 'They can begin on Monday.';
  await manager.getByRole('link', { name: `Country Z and ${asked}` }).click();
  const composer = manager.getByRole('form', { name: 'Write in the dialogue' });
  await composer.getByLabel('In the words of').selectOption({ label: asked });
  await composer.getByLabel('Their message').fill(words);
  await composer.getByRole('button', { name: 'Record message' }).click();
  await composer.getByText('This is needed.').waitFor();
  await isSound(manager);
  await composer.getByLabel('Who said so').selectOption({ label: 'Tomas Clerk' });
  await composer.getByLabel('How', { exact: true }).selectOption({ label: 'In a video call' });
  await composer.getByRole('button', { name: 'Record message' }).click();
  await says(manager, 'Turn of Country Z');
  await isSound(manager);

  await letterTo('registers', /What you said was written into the dialogue/);
  await openDialogue(government, asked);
  await says(government, words);
  await says(government, /logged for Tomas Clerk, by video call/);
  await isSound(government);
});
