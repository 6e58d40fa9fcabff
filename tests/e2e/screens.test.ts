import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoProblems, openWindow, VIEWPORTS } from '../support/browser.ts';
import {
  type DemonstrationInstallation,
  openDemonstration,
} from '../support/demonstration-installation.ts';
import { openJourneyInstallation } from '../support/journey-installation.ts';
import { linksForAnyone, routesOfTree, walkScreens } from '../support/screens.ts';

/*
 * Every screen of the route tree, as each role finds it in the demonstration: at both ends of the widths, light and
 * dark. A route that nobody came to fails.
 */
const routes = routesOfTree();
const visited = new Set<string>();

let demonstration: DemonstrationInstallation;
beforeAll(async () => {
  demonstration = await openDemonstration();
});
afterAll(() => demonstration?.close());

/** A desk’s screen at 400 %, the most that WCAG 1.4.10 asks for. */
const magnified = { width: 320, height: 256 };

/** Nothing may stick out of the side of a phone. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [needed, there] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(needed, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(there ?? 0);
}

/** Everything once at either width; what the dark changes is only colour. */
async function look(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, { onlyColours: true });
  await page.setViewportSize(VIEWPORTS.phone);
  await expectAccessible(page, { onlyColours: true });
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(magnified);
  await expectNoSidewaysScroll(page);
  expectNoProblems(page);
  await page.setViewportSize(VIEWPORTS.desktop);
}

async function walk(page: Page, from: string[], lastly: string[] = []): Promise<void> {
  const faults: string[] = [];
  const seen = await walkScreens(page, {
    from,
    lastly,
    routes,
    // One screen's fault must not hide the next one's.
    look: ({ path }) => look(page).catch((fault) => void faults.push(`${path}: ${fault.message}`)),
    miss: (path, fault) => void faults.push(`${path} never came: ${fault}`),
  });
  for (const route of seen) visited.add(route);
  expect(faults).toEqual([]);
}

describe('every screen', () => {
  for (const role of ['government', 'provider', 'manager', 'chair', 'admin']) {
    it(`is sound for ${role}`, async () => {
      const email = `${role}@example.org`;
      const page = await demonstration.windowOf(email);
      await walk(page, ['/', '/account'], demonstration.pathsInLetters(email));
      await page.context().close();
    });
  }

  it('is sound for anyone, with the links of letters', async () => {
    const page = await demonstration.windowOf();
    await walk(page, linksForAnyone(demonstration, routes));
  });

  it('is sound for whoever sets the mechanism up', async () => {
    const empty = await openJourneyInstallation(new Date().toISOString());
    const page = await openWindow(demonstration.browser, { baseUrl: empty.baseUrl });
    await walk(page, [new URL(empty.setUpLink).pathname]);
    await page.context().close();
    await empty.close();
  });

  it('has the open part of a case file in sight, however narrow it is', async () => {
    const page = await demonstration.windowOf('manager@example.org');
    await page.setViewportSize(VIEWPORTS.phone);
    await page.goto('/cases/NM-2026-0004?part=commitment');
    const strip = page.getByRole('navigation', { name: 'Parts of the file' });
    const isInSight = (name: string) =>
      strip.getByRole('link', { name }).evaluate((link) => {
        const [part, row] = [link, link.parentElement as Element].map((one) =>
          one.getBoundingClientRect(),
        );
        return part && row && part.left >= row.left && part.right <= row.right + 1;
      });
    await strip.waitFor();
    await expect.poll(() => isInSight('Commitment')).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await strip.getByRole('link', { name: 'Files' }).press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Files' }).waitFor();
    await page.setViewportSize(VIEWPORTS.desktop);
    await page.setViewportSize(VIEWPORTS.phone);
    await expect.poll(() => isInSight('Files')).toBe(true);
    await page.context().close();
  });

  it('was seen by somebody', () => {
    expect(routes.filter((route) => !visited.has(route))).toEqual([]);
  });
});
