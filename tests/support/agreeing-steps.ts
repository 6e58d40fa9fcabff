import type { Page } from 'playwright-core';
import { says } from './journey.ts';

/** The government chooses whom to work with, from the page of its request. */
export async function selectProviders(
  page: Page,
  title: string,
  selection: { chosen: string[]; rationale: string },
): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Requests' }).click();
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await page.getByRole('button', { name: 'Choose whom to work with' }).click();
  for (const name of selection.chosen) {
    await page.getByRole('radiogroup', { name }).getByLabel('Chosen', { exact: true }).check();
  }
  await page.getByLabel('Why', { exact: true }).fill(selection.rationale);
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  await says(page, selection.rationale);
}

/** Drafts terms from the selection: capacities and every section, and saves the draft. */
export async function draftTerms(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Draft terms' }).click();
  await page.getByRole('heading', { level: 1, name: 'Draft terms' }).waitFor();
  const capacities = page.getByLabel('In which capacity');
  await capacities.first().waitFor();
  for (let at = 0; at < (await capacities.count()); at += 1) {
    await capacities.nth(at).fill('Head of office');
  }
  await page.getByLabel('Title').fill(title);
  const sections = page.locator('textarea:visible');
  for (let at = 0; at < (await sections.count()); at += 1) {
    await sections.nth(at).fill(`As agreed in the dialogue, part ${at + 1}.`);
  }
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await page.getByRole('heading', { name: title }).waitFor();
}

/** Introduces parties who have not met, then circulates the draft. */
export async function introduceAndCirculate(page: Page, purpose: string): Promise<void> {
  await page.getByRole('button', { name: 'Introduce the parties' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Purpose of the introduction').fill(purpose);
  await dialog.getByRole('button', { name: 'Introduce the parties' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await circulate(page);
}

/** Sends the version on the page to its signatories. */
export async function circulate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Circulate…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Circulate', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Opens the terms that wait for somebody, by their title in the list. */
async function openTerms(page: Page, title: string): Promise<void> {
  await page.reload();
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Terms/ })
    .click();
  await page.getByRole('main').getByRole('link', { name: title }).click();
}

/** A party asks for a change to one section. */
export async function requestChanges(
  page: Page,
  title: string,
  section: string,
  words: string,
): Promise<void> {
  await openTerms(page, title);
  await page.getByRole('button', { name: 'Ask for changes' }).click();
  const option = page.getByLabel('Which section?').locator('option', { hasText: section });
  await page.getByLabel('Which section?').selectOption((await option.getAttribute('value')) ?? '');
  await page.getByLabel('What should change?').fill(words);
  await page.getByRole('button', { name: 'Send the request' }).click();
  await says(page, 'The case manager has your request');
}

/** The case manager saves a new version with one section changed, and circulates it. */
export async function reviseTerms(
  page: Page,
  section: string,
  words: string,
  remark: string,
): Promise<void> {
  await page.reload();
  await page.getByRole('link', { name: 'Edit the text' }).click();
  await page.getByLabel(new RegExp(section)).fill(words);
  await page.getByLabel('What has changed').fill(remark);
  await page.getByRole('button', { name: 'Save as a new version' }).click();
  await circulate(page);
}

/** A named signatory agrees to one exact version. */
export async function agree(page: Page, title: string, version: number): Promise<void> {
  await openTerms(page, title);
  await page.getByRole('button', { name: `Agree to version ${version}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: `Agree to version ${version}` }).click();
  await says(page, /agreement is recorded|Your agreement was the last/);
}

/** Closes the open case with its outcome and what became of the commitment. */
export async function closeCase(
  page: Page,
  closing: { outcome: string; summary: string; effect: string; before: string; after: string },
): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Close the case' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Outcome').selectOption({ label: closing.outcome });
  await form.getByLabel('Summary').fill(closing.summary);
  await form.getByRole('radio', { name: closing.effect }).check();
  await form.getByLabel('Its text before').fill(closing.before);
  await form.getByLabel('Its text after').fill(closing.after);
  await form.getByRole('button', { name: 'Close the case' }).click();
  await form.waitFor({ state: 'hidden' });
}
