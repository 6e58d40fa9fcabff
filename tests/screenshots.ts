// `npm run screenshots [-- ROLE… --language=LANGUAGE]`: every screen as each role finds it in the demonstration, in
// screenshots/ROLE/ (or ROLE-LANGUAGE/, in the language asked for): wide and on a phone, in the light and in the dark. For
// people to look at; nothing is compared.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { type Locale, locales } from '../shared/locale.ts';
import { SCREENSHOTS, VIEWPORTS } from './support/browser.ts';
import { openDemonstration } from './support/demonstration-installation.ts';
import { linksForAnyone, routesOfTree, walkScreens } from './support/screens.ts';

const roles = ['government', 'provider', 'manager', 'chair', 'admin', 'anyone'];
function refuse(fault: string): never {
  process.stderr.write(`${fault}\n`);
  process.exit(1);
}

function readArguments() {
  try {
    const options = { language: { type: 'string' } } as const;
    return parseArgs({ allowPositionals: true, options });
  } catch (fault) {
    return refuse(fault instanceof Error ? fault.message : String(fault));
  }
}

const { values, positionals: asked } = readArguments();
const unknown = asked.filter((role) => !roles.includes(role));
if (unknown.length > 0)
  refuse(`There is no role ${unknown.join(', ')}; there are: ${roles.join(', ')}`);
const isLocale = (language: string): language is Locale => locales.some((one) => one === language);
const { language } = values;
if (language !== undefined && !isLocale(language))
  refuse(`There is no language ${language}; there are: ${locales.join(', ')}`);

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
const routes = routesOfTree();
for (const role of asked.length > 0 ? asked : roles) {
  const folder = join(SCREENSHOTS, language ? `${role}-${language}` : role);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const email = role === 'anyone' ? undefined : `${role}@example.org`;
  const page = await demonstration.windowOf(email, language);
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
await demonstration.close();
