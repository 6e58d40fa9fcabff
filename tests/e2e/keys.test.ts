import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoProblems, VIEWPORTS } from '../support/browser.ts';
import {
  type DemonstrationInstallation,
  openDemonstration,
} from '../support/demonstration-installation.ts';

/* The keys of those who work on cases all day, and what finds anything. */
let demonstration: DemonstrationInstallation;
let manager: Page;

beforeAll(async () => {
  demonstration = await openDemonstration();
  manager = await demonstration.windowOf('manager@example.org');
}, 60_000);
afterAll(() => demonstration?.close());

const title = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const dialog = (page: Page) => page.getByRole('dialog');
const focused = (page: Page) => page.locator(':focus');
const gone = (page: Page) => dialog(page).waitFor({ state: 'detached' });

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** A screen whose bar, which hears the keys, is there. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Find anything' }).waitFor();
}

/** A screen with a list that is there. */
async function open(page: Page, path: string): Promise<void> {
  await goTo(page, path);
  await page.locator('[data-row]').nth(1).waitFor();
}

const nameOfRow = (page: Page, at: number) =>
  page.locator('[data-row] a').nth(at).innerText({ timeout: 5_000 });

/** A case of the case manager’s own, by finding it. */
async function findCase(page: Page, words: string): Promise<string> {
  await press(page, 'Control+k');
  await page.keyboard.type(words);
  const option = dialog(page).getByRole('option', { selected: true });
  await option.filter({ hasText: 'NM-' }).waitFor();
  const name = await option.locator('span').first().innerText();
  await press(page, 'Enter');
  await title(page, name);
  return name;
}

describe('Ctrl K', () => {
  it('finds a case by words typed carelessly, and Enter opens it', async () => {
    await goTo(manager, '/desk');
    expect(await findCase(manager, 'budgts can read')).toBe('Budgets citizens can read');
    await focused(manager).filter({ hasText: 'Budgets citizens can read' }).waitFor();
  });

  it('opens over a field that is typed into, and Escape leads back there', async () => {
    await open(manager, '/directory');
    const field = manager.getByRole('searchbox').or(manager.getByRole('textbox')).first();
    await field.fill('budget');
    await press(manager, 'Control+k');
    await manager.keyboard.type('open bugdet');
    await dialog(manager).getByRole('option').first().waitFor();
    await expectAccessible(manager);
    await press(manager, 'Escape');
    await gone(manager);
    await manager.keyboard.type(' gd');
    expect(await field.inputValue()).toBe('budget gd');
  });

  it('says how much there is, and that there is nothing', async () => {
    await press(manager, 'Control+k');
    const said = dialog(manager).getByRole('status');
    await manager.keyboard.type('Institute');
    await said.filter({ hasText: /^\d+ results?$/ }).waitFor({ state: 'attached' });
    await dialog(manager)
      .getByRole('group', { name: 'Organisations' })
      .getByRole('option')
      .first()
      .waitFor();
    await press(manager, 'Control+a');
    await manager.keyboard.type('qqzzx');
    await said.filter({ hasText: 'Nothing found for “qqzzx”' }).waitFor();
    await press(manager, 'Escape');
    await gone(manager);
  });

  it('does what can be done here, on a phone in the dark, too', async () => {
    await manager.setViewportSize(VIEWPORTS.phone);
    await manager.emulateMedia({ colorScheme: 'dark' });
    await findCase(manager, 'citizens can read');
    await manager.getByRole('button', { name: 'Find anything' }).click();
    await manager.keyboard.type('put on hold');
    await dialog(manager).getByRole('option', { name: 'Put on hold' }).waitFor();
    await expectAccessible(manager);
    await press(manager, 'Enter');
    await manager.getByRole('button', { name: 'Put on hold', exact: true }).waitFor();
    await press(manager, 'Escape');
    await gone(manager);
    await manager.setViewportSize(VIEWPORTS.desktop);
    await manager.emulateMedia({ colorScheme: 'light' });
  });
});

describe('single keys', () => {
  it('lead to the desk, the cases and the directory', async () => {
    await press(manager, 'g', 'd');
    await title(manager, 'Desk');
    await press(manager, 'g', 'p');
    await title(manager, 'Directory');
    await press(manager, 'g', 'c');
    await title(manager, 'Cases');
  });

  it('open the second row of a list', async () => {
    await open(manager, '/cases?mine=true');
    const second = await nameOfRow(manager, 1);
    await press(manager, 'j', 'j', 'j', 'k', 'Enter');
    await title(manager, second);

    const chair = await demonstration.windowOf('chair@example.org');
    await open(chair, '/caseload');
    const ofChair = await nameOfRow(chair, 1);
    await press(chair, 'j', 'j', 'Enter');
    await title(chair, ofChair);
    expectNoProblems(chair);
    await chair.context().close();
  });

  it('begin what is most likely done about an interest', async () => {
    await open(manager, '/inbox');
    await press(manager, 'j', 'j');
    await manager.locator('[data-row]').nth(1).locator('button:focus').waitFor();
    await press(manager, 'Enter');
    await dialog(manager).waitFor();
    await press(manager, 'Escape');
    await gone(manager);
  });

  it('write on a case file and introduce; “?” lists them', async () => {
    await findCase(manager, 'citizens can read');
    await press(manager, 'n');
    const text = manager.locator('textarea:focus');
    await text.and(manager.getByRole('textbox', { name: 'What should staff know?' })).waitFor();
    await manager.keyboard.type('migd?');
    expect(await text.inputValue()).toBe('migd?');
    await press(manager, 'Control+a', 'Delete');
    await text.blur();

    await press(manager, 'm');
    await text.and(manager.getByRole('textbox', { name: 'Your message' })).waitFor();
    await text.blur();
    await press(manager, '?');
    const keys = dialog(manager).locator('dt');
    await keys.first().waitFor();
    expect(await keys.allInnerTexts()).toEqual(expect.arrayContaining(['n', 'm', 'i', '?']));
    await expectAccessible(manager);
    await press(manager, 'n', 'Escape');
    await gone(manager);
    expect(await text.count()).toBe(0);

    await press(manager, 'i');
    await focused(manager).filter({ hasText: 'Offer an introduction' }).waitFor();
  });

  it('do nothing on a case where one may not', async () => {
    await open(manager, '/cases?status=submitted');
    const name = await nameOfRow(manager, 0);
    await press(manager, 'j', 'Enter');
    await title(manager, name);
    await press(manager, 'n', 'i', '?');
    const keys = dialog(manager).locator('dt');
    await keys.first().waitFor();
    expect(await keys.allInnerTexts()).not.toEqual(expect.arrayContaining(['n']));
    expect(await manager.locator('textarea:focus').count()).toBe(0);
    await press(manager, 'Escape');
    await gone(manager);
  });

  it('are switched off by whoever does not want them; Ctrl K stays', async () => {
    await goTo(manager, '/account');
    const choice = manager.getByRole('checkbox', { name: 'Single keys act' });
    await choice.uncheck();
    await open(manager, '/cases');
    await press(manager, 'g', 'd', 'j', '?');
    expect(await dialog(manager).count()).toBe(0);
    await press(manager, 'Control+k');
    await dialog(manager).waitFor();
    await press(manager, 'Escape');
    await gone(manager);
    await title(manager, 'Cases');
    await goTo(manager, '/account');
    await choice.check();
    await press(manager, 'g', 'd');
    await title(manager, 'Desk');
    expectNoProblems(manager);
  });
});
