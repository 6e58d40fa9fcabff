import type { Page } from 'playwright-core';
import { isSound, says } from './journey.ts';

/** Opens one part of a case file, the way a case manager finds it: Cases, the case, the tab. */
export async function openCase(page: Page, title: string, part?: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Cases' }).click();
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  if (!part) return;
  const parts = page.getByRole('navigation', { name: 'Parts of the file' });
  await parts.getByRole('link', { name: new RegExp(`^${part}`) }).click();
}

/** Offers an introduction from the open case file, or keeps its draft: the parties by name, what for, what they will read. */
export async function offerIntroduction(
  page: Page,
  offer: {
    parties: string[];
    withoutGovernment?: string;
    purpose: string;
    brief?: string;
    isDraft?: boolean;
  },
): Promise<void> {
  await page
    .getByRole('button', { name: /^Offer introduction/ })
    .first()
    .click();
  const form = page.locator('form').filter({ has: page.getByLabel('Purpose') });
  if (offer.withoutGovernment) {
    await form.getByRole('button', { name: `Leave ${offer.withoutGovernment} out` }).click();
  }
  for (const party of offer.parties) {
    const atHand = form.getByRole('button', { name: `Add ${party}`, exact: true });
    const search = form.getByRole('combobox', { name: 'Another organisation' });
    await search.waitFor();
    if (await atHand.isVisible()) await atHand.click();
    else {
      await search.fill(party);
      await page.getByRole('option', { name: party }).first().click();
    }
    await form.getByRole('button', { name: `Leave ${party} out` }).waitFor();
  }
  await form.getByLabel('Purpose').fill(offer.purpose);
  if (offer.brief) await form.getByLabel('Brief').fill(offer.brief);
  const verb = offer.isDraft ? 'Keep as draft' : 'Offer introduction';
  await form.getByRole('button', { name: verb }).click();
  await form.waitFor({ state: 'hidden' });
}

/** Takes an act from the menu of the introduction with somebody, in the open Introductions of a case. */
export async function actOn(page: Page, withWhom: string, act: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^More for .*${withWhom}`) }).click();
  await page.getByRole('menuitem', { name: act, exact: true }).click();
}

/** Says yes to the introduction with somebody, from the list of offers. */
export async function sayYes(page: Page, to: string): Promise<void> {
  await openOffer(page, to);
  const card = page.getByRole('article', { name: new RegExp(to) });
  await card.getByRole('button', { name: 'Yes, introduce us' }).click();
  await card.waitFor({ state: 'hidden' });
}

/** Says no, with the reason and whoever is better placed. */
export async function sayNo(
  page: Page,
  to: string,
  reason: string,
  suggestion: string,
): Promise<void> {
  await openOffer(page, to);
  const card = page.getByRole('article', { name: new RegExp(to) });
  await card.getByRole('button', { name: 'No, not this one' }).click();
  await card.getByLabel('Why not?').fill(reason);
  await card.getByLabel(/Who would be better placed/).fill(suggestion);
  await card.getByRole('button', { name: 'Send my answer' }).click();
  await card.waitFor({ state: 'hidden' });
}

async function openOffer(page: Page, to: string): Promise<void> {
  // They come back by the letter, some time after they were last here.
  await page.reload();
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Offers/ })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Introductions offered to you' }).waitFor();
  const card = page.getByRole('article', { name: new RegExp(to) });
  const folded = page.getByRole('button', { name: new RegExp(to) });
  await card.or(folded).first().waitFor();
  if (!(await card.isVisible())) await folded.first().click();
  await card.waitFor();
}

/** Opens the dialogue with somebody from the list of dialogues. */
export async function openDialogue(page: Page, withWhom: string): Promise<void> {
  await page.reload();
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Dialogues/ })
    .click();
  await page
    .getByRole('link', { name: new RegExp(withWhom) })
    .first()
    .click();
  await page.getByRole('heading', { name: 'The exchange' }).waitFor();
}

/** Writes into the open dialogue, and sees it there. */
export async function write(page: Page, message: string): Promise<void> {
  const composer = page.getByRole('form', { name: 'Write in the dialogue' });
  await composer.getByLabel('Your message').fill(message);
  await composer.getByRole('button', { name: 'Send message' }).click();
  await says(page, message);
}

/** Nudges whoever is silent, from the row of the desk. */
export async function nudge(page: Page, whom: string): Promise<void> {
  // Rows stand in groups by kind of move; the innermost item is the row.
  const row = page
    .getByRole('listitem')
    .filter({ hasText: whom })
    .filter({ has: page.getByRole('button', { name: /^Nudge/ }) })
    .last();
  await row.getByRole('button', { name: /^Nudge/ }).click();
  await says(page, /A reminder is on its way/);
}

/** Concludes the introduction with somebody, from the open Introductions of a case. */
export async function conclude(page: Page, withWhom: string, outcome: string): Promise<void> {
  await actOn(page, withWhom, 'Conclude');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(outcome).check();
  await dialog.getByRole('button', { name: 'Conclude' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Adds an expert nobody knew, from the open shortlist of a case; they are their own contact. */
export async function addExpert(
  page: Page,
  expert: { name: string; kind: string; email: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Add an expert…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an expert' });
  await dialog.getByLabel('Organisation').fill(expert.name);
  await dialog.getByLabel('Kind').selectOption({ label: expert.kind });
  await dialog.getByLabel('Contact', { exact: true }).fill(expert.name);
  await dialog.getByLabel('E-mail of the contact').fill(expert.email);
  await isSound(page);
  await dialog.getByRole('button', { name: 'Add the expert' }).click();
}
