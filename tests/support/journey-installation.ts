import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../db/connect.ts';
import { startServer } from '../../server/start-server.ts';
import { aClock, type TestClock } from './clock.ts';
import { openSmtpSink } from './smtp-sink.ts';
import { testConfig } from './world.ts';

/** A real installation for browser journeys: its own database and files, its letters sent over real SMTP. */
export type JourneyInstallation = {
  baseUrl: string;
  setUpLink: string;
  clock: TestClock;
  /** The link in the newest letter to somebody that says this; waits until it has arrived. */
  linkInLetter(to: string, says: RegExp): Promise<string>;
  /** What the mechanism does by itself, now rather than on its next beat. */
  runJobs(): Promise<void>;
  /** Takes the server away, as a restart of its machine does, and puts it back at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
};

/** Starts one, empty. Tests move its clock, and nothing else reaches into it. */
export async function openJourneyInstallation(start: string): Promise<JourneyInstallation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mechanism-journey-'));
  const sink = await openSmtpSink();
  const clock = aClock(start);
  const db = connect(`sqlite:${join(dataDir, 'mechanism.sqlite')}`);
  const config = { ...testConfig, dataDir, baseUrl: 'http://localhost:0', smtpUrl: sink.url };
  let server = await startServer({ config, db, clock });
  // Where it was given a place it stays.
  const { baseUrl, port } = server.services.config;
  return {
    baseUrl,
    setUpLink: server.setUpLink ?? '',
    clock,
    async linkInLetter(to, says) {
      await server.runJobs();
      const isIt = (letter: { to: string; parsed: { subject?: string; text?: string } }) =>
        letter.to === to && says.test(`${letter.parsed.subject}\n${letter.parsed.text}`);
      await sink.letter(isIt);
      const text = sink.received.findLast(isIt)?.parsed.text ?? '';
      const link = /https?:\/\/\S+/.exec(text)?.[0];
      if (!link) throw new Error(`The letter to ${to} has no link:\n${text}`);
      return link;
    },
    runJobs: () => server.runJobs(),
    stop: () => server.close(),
    async start() {
      server = await startServer({ config: { ...config, baseUrl, port }, db, clock });
    },
    async close() {
      await server.close();
      await db.close();
      await sink.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
