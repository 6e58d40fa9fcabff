import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findOrInstallChromium } from '../../scripts/find-chromium.mjs';
import { itself } from './handled-page.ts';

// Without these, Chromium tries to reach the network at every start.
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[
    // Chromium takes the last such list alone, so Playwright's own stands here again,
    ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
    ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
    ...['ThirdPartyStoragePartitioning', 'OptimizationHints', 'NetworkTimeServiceQuerying'],
    // and then what each window would load beside the page: its address bar, and a process to come.
    ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'AimEnabled', 'PreconnectToSearch'],
    'SpareRendererForSitePerProcess',
  ].join()}`,
];

/** Where pictures of screens go; Git does not keep it. */
export const SCREENSHOTS = join(import.meta.dirname, '../../screenshots');

/** The sizes the product is judged by. */
export const VIEWPORTS = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
} as const;

/** How the window of one person looks: their language, where they are, what they hold in their hand. */
export interface WindowOptions {
  baseUrl: string;
  locale?: string;
  timezone?: string;
  viewport?: keyof typeof VIEWPORTS;
  colorScheme?: 'light' | 'dark';
}

/** One Chromium for a test file; whoever launches it closes it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findOrInstallChromium(), args: FLAGS });
}

const problems = new WeakMap<Page, string[]>();

/** A window of a person's own: its cookies and storage are shared with nobody. */
export async function openWindow(browser: Browser, options: WindowOptions): Promise<Page> {
  const context = await browser.newContext(describeContext(options));
  const page = await context.newPage();
  const found: string[] = [];
  problems.set(page, found);
  page.on('pageerror', (error) => found.push(error.stack ?? error.message));
  page.on('console', (message) => {
    // A refusal is an answer the page tells in words; that Chromium remarks on its status is no fault.
    const isRefusal = /responded with a status of 4\d\d/.test(message.text());
    if (message.type() === 'error' && !isRefusal) found.push(message.text());
  });
  return page;
}

function describeContext(options: WindowOptions): BrowserContextOptions {
  return {
    baseURL: options.baseUrl,
    locale: options.locale ?? 'en-GB',
    timezoneId: options.timezone ?? 'UTC',
    viewport: VIEWPORTS[options.viewport ?? 'desktop'],
    colorScheme: options.colorScheme ?? 'light',
    // What is still fading in has neither its final contrast nor its final place.
    reducedMotion: 'reduce',
  };
}

/** Fails on what the page threw or wrote to the console as an error since it was opened. */
export function expectNoProblems(page: Page): void {
  const found = problems.get(itself(page)) ?? [];
  if (found.length > 0) throw new Error(`${page.url()} reported:\n${found.join('\n')}`);
}

/** Saves the whole page as `screenshots/NAME.png`, for people to look at. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}

/** The rules of WCAG AA that another colour scheme can break. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** No frames are on the pages: one script on the page itself is enough, and it stays there for the next look. */
async function runAxe(page: Page, options: RunOptions): Promise<AxeResults['violations']> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (how) => {
    const { axe: onPage } = window as unknown as { axe: typeof axe };
    return (await onPage.run(document, how)).violations;
  }, options);
}

/**
 * Fails on any violation that axe finds, naming the rule, the elements and what would mend them. Where only the colours
 * differ from what was looked at before, only they are looked at.
 */
export async function expectAccessible(
  page: Page,
  options: { onlyColours?: boolean } = {},
): Promise<void> {
  const violations = await runAxe(itself(page), {
    ...(options.onlyColours ? { runOnly: colourRules } : {}),
    resultTypes: ['violations'],
    preload: false,
  });
  if (violations.length === 0) return;
  const described = violations.map(({ id, impact, help, helpUrl, nodes }) => {
    const places = nodes.map(
      ({ target, failureSummary = '' }) =>
        `  ${target.join(' ')}\n${failureSummary.replace(/^/gm, '    ')}`,
    );
    return [`${id} (${impact}): ${help} — ${helpUrl}`, ...places].join('\n');
  });
  throw new Error(`axe found ${violations.length} on ${page.url()}\n${described.join('\n')}`);
}
