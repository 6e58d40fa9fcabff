import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { connect } from '../../db/connect.ts';
import { tellDemonstration } from '../../server/demo/tell-demonstration.ts';
import { startServer } from '../../server/start-server.ts';
import { openWindow } from './browser.ts';
import { openSmtpSink } from './smtp-sink.ts';
import { testConfig } from './world.ts';

const demonstrationPassword = 'an invented password';

/** The demonstration with its whole story, as `npm run demo` starts it; its letters go out over SMTP. */
export type DemonstrationInstallation = {
  baseUrl: string;
  /** Where the links in the letters to somebody lead, newest first; without an address, those to anybody. */
  pathsInLetters(to?: string): string[];
  /** A window of the person with this address, signed in; of nobody, without one. */
  windowOf(browser: Browser, email?: string): Promise<Page>;
  close(): Promise<void>;
};

/** Starts it on a port of its own, with data that are gone when it is closed. */
export async function openDemonstration(): Promise<DemonstrationInstallation> {
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
    baseUrl: server.services.config.baseUrl,
    pathsInLetters: (to) =>
      sink.received
        .filter((letter) => to === undefined || letter.to === to)
        .toReversed()
        .flatMap(({ parsed }) => parsed.text?.match(/https?:\/\/\S+/g) ?? [])
        .map((link) => new URL(link))
        .map((link) => link.pathname + link.search),
    async windowOf(browser, email) {
      const page = await openWindow(browser, { baseUrl: server.services.config.baseUrl });
      const data = { email, password: demonstrationPassword };
      if (email) await page.request.post('/api/auth/sign-in/email', { data });
      return page;
    },
    async close() {
      await server.close();
      await db.close();
      await sink.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
