import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openWindow } from '../support/browser.ts';
import { atMost, type Figures, median } from './figures.ts';
import { startMeasuredServer } from './measure-server.ts';
import type { Place } from './place.ts';
import { measuredManager } from './world/people.ts';

const built = join(import.meta.dirname, '../../dist/client');
const clicks = 15;
const quietMs = 400;

type Script = { kilobytes: number; screens: number };

/** The script a page has loaded, each file by brotli as a server in front would send it, and how many screens' own. */
async function scriptOf(page: Page): Promise<Script> {
  const paths = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => new URL(entry.name).pathname)
      .filter((path) => path.endsWith('.js')),
  );
  const files = [...new Set(paths)];
  const bytes = files.map((path) => brotliCompressSync(readFileSync(join(built, path))).length);
  return {
    kilobytes: bytes.reduce((sum, one) => sum + one, 0) / 1024,
    // A screen's chunk has the name of its module, as `desk-page-Bx2f.js`. That of what is not found comes with all.
    screens: files.filter((path) => /\/(?!not-found)[^/]*-page-[^/]+\.js$/.test(path)).length,
  };
}

/** Until nothing was fetched for a while; the stream of news, which never ends, is no fetch that has ended. */
async function settled(page: Page): Promise<void> {
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').length);
  for (let before = -1, now = await fetched(); before !== now; ) {
    before = now;
    await page.waitForTimeout(quietMs);
    now = await fetched();
  }
}

async function loadedScript(page: Page): Promise<Script> {
  await page.locator('main h1').first().waitFor();
  await settled(page);
  return scriptOf(page);
}

async function signInOnScreen(page: Page): Promise<void> {
  const origin = new URL(page.url()).origin;
  const { status } = await page.evaluate(async (credentials) => {
    const response = await fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(credentials),
    });
    return { status: response.status };
  }, measuredManager);
  if (status !== 200) throw new Error(`Signing in at ${origin} answered ${status}`);
}

/** What somebody's first screen needs who has never been here, and then a case manager's desk, each from nothing. */
async function measureFirstLoad(
  browser: Browser,
  baseUrl: string,
): Promise<{ asStranger: Script; asManager: Script }> {
  const page = await openWindow(browser, { baseUrl });
  await page.goto('/');
  const asStranger = await loadedScript(page);
  await signInOnScreen(page);
  await page.goto('/');
  const asManager = await loadedScript(page);
  await page.context().close();
  return { asStranger, asManager };
}

/** From the click on a case in the list to its painted file, asked of the page itself. */
async function paintOf(page: Page, row: number): Promise<number> {
  return page.evaluate(async (at) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('td a[href^="/cases/"]')];
    const link = links[at % links.length] as HTMLAnchorElement;
    const reference = decodeURIComponent(link.pathname.split('/').at(-1) ?? '');
    const began = performance.now();
    link.click();
    return new Promise<number>((resolve) => {
      const look = () => {
        const isThere = document.title.includes(reference) && document.querySelector('main h1');
        if (!isThere) return void requestAnimationFrame(look);
        // The frame after the one that drew it begins when it is painted.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began), 0));
      };
      look();
    });
  }, row);
}

async function measurePaint(browser: Browser, baseUrl: string): Promise<number> {
  const page = await openWindow(browser, { baseUrl });
  await page.goto('/');
  await signInOnScreen(page);
  const milliseconds: number[] = [];
  await page.goto('/cases');
  // Chromium stops counting at 250.
  await page.evaluate(() => performance.setResourceTimingBufferSize(10_000));
  for (let click = 0; click < clicks; click += 1) {
    await page.locator('td a[href^="/cases/"]').first().waitFor();
    await settled(page);
    milliseconds.push(await paintOf(page, click));
    await settled(page);
    await page.goBack();
  }
  await page.context().close();
  // The first click also fetches the screen's own script.
  return median(milliseconds.slice(1));
}

/** The client in Chromium, against the real server on the generated data. */
export async function measureClient(place: Place): Promise<Figures> {
  const server = await startMeasuredServer(place);
  const browser = await launchBrowser();
  try {
    const { asStranger, asManager } = await measureFirstLoad(browser, server.address);
    return {
      'client.first-load-kb': atMost(250, 'kB', asStranger.kilobytes),
      'client.desk-load-kb': atMost(250, 'kB', asManager.kilobytes),
      'client.screens-loaded': atMost(
        1,
        'at once',
        Math.max(asStranger.screens, asManager.screens),
      ),
      'client.case-file-paint-ms': atMost(100, 'ms', await measurePaint(browser, server.address)),
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}
