import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DemonstrationInstallation,
  openDemonstration,
} from '../support/demonstration-installation.ts';
import { isSound, says } from '../support/journey.ts';
import { inDialog } from '../support/journey-steps.ts';

/* A case manager goes on leave: some cases to a colleague for good, one lent for a time. */
let demonstration: DemonstrationInstallation;
let manager: Page;
let colleague: Page;

beforeAll(async () => {
  demonstration = await openDemonstration();
  manager = await demonstration.windowOf('manager@example.org');
  colleague = await demonstration.windowOf('manager2@example.org');
}, 60_000);
afterAll(() => demonstration?.close());

/** Today, so many days on, as date fields take it. */
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function openActs(page: Page, reference: string): Promise<void> {
  await page.goto(`/cases/${reference}`);
  await page.getByRole('button', { name: 'More', exact: true }).first().click();
}

async function isOnDesk(title: string): Promise<void> {
  await colleague.goto('/desk');
  await colleague.getByRole('link', { name: title }).first().waitFor();
}

describe('a case manager who is away', () => {
  it('hands several cases over at once, and is told what became of each', async () => {
    await manager.goto('/cases');
    await manager.getByRole('button', { name: 'Hand over several' }).click();
    await inDialog(manager, async (dialog) => {
      const all = dialog.getByRole('checkbox', { name: /^All \d+$/ });
      await dialog.getByRole('button', { name: 'Hand them over' }).click();
      await dialog.getByText('Choose at least one case, and who gets them.').waitFor();
      await all.check();
      const one = dialog.getByRole('checkbox', { name: 'Aid in the budget' });
      expect(await one.isChecked()).toBe(true);
      await all.uncheck();
      await one.check();
      await dialog.getByRole('checkbox', { name: 'Audit follow-up' }).check();
      await dialog.getByLabel('To').selectOption({ label: 'Case manager B' });
      await isSound(manager);
      await dialog.getByRole('button', { name: 'Hand them over' }).click();
      const results = dialog.getByRole('list', { name: 'What became of each' });
      await results.getByText('NM-2026-0026').waitFor();
      expect(await results.getByText('Handed over').count()).toBe(2);
      await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    });
    await isOnDesk('Aid in the budget');
  });

  it('lends a case for a time to a stand-in, on whose desk it is until then', async () => {
    await openActs(manager, 'NM-2026-0030');
    await manager.getByRole('menuitem', { name: 'Lend to a stand-in' }).click();
    await inDialog(manager, async (dialog) => {
      await dialog.getByLabel('Stand-in').selectOption({ label: 'Case manager B' });
      await dialog.getByLabel('Until').fill(inDays(14));
      await dialog.getByRole('button', { name: 'Lend the case' }).click();
    });
    await says(manager, /Case manager B stands in until/);
    await isSound(manager);
    await isOnDesk('Information requests online');
    await isSound(colleague);
  });
});
