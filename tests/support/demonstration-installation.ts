import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { connect } from '../../db/connect.ts';
import { tellDemonstration } from '../../server/demo/tell-demonstration.ts';
import { startServer } from '../../server/start-server.ts';
import { formatLocales, type Locale } from '../../shared/locale.ts';
import { launchBrowser, openWindow } from './browser.ts';
import { openSmtpSink } from './smtp-sink.ts';
import { testConfig } from './world.ts';

const demonstrationPassword = 'an invented password';

/** The demonstration with its whole story, as `npm run demo` starts it, and a browser before it; its letters go out over SMTP. */
export type DemonstrationInstallation = {
  browser: Browser;
  /** Where the links in the letters to somebody lead, newest first; without an address, those to anybody. */
  pathsInLetters(to?: string): string[];
  /** A window of the person with this address, signed in; of nobody, without one. In a language they choose, if asked. */
  windowOf(email?: string, locale?: Locale): Promise<Page>;
  close(): Promise<void>;
};

/** Chooses a language as one does on the account page. */
async function chooseLanguage({ request }: Page, locale: Locale): Promise<void> {
  const { result } = await (await request.get('/trpc/accounts.whoAmI')).json();
  const { name, timeZone, phone } = result.data.person;
  const data = { name, timeZone, phone, locale };
  const answer = await request.post('/trpc/accounts.changeProfile', { data });
  if (!answer.ok()) throw new Error(`${name} cannot read ${locale}: ${await answer.text()}`);
}

/** Starts it on a port of its own, with data that are gone when it is closed. */
export async function openDemonstration(): Promise<DemonstrationInstallation> {
  const browser = await launchBrowser();
  const dataDir = mkdtempSync(join(tmpdir(), 'mechanism-demonstration-'));
  const sink = await openSmtpSink();
  const db = connect(`sqlite:${join(dataDir, 'mechanism.sqlite')}`);
  const server = await startServer({
    config: {
      ...testConfig,
      dataDir,
      baseUrl: 'http://localhost:0',
      smtpUrl: sink.url,
      isDemonstration: true,
    },
    db,
    withJobs: false,
    beforeListening: (services) =>
      tellDemonstration(services, { now: new Date(), password: demonstrationPassword }),
  });
  // Each run takes a share of what waits.
  for (let sent = -1; sent < sink.received.length; ) {
    sent = sink.received.length;
    await server.runJobs();
  }
  return {
    browser,
    pathsInLetters: (to) =>
      sink.received
        .filter((letter) => to === undefined || letter.to === to)
        .toReversed()
        .flatMap(({ parsed }) => parsed.text?.match(/https?:\/\/\S+/g) ?? [])
        .map((link) => new URL(link))
        .map((link) => link.pathname + link.search),
    async windowOf(email, locale) {
      const page = await openWindow(browser, {
        baseUrl: server.services.config.baseUrl,
        ...(locale ? { locale: formatLocales[locale] } : {}),
      });
      const data = { email, password: demonstrationPassword };
      if (email) {
        const answer = await page.request.post('/api/auth/sign-in/email', { data });
        if (!answer.ok()) throw new Error(`${email} cannot sign in: ${await answer.text()}`);
      }
      if (email && locale) await chooseLanguage(page, locale);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
      await db.close();
      await sink.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
