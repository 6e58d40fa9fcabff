import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { locales } from '../../shared/locale.ts';
import type { DemonstrationInstallation } from './demonstration-installation.ts';
import { readTexts } from './locale-files.ts';

/** Every path of the route tree as it is written there, e.g. `/cases/$reference`. */
export function routesOfTree(): string[] {
  const source = readFileSync(join(import.meta.dirname, '../../client/routes.tsx'), 'utf8');
  return [...source.matchAll(/\bpath: '(\/[^']*)'/g)].map((match) => match[1] as string);
}

/** The route a path belongs to; a written-out segment goes before a parameter. */
export function routeOf(path: string, routes: readonly string[]): string | undefined {
  const parts = path.split('/');
  const fitting = routes.filter((route) => {
    const wanted = route.split('/');
    return (
      wanted.length === parts.length &&
      wanted.every((part, at) => part === parts[at] || (part.startsWith('$') && parts[at]))
    );
  });
  const parameters = (route: string) => route.split('$').length;
  return fitting.sort((a, b) => parameters(a) - parameters(b))[0];
}

/** Where somebody without an account can begin: the first screen, and what the links of letters lead to. */
export function linksForAnyone(
  demonstration: DemonstrationInstallation,
  routes: readonly string[],
): string[] {
  const fromLetters = demonstration
    .pathsInLetters()
    .filter((path) => /\$token$|^\/sign-in/.test(routeOf(path, routes) ?? path));
  return ['/', '/sign-in/link?token=unknown', ...fromLetters];
}

/** A window in which one can wait until a screen has everything it asked the server for. */
function watchAsking(page: Page): { settled(): Promise<void> } {
  const open = new Set<Request>();
  // The stream of changes is never answered to the end.
  const isAsking = (request: Request) =>
    /\/(trpc|api|files)\//.test(request.url()) && request.resourceType() !== 'eventsource';
  page.on('request', (request) => isAsking(request) && open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  const isAnswered = async () => {
    const isBusy = page.locator('[aria-busy="true"], .mantine-Skeleton-root');
    return open.size === 0 && (await isBusy.count()) === 0;
  };
  return {
    async settled() {
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      // One answer can lead to the next question: twice in a row, with a frame painted in between.
      for (let inARow = 0; inARow < 2; ) {
        inARow = (await isAnswered()) ? inARow + 1 : 0;
        await page.evaluate(
          () =>
            new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
        );
      }
    },
  };
}

/** Paths of this installation that the open screen leads to. */
async function pathsFrom(page: Page): Promise<string[]> {
  const addresses = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const { origin } = new URL(page.url());
  return addresses
    .map((address) => new URL(address))
    .filter((address) => address.origin === origin)
    .map((address) => address.pathname + address.search);
}

/** Screens that are reached from this one by a button rather than a link: `/terms/$id/edit` from `/terms/$id`. */
function pathsBelow(path: string, route: string, routes: readonly string[]): string[] {
  return routes
    .filter((longer) => route.includes('$') && longer.startsWith(`${route}/`))
    .map((longer) => longer.slice(route.length))
    .filter((rest) => !rest.includes('$'))
    .map((rest) => path + rest);
}

/** What a screen that is not there is headed in any language. */
const notFound = new RegExp(
  `^(${locales.map((locale) => readTexts(locale, 'screens').get('notFound.title')).join('|')})$`,
);

/** So many paths of one route are tried, where it is not there for the first. */
const longestSearch = 3;

/**
 * Goes from the first screens by their links to one screen of every route that can be reached, and to every part of a
 * case file, and calls `look` on each. Answers the routes it has been to.
 */
export async function walkScreens(
  page: Page,
  options: {
    from: readonly string[];
    /** Looked at when no link leads further. */
    lastly?: readonly string[];
    routes: readonly string[];
    look: (screen: { route: string; path: string }) => Promise<void>;
    /** What becomes of a screen that does not come. */
    miss: (path: string, fault: unknown) => void;
  },
): Promise<Set<string>> {
  const asking = watchAsking(page);
  const tries = new Map<string, number>();
  const seen = new Set<string>();
  const describe = (address: URL) => {
    const route = routeOf(address.pathname, options.routes);
    return { route, screen: `${route} ${address.searchParams.get('part') ?? ''}`.trim() };
  };
  const ahead = [...options.from];
  const last = [...(options.lastly ?? [])];
  const next = () => ahead.shift() ?? last.shift();
  for (let path = next(); path !== undefined; path = next()) {
    const named = describe(new URL(path, 'http://any'));
    const tried = tries.get(named.screen) ?? 0;
    if (!named.route || seen.has(named.screen) || tried === longestSearch) continue;
    tries.set(named.screen, tried + 1);
    try {
      await page.goto(path);
      await asking.settled();
    } catch (fault) {
      options.miss(path, fault);
      continue;
    }
    // A redirect shows another screen than the one the link names.
    const { route, screen } = describe(new URL(page.url()));
    const isThere = await page.getByRole('heading', { level: 1, name: notFound }).isHidden();
    if (!route || !isThere || seen.has(screen)) continue;
    seen.add(screen);
    ahead.push(...(await pathsFrom(page)));
    ahead.push(...pathsBelow(new URL(page.url()).pathname, route, options.routes));
    await options.look({ route, path });
  }
  return new Set([...seen].map((screen) => screen.split(' ')[0] as string));
}
