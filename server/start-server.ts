import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { v7 } from 'uuid';
import { type Connection, connect } from '../db/connect.ts';
import { migrateToLatest } from '../db/migrate.ts';
import { prepareSetUp } from './accounts/prepare-set-up.ts';
import { hasAnybody } from './accounts/queries.ts';
import { queueSignInLink } from './accounts/queue-sign-in-link.ts';
import { createSignIn } from './accounts/sign-in.ts';
import { followCalendar } from './cases/follow-calendar.ts';
import type { Config } from './config.ts';
import { askForConfirmation } from './directory/ask-for-confirmation.ts';
import { directoryIndexOf } from './directory/create-directory-index.ts';
import { createHttp } from './http.ts';
import { forgetInterests } from './interests/forget-interests.ts';
import { remindAndLapseOffers } from './introductions/remind-and-lapse-offers.ts';
import { wakeDialogues } from './introductions/wake-dialogues.ts';
import { type Job, startJobs } from './jobs/run-jobs.ts';
import { createTrailFollower } from './live/follow-trail.ts';
import { signLink } from './mail/personal-link.ts';
import { createLetterSender } from './mail/send-letters.ts';
import { reactions } from './reactions.ts';
import { installTopics } from './registry/install-topics.ts';
import { type Clock, type Command, type Ids, runCommand } from './run-command.ts';
import { createServerLog } from './server-log.ts';
import type { Services } from './wiring.ts';

export type RunningServer = {
  /** Where it listens, e.g. `http://127.0.0.1:3000`. */
  address: string;
  services: Services;
  /** On an empty installation: where the first administrator sets it up, once. */
  setUpLink: string | undefined;
  /** Does now what the jobs do on their beat. */
  runJobs(): Promise<void>;
  close(): Promise<void>;
};

const system = { kind: 'system', doing: 'start' } as const;

/**
 * Opens and migrates the database, listens, and starts the jobs. Clock, ids and database come from outside in tests.
 * Refuses to start on a database it cannot open or migrate.
 */
export async function startServer(options: {
  config: Config;
  db?: Connection;
  clock?: Clock;
  ids?: Ids;
  withJobs?: boolean;
  /** Fills a new installation before anybody can reach it: the demonstration. */
  beforeListening?: ((services: Services) => Promise<void>) | undefined;
}): Promise<RunningServer> {
  const connection = options.db ?? connect(options.config.databaseUrl);
  await migrateToLatest(connection.db);
  // With port 0 the system chooses one, known only once listening; the address people use follows it.
  const config = { ...options.config };
  const log = createServerLog(config.logLevel);
  const live = createTrailFollower(connection.readDb, log);
  const services: Services = {
    config,
    connection,
    clock: options.clock ?? { now: () => new Date() },
    ids: options.ids ?? { next: () => v7() },
    reactions,
    log,
    live,
    onCommit: live.wake,
  };

  await runCommand(services, system, installTopics, {});
  await options.beforeListening?.(services);

  const handler: { fetch: Hono['fetch'] | undefined } = {
    fetch: undefined,
  };
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const listening = serve(
      {
        hostname: config.host,
        port: config.port,
        fetch: (request, env) =>
          handler.fetch?.(request, env) ?? new Response('starting', { status: 503 }),
      },
      () => resolve(listening),
    );
    listening.on('error', reject);
  });
  const port = (server.address() as AddressInfo).port;
  if (config.port === 0) {
    config.port = port;
    config.baseUrl = config.baseUrl.replace(/:0$/, `:${port}`);
  }

  const letters = createLetterSender(services);
  const signIn = createSignIn(connection, config, async (link) => {
    await runCommand(services, system, queueSignInLink, link);
    void letters.sendDue();
  });
  handler.fetch = (await createHttp(services, signIn)).fetch;

  const byMechanism = (command: Command<object, unknown>) => ({
    name: command.name,
    everySeconds: 60,
    run: () => runCommand(services, system, command, {}),
  });
  const jobs: Job[] = [
    byMechanism(followCalendar),
    byMechanism(remindAndLapseOffers),
    byMechanism(wakeDialogues),
    byMechanism(askForConfirmation),
    byMechanism(forgetInterests),
    { name: 'send letters', everySeconds: 2, run: () => letters.sendDue() },
  ];
  const stopJobs = options.withJobs === false ? async () => {} : startJobs(services, jobs);

  const setUpLink = (await hasAnybody(connection.readDb))
    ? undefined
    : `${config.baseUrl}/set-up/${signLink(
        config.secret,
        'invitation',
        (await runCommand(services, system, prepareSetUp, {})).invitationId,
      )}`;

  // The first search should not pay for the index; whoever searches meanwhile waits for this one.
  void directoryIndexOf(connection.readDb)
    .catchUp()
    .catch((error: unknown) =>
      services.log.warn('The directory’s index waits', { error: String(error) }),
    );

  return {
    address: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    services,
    setUpLink,
    async runJobs() {
      for (const job of jobs) await job.run();
    },
    async close() {
      await stopJobs();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        // Browsers keep idle connections open; a stopping server does not wait for them.
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      live.close();
      letters.close();
      if (!options.db) await connection.close();
    },
  };
}
