import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { answerQuestions, referenceOfSent } from '../support/asking-steps.ts';
import { expectAccessible } from '../support/browser.ts';
import { openCase } from '../support/introducing-steps.ts';
import { isSound, type Journey, openJourney, says } from '../support/journey.ts';
import { joinGovernmentAndManager } from '../support/journey-cast.ts';
import { holds } from '../support/journey-steps.ts';

let journey: Journey;
let government: Page;
let manager: Page;
let reference: string;

beforeAll(async () => {
  journey = await openJourney();
  ({ government, manager } = await joinGovernmentAndManager(journey, 'X'));
}, 120_000);
afterAll(() => journey?.close());

const claimButton = () => manager.getByRole('button', { name: `Claim ${reference}` });
const lost = (page: Page) => page.getByText(/^Reconnecting/);

/** Another tab of the same browser. */
async function anotherTab(page: Page, path: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(path);
  await tab.getByRole('heading', { level: 1 }).waitFor();
  return tab;
}

/** Streams of news that a browser has open, by what it asked for since it was counted. */
function countStreams(page: Page): () => number {
  let count = 0;
  page.context().on('request', (request) => {
    if (request.url().includes('/trpc/live.follow')) count += 1;
  });
  return () => count;
}

/** The case manager writes to the government from the open case file. */
async function write(text: string): Promise<void> {
  const kinds = manager.getByRole('tablist').or(manager.getByRole('group')).first();
  await kinds.waitFor();
  await manager.getByRole('tab', { name: 'Message' }).click();
  await manager.getByRole('textbox', { name: 'Message' }).fill(text);
  await manager.getByRole('button', { name: /^Send/ }).click();
  await says(manager, text);
}

describe('screens that are open', () => {
  it('show a new request, who took it and what they write, without being asked', async () => {
    onTestFailed(() => journey.picture('live-request'));
    await manager.getByRole('navigation').getByRole('link', { name: 'Cases' }).click();
    await answerQuestions(government, 'Budgets people can read', {
      'What do you want to achieve?': 'Residents understand the budget.',
    });
    await government.getByRole('button', { name: 'Send the request' }).click();
    reference = await referenceOfSent(government);
    await claimButton().click();
    await government.getByRole('button', { name: 'Write to Case manager A' }).waitFor();

    await openCase(manager, 'Budgets people can read');
    await write('We read your request with interest.');
    await says(government, 'We read your request with interest.');
    await government
      .getByRole('status')
      .filter({ hasText: 'Country X: a new message' })
      .waitFor({ state: 'attached' });
    await isSound(government);
  });

  it('leave alone what is being typed', async () => {
    onTestFailed(() => journey.picture('live-typing'));
    await government.getByRole('button', { name: 'Write to Case manager A' }).click();
    const field = government.getByLabel('Your message');
    await field.fill('We would like to');
    await write('Could you tell us more about districts?');
    await says(government, 'Could you tell us more about districts?');
    await holds(field, 'We would like to');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('are one stream for all tabs of a browser, whichever is closed', async () => {
    onTestFailed(() => journey.picture('live-tabs'));
    const count = countStreams(government);
    const path = new URL(government.url()).pathname;
    const [first, second] = [
      await anotherTab(government, path),
      await anotherTab(government, path),
    ];
    await write('The first tab is still open.');
    for (const tab of [first, second]) await says(tab, 'The first tab is still open.');
    expect(count()).toBe(0);
    // The tab that keeps the stream goes away, and somebody writes before another has taken over.
    await government.close();
    government = first;
    await write('Whichever tab is left hears this.');
    for (const tab of [first, second]) await says(tab, 'Whichever tab is left hears this.');
    expect(count()).toBe(1);
    await second.close();
  });

  it('say that the line is down, and catch up when it is back', async () => {
    onTestFailed(() => journey.picture('live-restart'));
    await journey.installation.stop();
    await lost(government).waitFor();
    await expectAccessible(government);
    // The government's way stays blocked for a while longer than the case manager's.
    const stream = '**/trpc/live.follow?*';
    await government.context().route(stream, (route) => route.abort());
    await journey.installation.start();
    await lost(manager).waitFor({ state: 'hidden' });
    await write('Back again.');
    expect(await lost(government).isVisible()).toBe(true);
    expect(await government.getByText('Back again.').count()).toBe(0);
    await government.context().unroute(stream);
    await says(government, 'Back again.');
    await lost(government).waitFor({ state: 'hidden' });
  });

  it('lead to the sign-in page when the person signs out everywhere', async () => {
    onTestFailed(() => journey.picture('live-sign-out'));
    const tab = await anotherTab(government, '/account');
    await tab.getByRole('button', { name: 'Focal point X' }).click();
    await tab.getByRole('menuitem', { name: /everywhere/ }).click();
    await tab
      .getByRole('dialog')
      .getByRole('button', { name: /Sign out/ })
      .click();
    await government.waitForURL((url) => url.pathname === '/sign-in');
  });
});
