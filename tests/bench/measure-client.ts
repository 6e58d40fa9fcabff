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

/** The script a page has loaded, each file by brotli as a server in front would send it. */
async function kilobytesOfScript(page: Page): Promise<number> {
  const paths = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => new URL(entry.name).pathname)
      .filter((path) => path.endsWith('.js')),
  );
  const bytes = [...new Set(paths)].map(
    (path) => brotliCompressSync(readFileSync(join(built, path))).length,
  );
  return bytes.reduce((sum, one) => sum + one, 0) / 1024;
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

/** What the first screen of somebody needs who has never been here: of a stranger, and of a case manager's desk. */
async function measureFirstLoad(browser: Browser, baseUrl: string): Promise<number> {
  const page = await openWindow(browser, { baseUrl });
  await page.goto('/', { waitUntil: 'networkidle' });
  const asStranger = await kilobytesOfScript(page);
  await signInOnScreen(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  const asManager = await kilobytesOfScript(page);
  await page.context().close();
  return Math.max(asStranger, asManager);
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
  await page.goto('/', { waitUntil: 'networkidle' });
  await signInOnScreen(page);
  const milliseconds: number[] = [];
  await page.goto('/cases');
  for (let click = 0; click < clicks; click += 1) {
    await page.locator('td a[href^="/cases/"]').first().waitFor();
    await page.waitForLoadState('networkidle');
    milliseconds.push(await paintOf(page, click));
    await page.waitForLoadState('networkidle');
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
    return {
      'client.first-load-kb': atMost(250, 'kB', await measureFirstLoad(browser, server.address)),
      'client.case-file-paint-ms': atMost(100, 'ms', await measurePaint(browser, server.address)),
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}
