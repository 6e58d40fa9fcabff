import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { openCase } from '../support/introducing-steps.ts';
import { isSound, type Journey, openJourney, says } from '../support/journey.ts';
import { joinGovernmentAndManager } from '../support/journey-cast.ts';
import { goTo, inDialog } from '../support/journey-steps.ts';

/*
 * What happens at the edges of a case: a request made by phone, one declined and reopened, one revised while a case
 * manager works on it, and an agreement the parties hold themselves.
 */
const title = 'Wells that are tested';
const memorandum = 'Memorandum on the testing of wells';

let journey: Journey;
let government: Page;
let manager: Page;
let reference = '';

beforeAll(async () => {
  journey = await openJourney();
  ({ government, manager } = await joinGovernmentAndManager(journey, 'Z', { phone: true }));
  await journey.join({
    name: 'Ines Lobo',
    email: 'provider@example.org',
    organisation: { name: 'Clear Water', kind: 'Company' },
  });
}, 120_000);
afterAll(() => journey?.close());

const letterTo = (name: string, saying: RegExp) =>
  journey.installation.linkInLetter(`${name}@example.org`, saying);

const aPdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4 invented'),
});

/** Takes an act on the open case from its menu. */
async function act(name: string): Promise<void> {
  await manager.getByRole('button', { name: 'More', exact: true }).first().click();
  await manager.getByRole('menuitem', { name, exact: true }).click();
}

/** How the door for files answers whoever looks at this page. */
async function statusOf(link: string | null): Promise<number> {
  return (await manager.request.get(link ?? '')).status();
}

describe('a request by phone', () => {
  it('is written down by a case manager with its letter, and the government is told', async () => {
    onTestFailed(() => journey.picture('by-phone'));
    await goTo(manager, 'Cases');
    await manager.getByRole('link', { name: 'Write down a request' }).click();
    await manager.getByRole('button', { name: 'Submit for the government' }).click();
    await says(manager, 'Write a title or what you want to achieve.');
    await isSound(manager);
    await manager.getByRole('combobox', { name: 'For which organisation' }).fill('Country Z');
    await manager.getByRole('option', { name: /^Country Z/ }).click();
    await manager.getByLabel('Who said so').selectOption({ label: 'Focal point Z' });
    await manager.getByLabel('Short name').fill(title);
    await manager.locator('input[type=file]').setInputFiles(aPdf('letter of the ministry.pdf'));
    await says(manager, 'letter of the ministry.pdf');
    await isSound(manager);
    await manager.getByRole('button', { name: 'Submit for the government' }).click();
    await manager.getByRole('heading', { level: 1, name: title }).waitFor();
    reference = manager.url().split('/').at(-1) ?? '';
    await says(manager, 'Focal point Z submitted the request (recorded by Case manager A)');
    await isSound(manager);
    const file = manager.getByRole('link', { name: 'letter of the ministry.pdf' }).first();
    expect(await statusOf(await file.getAttribute('href'))).toBe(200);
    await government.goto(await letterTo('government', /Recorded for you/));
    await government.getByRole('heading', { level: 1, name: title }).waitFor();
    await isSound(government);
  });

  it('is declined with what the government can do instead, and reopened', async () => {
    onTestFailed(() => journey.picture('declined'));
    await act('Decline the request');
    await inDialog(manager, async (dialog) => {
      await dialog.getByLabel('What you tell the government').fill('Wells are not our subject.');
      await dialog.getByLabel('What it can do instead').fill('Ask the water partnership.');
      await dialog.getByRole('button', { name: 'Decline the request' }).click();
    });
    await manager.getByRole('link', { name: 'Outside what the mechanism does' }).click();
    await says(manager, 'Ask the water partnership.');
    await isSound(manager);
    await government.goto(await letterTo('government', /Wells are not our subject/));
    await says(government, 'Ask the water partnership.');
    await isSound(government);

    await act('Reopen the case');
    await inDialog(manager, async (dialog) => {
      await dialog.getByLabel('Why').fill('It is about open data of wells.');
      await dialog.getByRole('button', { name: 'Reopen the case' }).click();
    });
    await manager.getByRole('button', { name: 'Claim', exact: true }).click();
    await inDialog(manager, (dialog) => dialog.getByRole('button', { name: /^Claim/ }).click());
    await says(manager, 'Scoping');
    await government.goto(await letterTo('government', /open data of wells/));
    await isSound(government);
  });

  it('is revised by the government, which waits on the desk until it is compared', async () => {
    onTestFailed(() => journey.picture('revised'));
    await government.getByRole('link', { name: 'Change it' }).click();
    await government.getByLabel('What do you want to achieve?').fill('Every well has its page.');
    await government.getByRole('button', { name: 'Save as a new revision' }).click();
    await government.getByRole('heading', { level: 1, name: title }).waitFor();
    await goTo(manager, 'Desk');
    await manager.reload();
    await manager.getByRole('button', { name: `Compare ${reference}` }).click();
    await says(manager, 'Every well has its page.');
    await isSound(manager);
    await manager.getByRole('button', { name: 'Mark as read' }).click();
    await manager.getByRole('button', { name: 'Mark as read' }).waitFor({ state: 'hidden' });
    expect(await letterTo('manager', /has revised/)).toMatch(/\/versions$/);
  });
});

describe('an agreement held elsewhere', () => {
  it('is recorded with its file, between any organisations and whoever signed, and is in force', async () => {
    onTestFailed(() => journey.picture('elsewhere'));
    await openCase(manager, title, 'Terms');
    await manager.getByRole('link', { name: 'Record an agreement held elsewhere' }).click();
    await manager.getByLabel('Title').fill(memorandum);
    await manager.getByRole('button', { name: 'Record the agreement' }).click();
    await says(manager, 'Give a reference or add a file.');
    await manager.locator('input[type=file]').setInputFiles(aPdf('memorandum.pdf'));
    await says(manager, 'memorandum.pdf');
    await manager.getByRole('combobox', { name: 'Any other organisation' }).fill('Clear');
    await manager.getByRole('option', { name: /^Clear Water/ }).click();
    const parties = manager.getByRole('group', { name: 'Parties' });
    await parties.getByText('Clear Water').waitFor();
    await parties.getByLabel('Who signed, by name').fill('Vera Nunes');
    await parties.getByLabel('In which capacity').last().fill('Director');
    await isSound(manager);
    // What was typed and found is there again; a file is chosen anew.
    await manager.reload();
    await parties.getByText('Clear Water').waitFor();
    await manager.locator('input[type=file]').setInputFiles(aPdf('memorandum.pdf'));
    await says(manager, 'memorandum.pdf');
    await manager.getByRole('button', { name: 'Record the agreement' }).click();
    await manager.getByRole('heading', { level: 2, name: memorandum }).waitFor();
    await says(manager, 'Clear Water, represented by Vera Nunes, Director');
    await says(manager, /^In force since/);
    await isSound(manager);
    const file = manager.getByRole('link', { name: 'The file' });
    expect(await statusOf(await file.getAttribute('href'))).toBe(200);
    await openCase(manager, title);
    await says(manager, 'Engaged');
  });
});
