import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it, onTestFailed } from 'vitest';
import { claim, sendRequest } from '../support/asking-steps.ts';
import { openCase } from '../support/introducing-steps.ts';
import { isSound, type Journey, openJourney, says } from '../support/journey.ts';
import { joinGovernmentAndManager } from '../support/journey-cast.ts';
import { goTo, inDialog } from '../support/journey-steps.ts';

const title = 'Budgets people can read';

let journey: Journey;
let government: Page;
let manager: Page;
let reference: string;

beforeAll(async () => {
  journey = await openJourney();
  ({ government, manager } = await joinGovernmentAndManager(journey, 'X'));
  reference = await sendRequest(government, title, 'Residents understand the budget.');
  await claim(manager, reference);
}, 120_000);
afterAll(() => journey?.close());

/** A calendar date so many days from now, as a field takes it. */
function inDays(days: number): string {
  const day = new Date(journey.installation.clock.now().getTime() + days * 86_400_000);
  return day.toISOString().slice(0, 10);
}

const moves = () => manager.getByRole('region', { name: /^Needs your move/ });
const reminders = () => manager.getByRole('region', { name: 'Reminders to myself' });
/** The words on the desk or in the aside, not those of a notice. */
const row = (within: Locator, words: string) => within.getByText(words).last();
const undo = () => manager.getByRole('button', { name: 'Undo' }).last().click();

async function openDesk(): Promise<void> {
  await goTo(manager, 'Desk');
  await moves().getByRole('heading', { name: 'Needs your move' }).waitFor();
}

describe('reminders to oneself', () => {
  it('are set in the case file and from a line of the log, and seen there', async () => {
    onTestFailed(() => journey.picture('reminders-set'));
    await openCase(manager, title);
    await manager.getByRole('button', { name: 'Add a reminder' }).click();
    await inDialog(manager, async (dialog) => {
      await dialog.getByRole('button', { name: 'Set the reminder' }).click();
      await dialog.getByRole('alert').first().waitFor();
      await dialog.getByLabel('Remind me of').fill('Ask when parliament rises');
      await dialog.getByLabel('Remind me on').fill(inDays(3));
      await dialog.getByRole('button', { name: 'Set the reminder' }).click();
    });
    await row(reminders(), 'Ask when parliament rises').waitFor();

    await manager.getByRole('textbox', { name: 'What should staff know?' }).fill('They are keen.');
    await manager.getByRole('button', { name: /^Next/ }).click();
    const next = manager.getByRole('dialog', { name: 'Next' });
    await next.getByLabel('A reminder to me alone').check();
    await next.getByLabel('What is to be done?').fill('Find a second reader');
    await next.getByLabel('Remind me on').fill(inDays(0));
    await next.getByRole('button', { name: 'Done' }).click();
    await manager.getByRole('button', { name: 'Add note' }).click();
    await says(manager, 'They are keen.');
    await row(reminders(), 'Find a second reader').waitFor();
    await isSound(manager);
  });

  it('stand among the moves on their day, and are done, with a way back', async () => {
    onTestFailed(() => journey.picture('reminders-done'));
    await openDesk();
    await row(reminders(), 'Ask when parliament rises').waitFor();
    await row(moves(), 'Find a second reader').waitFor();
    await isSound(manager);
    await moves()
      .getByRole('button', { name: `Done ${reference}` })
      .click();
    await row(moves(), 'Find a second reader').waitFor({ state: 'hidden' });
    await undo();
    await row(moves(), 'Find a second reader').waitFor();
    await moves()
      .getByRole('button', { name: `Done ${reference}` })
      .click();
    await row(moves(), 'Find a second reader').waitFor({ state: 'hidden' });

    journey.installation.clock.advance({ days: 3 });
    await manager.reload();
    await row(moves(), 'Ask when parliament rises').waitFor();
  });

  it('move to another day, and are removed, with a way back', async () => {
    onTestFailed(() => journey.picture('reminders-moved'));
    const menu = manager.getByRole('button', { name: /^More about the reminder: Ask when/ });
    const isRemoved = manager.getByRole('status').getByText(/^Removed: Ask when/);
    await menu.click();
    await manager.getByRole('menuitem', { name: 'Another day…' }).click();
    await inDialog(manager, async (dialog) => {
      await dialog.getByLabel('Day').fill(inDays(9));
      await dialog.getByRole('button', { name: 'Move it' }).click();
    });
    await row(moves(), 'Ask when parliament rises').waitFor({ state: 'hidden' });
    await row(reminders(), 'Ask when parliament rises').waitFor();
    await menu.click();
    await manager.getByRole('menuitem', { name: 'Remove' }).click();
    await row(reminders(), 'Ask when parliament rises').waitFor({ state: 'hidden' });
    await isRemoved.waitFor();
    await manager.keyboard.press('?');
    const keys = manager.getByRole('dialog').locator('dt');
    await keys.getByText('u', { exact: true }).waitFor();
    await manager.keyboard.press('Escape');
    await keys.first().waitFor({ state: 'detached' });
    await manager.keyboard.press('u');
    await row(reminders(), 'Ask when parliament rises').waitFor();

    await menu.click();
    await manager.getByRole('menuitem', { name: 'Remove' }).click();
    await row(reminders(), 'Ask when parliament rises').waitFor({ state: 'hidden' });
    await isRemoved.last().waitFor();
    await manager.keyboard.press('Control+k');
    await manager.keyboard.type('undo');
    await manager.getByRole('option', { name: 'Undo', selected: true }).waitFor();
    await manager.keyboard.press('Enter');
    await row(reminders(), 'Ask when parliament rises').waitFor();
  });
});

describe('a move', () => {
  it('is put off from its row, taken back, and brought back', async () => {
    onTestFailed(() => journey.picture('reminders-put-off'));
    const offer = moves().getByRole('button', { name: `Offer… ${reference}` });
    const putOff = manager.getByRole('button', { name: 'Put off: 1' });
    await manager.getByRole('button', { name: `Put off ${reference}` }).click();
    await manager.getByRole('menuitem', { name: 'Another day…' }).click();
    await inDialog(manager, async (dialog) => {
      await dialog.getByLabel('Day').fill(inDays(12));
      await dialog.getByRole('button', { name: 'Put it off' }).click();
    });
    await offer.waitFor({ state: 'hidden' });
    await undo();
    await offer.waitFor();
    await putOff.waitFor({ state: 'hidden' });

    await manager.getByRole('button', { name: `Put off ${reference}` }).click();
    await manager.getByRole('menuitem', { name: 'Another day…' }).click();
    await inDialog(manager, async (dialog) => {
      await dialog.getByLabel('Day').fill(inDays(12));
      await dialog.getByRole('button', { name: 'Put it off' }).click();
    });
    await putOff.click();
    await isSound(manager);
    await manager.getByRole('button', { name: `Bring back ${reference}` }).click();
    await offer.waitFor();
  });

  it('of others is nudged from the row where it waits', async () => {
    onTestFailed(() => journey.picture('reminders-nudge'));
    await openCase(manager, title);
    await manager.getByRole('tab', { name: 'Message' }).click();
    await manager.getByRole('textbox', { name: 'Message' }).fill('Which districts publish?');
    await manager.getByRole('checkbox', { name: 'They are to answer' }).check();
    await manager.getByRole('button', { name: /^Ask|^Send/ }).click();
    await says(manager, 'Which districts publish?');
    await openDesk();
    const nudge = manager.getByRole('button', { name: 'Nudge Country X' });
    await nudge.click();
    await says(manager, 'A reminder is on its way to Country X.');
    await nudge.waitFor({ state: 'hidden' });
    await isSound(manager);
  });
});
