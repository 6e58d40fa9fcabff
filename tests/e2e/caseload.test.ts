import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, expectNoProblems } from '../support/browser.ts';
import {
  type DemonstrationInstallation,
  openDemonstration,
} from '../support/demonstration-installation.ts';

/* The committee oversees the whole caseload, and goes from each picture down to its cases. */
let demonstration: DemonstrationInstallation;
let chair: Page;

beforeAll(async () => {
  demonstration = await openDemonstration();
  chair = await demonstration.windowOf('chair@example.org');
}, 60_000);
afterAll(() => demonstration?.close());

const picture = (page: Page, name: string) => page.getByRole('figure', { name });
const numberIn = async (words: Locator) => Number(/\d+/.exec(await words.innerText())?.[0]);

/** How many cases the list of the open screen holds in the end. */
async function countListed(page: Page, screen = 'Cases'): Promise<number> {
  await page.getByRole('heading', { level: 1, name: screen }).waitFor();
  await page.locator('tr[data-row]').first().waitFor();
  const more = page.getByRole('button', { name: 'Show more' });
  while (await more.isVisible()) {
    const before = await page.locator('tr[data-row]').count();
    await more.click();
    await page.locator('tr[data-row]').nth(before).waitFor();
  }
  return page.locator('tr[data-row]').count();
}

it('every way down leads to as many cases as the picture tells of', async () => {
  const ways: [figure: string, link: RegExp][] = [
    ['Open cases by status', /^Networking/],
    ['Open cases by status', /^On hold/],
    ['From request to terms', /requests came this far/],
    ['From request to terms', /here now/],
    ['From request to terms', /closed$/],
  ];
  for (const [figure, name] of ways) {
    await chair.goto('/caseload');
    const links = picture(chair, figure).getByRole('link', { name });
    await links.first().waitFor();
    // Of the steps the second, where cases on hold wait and from which some have left.
    const link = links.nth((await links.count()) > 1 ? 1 : 0);
    const told = await numberIn(link);
    await link.click();
    expect(await countListed(chair), `${figure}: ${name}`).toBe(told);
  }
  expectNoProblems(chair);
});

it('a policy area and a case manager lead to their cases, and what narrows them is taken off there', async () => {
  await chair.goto('/caseload');
  const demand = picture(chair, 'Demand against supply');
  const asked = await numberIn(
    demand
      .getByRole('listitem')
      .filter({ hasText: 'Open budgets' })
      .getByText(/^\d+ requests$/),
  );
  const listings = demand
    .getByRole('listitem')
    .filter({ hasText: 'Open budgets' })
    .getByRole('link', { name: /listings? available$/ });
  const available = await numberIn(listings);
  await listings.click();
  await chair.getByRole('heading', { level: 1, name: 'Directory' }).waitFor();
  const found = chair.getByRole('status').filter({ hasText: /found/ });
  expect(await numberIn(found)).toBe(available);
  await chair.goBack();
  await demand.getByRole('link', { name: 'Open budgets' }).click();
  expect(await countListed(chair)).toBe(asked);
  await chair.getByRole('button', { name: /^Take away: Submitted since/ }).click();
  await chair.waitForURL((url) => !url.searchParams.has('since'));

  await chair.goto('/caseload');
  const load = picture(chair, 'Load per case manager');
  const row = load.getByRole('listitem').filter({ hasText: 'Nobody yet' });
  const waiting = await numberIn(row.locator('b'));
  await row.getByRole('link', { name: 'Nobody yet' }).click();
  expect(await countListed(chair)).toBe(waiting);
});

it('a grand challenge narrows pictures and cases alike, and stays in the address', async () => {
  await chair.goto('/caseload');
  const lead = chair.getByText(/open cases\./);
  await lead.waitFor();
  const whole = await numberIn(lead);
  const challenge = chair.getByRole('combobox', { name: 'Grand challenge' });
  await challenge.selectOption({ label: 'Improving public services' });
  await chair.waitForURL((url) => url.searchParams.has('challenge'));
  await chair.reload();
  await lead.waitFor();
  expect(await challenge.inputValue()).toBe('improving-public-services');
  const told = await numberIn(lead);
  expect(told).toBeLessThan(whole);
  expect(await countListed(chair, 'Caseload')).toBe(told);
});

it('a table of the cases is taken away', async () => {
  await chair.goto('/caseload');
  const [download] = await Promise.all([
    chair.waitForEvent('download'),
    chair.getByRole('button', { name: 'Download these cases as a table (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^caseload-\d{4}-\d\d-\d\d\.csv$/);
  const [head = '', ...rows] = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(head).toMatch(/^Reference,Case,Government,/);
  const waiting = rows.filter((row) => row.includes(',Submitted,'));
  expect(rows.length).toBeGreaterThan(waiting.length);
  expect(waiting.length).toBeGreaterThan(0);
  // Nobody was assigned, nothing offered or closed; only the age is left to say.
  for (const row of waiting) expect(row).toMatch(/,\d{4}-\d\d-\d\d,,,,,,\d+$/);
});

it('by keyboard each picture is a list, and whoever has a conflict of interest is told where', async () => {
  const member = await demonstration.windowOf('committee@example.org');
  await member.goto('/caseload');
  const load = picture(member, 'Carga por gestor');
  await load.waitFor();
  const figures = await member.getByRole('figure').all();
  expect(figures).toHaveLength(5);
  for (const figure of figures) {
    await figure.getByRole('button', { name: /^Leer como lista/ }).focus();
    await member.keyboard.press('Enter');
    await figure.getByRole('table').getByRole('row').nth(1).waitFor();
  }
  const closed = load.getByRole('row').filter({ hasText: 'Conflicto de intereses' });
  await closed.first().waitFor();
  expect(await closed.first().getByRole('link', { name: /NM-/ }).count()).toBe(0);
  await expectAccessible(member);
  expectNoProblems(member);
});
