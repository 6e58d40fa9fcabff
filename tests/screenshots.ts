// `npm run screenshots [-- ROLE…]`: every screen as each role finds it in the demonstration, in screenshots/ROLE/: wide and
// on a phone, in the light and in the dark. For people to look at; nothing is compared.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser, SCREENSHOTS, VIEWPORTS } from './support/browser.ts';
import { openDemonstration } from './support/demonstration-installation.ts';
import { linksForAnyone, routesOfTree, walkScreens } from './support/screens.ts';

const roles = ['government', 'provider', 'manager', 'chair', 'admin', 'anyone'];
const asked = process.argv.slice(2);
const unknown = asked.filter((role) => !roles.includes(role));
if (unknown.length > 0) {
  process.stderr.write(`There is no role ${unknown.join(', ')}; there are: ${roles.join(', ')}\n`);
  process.exit(1);
}

/** `/cases/$reference?part=terms` as a file is called: `cases-reference-terms`. */
function nameOf(route: string, address: URL): string {
  const part = address.searchParams.get('part');
  const words = [...route.split('/'), part ?? ''].map((word) => word.replace('$', ''));
  return words.filter((word) => word !== '').join('-') || 'home';
}

async function take(page: Page, folder: string, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(VIEWPORTS)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const path = join(folder, `${name}-${size}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(VIEWPORTS.desktop);
}

const demonstration = await openDemonstration();
const browser = await launchBrowser();
const routes = routesOfTree();
for (const role of asked.length > 0 ? asked : roles) {
  const folder = join(SCREENSHOTS, role);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const email = role === 'anyone' ? undefined : `${role}@example.org`;
  const page = await demonstration.windowOf(browser, email);
  let count = 0;
  await walkScreens(page, {
    from: email ? ['/', '/account'] : linksForAnyone(demonstration, routes),
    lastly: email ? demonstration.pathsInLetters(email) : [],
    routes,
    look: async ({ route }) => {
      await take(page, folder, nameOf(route, new URL(page.url())));
      count += 1;
    },
    miss: (path, fault) => process.stderr.write(`${path} never came: ${fault}\n`),
  });
  await page.context().close();
  process.stdout.write(`${role}: ${count} screens in ${folder}\n`);
}
await browser.close();
await demonstration.close();
