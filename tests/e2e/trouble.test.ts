import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { draftTerms, selectProviders } from '../support/agreeing-steps.ts';
import { answerQuestions, claim, referenceOfSent, sendRequest } from '../support/asking-steps.ts';
import { actOn, offerIntroduction, openCase, sayYes } from '../support/introducing-steps.ts';
import { isSound, type Journey, openJourney, says } from '../support/journey.ts';
import { joinGovernmentAndManager } from '../support/journey-cast.ts';
import { goTo, holds, secondWindow, signIn, signOut, timesSaid } from '../support/journey-steps.ts';

let journey: Journey;
let government: Page;
let manager: Page;
let provider: Page;

beforeAll(async () => {
  journey = await openJourney();
  ({ government, manager } = await joinGovernmentAndManager(journey, 'Z'));
  provider = await journey.join({
    name: 'Ines Lobo',
    email: 'provider@example.org',
    organisation: { name: 'Open Charts', kind: 'Company' },
  });
}, 120_000);
afterAll(() => journey?.close());

const goal = (page: Page) => page.getByRole('textbox', { name: 'What do you want to achieve?' });

describe('a double click', () => {
  it('sends a request once, and a message once', async () => {
    onTestFailed(() => journey.picture('double-click'));
    await answerQuestions(government, 'Once and no more', {
      'What do you want to achieve?': 'One request.',
    });
    await government.getByRole('button', { name: 'Send the request' }).dblclick();
    const reference = await referenceOfSent(government);
    await claim(manager, reference);
    expect(await manager.getByRole('link', { name: 'Once and no more' }).count()).toBe(1);

    await government.reload();
    await government.getByRole('button', { name: 'Write to Case manager A' }).click();
    await government.getByLabel('Your message').fill('Said once.');
    await government.getByRole('button', { name: 'Send', exact: true }).dblclick();
    await says(government, 'Your message is sent.');
    expect(await timesSaid(government, 'Said once.')).toBe(1);
    await isSound(government);

    await openCase(manager, 'Once and no more', 'Request');
    await manager.getByRole('tab', { name: 'Message' }).click();
    await manager.getByRole('textbox', { name: 'Your message' }).fill('Answered once.');
    await manager.getByRole('button', { name: 'Send message' }).dblclick();
    await says(manager, 'It is in the log.');
    expect(await timesSaid(manager, 'Answered once.')).toBe(1);
    await manager.getByRole('textbox', { name: 'What should staff know?' }).fill('Noted once.');
    await manager.keyboard.press('Control+Enter');
    await manager.keyboard.press('Control+Enter');
    await says(manager, 'It is in the log.');
    expect(await timesSaid(manager, 'Noted once.')).toBe(1);
  });
});

describe('two windows', () => {
  it('show both versions of a request being written, and each can be kept', async () => {
    onTestFailed(() => journey.picture('two-drafts'));
    const other = await secondWindow(journey, 'government@example.org');
    await goTo(government, 'Requests', 'Your requests');
    await government.getByRole('link', { name: 'Ask for help' }).click();
    await goal(government).fill('Buses that come.');
    await says(government, 'Draft saved');
    await goTo(other, 'Requests', 'Your requests');
    await other.reload();
    await other.getByRole('link', { name: 'Go on' }).click();
    await holds(goal(other), 'Buses that come.');
    await goal(other).fill('Buses that come hourly.');
    await says(other, 'Draft saved');

    await goal(government).fill('Buses that come nightly.');
    const conflict = government.getByRole('dialog');
    await conflict.getByText('hourly').waitFor();
    await conflict.getByText('nightly').waitFor();
    await isSound(government);
    await conflict.getByRole('button', { name: 'Take the other version' }).click();
    await holds(goal(government), 'Buses that come hourly.');
    await goal(government).fill('Buses that come hourly and on time.');
    await says(government, 'Draft saved');

    await goal(other).fill('Buses that come hourly and are clean.');
    await other.getByRole('dialog').getByText('on time').waitFor();
    await other.getByRole('dialog').getByText('are clean').waitFor();
    await other.getByRole('button', { name: 'Save mine over it' }).click();
    await says(other, 'Draft saved');
    await government.reload();
    await holds(goal(government), 'Buses that come hourly and are clean.');
  });

  it('show both versions of a listing, and the one that is kept stands', async () => {
    onTestFailed(() => journey.picture('two-listings'));
    const other = await secondWindow(journey, 'provider@example.org');
    await goTo(provider, 'Listing', 'Your listing');
    await provider.getByRole('button', { name: 'Write your listing' }).click();
    await provider.getByLabel('How you can help').fill('We draw maps.');
    await isSound(provider);
    await provider.getByRole('button', { name: 'Propose the listing' }).click();
    await says(provider, 'Waits for a case manager to look at it');
    await isSound(provider);
    await goTo(other, 'Listing', 'Your listing');
    for (const page of [provider, other]) {
      await page.getByRole('button', { name: 'Change the listing' }).click();
    }
    await provider.getByLabel('How you can help').fill('We draw maps of roads.');
    await provider.getByRole('button', { name: 'Save the listing' }).click();
    await says(provider, 'We draw maps of roads.');
    await other.getByLabel('How you can help').fill('We draw maps of rivers.');
    await other.getByRole('button', { name: 'Save the listing' }).click();
    const conflict = other.getByRole('dialog');
    await conflict.getByText('roads').waitFor();
    await conflict.getByText('rivers').waitFor();
    await isSound(other);
    await conflict.getByRole('button', { name: 'Save mine over it' }).click();
    await says(other, 'The listing is saved.');
    await provider.reload();
    await says(provider, 'We draw maps of rivers.');
  });

  it('show both versions of a draft introduction, and each can be kept', async () => {
    onTestFailed(() => journey.picture('two-introductions'));
    const title = 'Where rivers run';
    await claim(manager, await sendRequest(government, title, 'A map of rivers.'));
    const other = await secondWindow(journey, 'manager@example.org');
    const purpose = (page: Page) => page.getByRole('textbox', { name: 'Purpose' });
    const revise = async (page: Page) => {
      await openCase(page, title, 'Introductions');
      await actOn(page, 'Open Charts', 'Revise the draft');
    };
    const keep = async (page: Page, words: string, isStale = false) => {
      await purpose(page).fill(words);
      await page.getByRole('button', { name: 'Keep as draft' }).click();
      if (!isStale) await purpose(page).waitFor({ state: 'hidden' });
    };
    await openCase(manager, title, 'Introductions');
    await offerIntroduction(manager, { parties: ['Open Charts'], purpose: 'Maps.', isDraft: true });
    for (const page of [manager, other]) await revise(page);
    await keep(other, 'Maps of rivers.');
    await revise(other);
    await keep(manager, 'Maps of roads.', true);
    await manager.getByRole('dialog').filter({ hasText: 'rivers' }).getByText('roads').waitFor();
    await isSound(manager);
    await manager.getByRole('button', { name: 'Take the other version' }).click();
    await holds(purpose(manager), 'Maps of rivers.');
    await keep(manager, 'Maps of rivers and lakes.');

    await keep(other, 'Maps of bridges.', true);
    await other.getByRole('dialog').filter({ hasText: 'lakes' }).getByText('bridges').waitFor();
    await other.getByRole('button', { name: 'Save mine over it' }).click();
    await purpose(other).waitFor({ state: 'hidden' });
    await revise(other);
    await holds(purpose(other), 'Maps of bridges.');
  });
});

describe('terms', () => {
  it('that a colleague saved meanwhile stand beside what was typed, even after a reload', async () => {
    onTestFailed(() => journey.picture('two-terms'));
    const title = 'One road map';
    await claim(manager, await sendRequest(government, title, 'A map of roads.'));
    await openCase(manager, title, 'Introductions');
    await offerIntroduction(manager, { parties: ['Open Charts'], purpose: 'A map of roads.' });
    for (const [page, other] of [
      [provider, 'Country Z'],
      [government, 'Open Charts'],
    ] as const) {
      await page.reload();
      await sayYes(page, other);
    }
    await selectProviders(government, title, { chosen: ['Open Charts'], rationale: 'They map.' });
    await openCase(manager, title, 'Terms');
    await draftTerms(manager, 'Roads, mapped');
    const other = await secondWindow(journey, 'manager@example.org');
    await openCase(other, title, 'Terms');
    await other.getByRole('link', { name: 'Roads, mapped' }).click();
    for (const page of [manager, other]) {
      await page.getByRole('link', { name: 'Edit the text' }).click();
    }
    const purpose = (page: Page) => page.getByRole('textbox', { name: '1. Purpose' });
    await purpose(manager).fill('Drivers see what is repaired.');
    await purpose(other).fill('Cyclists see what is repaired.');
    await other.getByLabel('What has changed').fill('Cyclists, too.');
    await other.getByRole('button', { name: 'Save as a new version' }).click();
    await says(other, 'Cyclists see what is repaired.');

    await manager.reload();
    await says(manager, 'What you typed here before is back.');
    await manager.getByLabel('What has changed').fill('Drivers.');
    await manager.getByRole('button', { name: 'Save as a new version' }).click();
    const conflict = manager.getByRole('dialog');
    await conflict.getByText('Cyclists', { exact: true }).waitFor();
    await conflict.getByText('Drivers', { exact: true }).waitFor();
    await isSound(manager);
    await conflict.getByRole('button', { name: 'Save mine over it' }).click();
    await says(manager, 'Drivers see what is repaired.');
    await says(manager, 'Version 3');
    await isSound(manager);
  });
});

describe('what was typed and not sent', () => {
  const long = Array.from({ length: 60 }, (_, at) => `Line ${at + 1} of what we want.`).join('\n');

  it('is there after a reload, and after signing out and in again', async () => {
    onTestFailed(() => journey.picture('kept-request'));
    await goTo(government, 'Requests', 'Your requests');
    await government.getByRole('link', { name: 'Ask for help' }).click();
    await goal(government).fill(long);
    await government.reload();
    await holds(goal(government), long);
    await goal(government).press('Control+End');
    await goal(government).pressSequentially(' And one more.');
    await says(government, 'Draft saved');
    await goal(government).pressSequentially(' And a last one.');
    await signOut(government, 'Focal point Z');
    await signIn(government, 'government@example.org');
    await goTo(government, 'Requests', 'Your requests');
    const begun = government.getByRole('listitem').filter({ hasText: 'Line 1 of what we want.' });
    await begun.getByRole('link', { name: 'Go on' }).click();
    await holds(goal(government), `${long} And one more. And a last one.`);
    await isSound(government);
  });

  it('is there in the log, too, under the kind it was begun as', async () => {
    onTestFailed(() => journey.picture('kept-message'));
    await openCase(manager, 'Once and no more', 'Request');
    await manager.getByRole('tab', { name: 'Message' }).click();
    const message = manager.getByRole('textbox', { name: 'Your message' });
    await message.fill(long);
    await manager.reload();
    await holds(message, long);
    await signOut(manager, 'Case manager A');
    await signIn(manager, 'manager@example.org');
    await openCase(manager, 'Once and no more', 'Request');
    await holds(message, long);
    await manager.getByRole('button', { name: 'Send message' }).click();
    await says(manager, 'It is in the log.');
    await manager.reload();
    await holds(manager.getByRole('textbox', { name: 'What should staff know?' }), '');
  });
});

describe('texts of every kind', () => {
  const script = '<img src=x onerror=alert(1)><script>alert(2)</script> {{name}} $t(ui.close)';
  const arabic = 'نريد بيانات مفتوحة \u202Eعن الطرق 2026';
  const emoji = 'Roads 🛣️ for 👩🏽‍🦽 and 👨‍👩‍👧‍👦 — naïve ﷽';

  it('are shown as they were typed, and do nothing', async () => {
    onTestFailed(() => journey.picture('texts'));
    const opened: string[] = [];
    for (const page of [government, manager]) {
      page.on('dialog', (dialog) => {
        opened.push(dialog.message());
        void dialog.dismiss();
      });
    }
    const shows = async (page: Page, ...texts: string[]) => {
      for (const text of texts) await page.getByText(text).first().waitFor();
      expect(await page.locator('img[src="x"]').count()).toBe(0);
      await isSound(page);
    };
    const reference = await sendRequest(
      government,
      `${script} ${emoji}`,
      `${arabic}\n${script}\n${emoji}`,
    );
    await shows(government, script, arabic, emoji);
    await government.getByRole('button', { name: 'Write to us' }).click();
    await government.getByLabel('Your message').fill(`${emoji} ${script} ${arabic}`);
    await government.getByRole('button', { name: 'Send', exact: true }).click();
    await says(government, 'Your message is sent.');
    await shows(government, `${emoji} ${script} ${arabic}`);
    await goTo(government, 'Requests', 'Your requests');
    await shows(government, script, emoji);

    await claim(manager, reference);
    await shows(manager, script, emoji);
    await goTo(manager, 'Desk');
    await shows(manager, script, emoji);
    await manager.getByRole('link', { name: emoji }).first().click();
    await manager.getByRole('textbox', { name: 'What should staff know?' }).fill(script);
    await manager.getByRole('button', { name: 'Add note' }).click();
    await says(manager, 'It is in the log.');
    await shows(manager, script, arabic, `${emoji} ${script} ${arabic}`);
    await journey.installation.linkInLetter('government@example.org', /onerror=alert\(1\)/);
    expect(opened).toEqual([]);
  });
});
