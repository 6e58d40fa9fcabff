import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type RunningServer, startServer } from '../../../server/start-server.ts';
import { openTestDatabase } from '../../support/database.ts';
import { HttpVisitor } from '../../support/http-server.ts';
import { openStream } from '../../support/listening.ts';
import { testConfig } from '../../support/world.ts';

const person = { email: 'admin@example.org', password: 'a long enough password' };

/** Where a database lies that several servers open. */
async function aDatabaseUrl(): Promise<string> {
  if (process.env.TEST_ENGINE === 'postgres') {
    const database = await openTestDatabase();
    onTestFinished(() => database.close());
    return database.url;
  }
  const folder = mkdtempSync(join(tmpdir(), 'mechanism-live-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return `sqlite:${join(folder, 'mechanism.sqlite')}`;
}

async function serve(databaseUrl: string): Promise<RunningServer> {
  const server = await startServer({
    config: { ...testConfig, baseUrl: 'http://localhost:0', databaseUrl },
    withJobs: false,
  });
  onTestFinished(() => server.close());
  return server;
}

/** Sets up a server and signs in there as its first administrator. */
async function anAdministrator(server: RunningServer): Promise<HttpVisitor> {
  const visitor = new HttpVisitor(server);
  await visitor.post('/trpc/accounts.setUpFirstAdministrator', {
    ...person,
    name: 'First Administrator',
    locale: 'en',
    timeZone: 'UTC',
    token: server.setUpLink?.split('/').at(-1),
  });
  await visitor.post('/api/auth/sign-in/email', person);
  return visitor;
}

const changeSettings = (visitor: HttpVisitor, stalledAfterDays: number) =>
  visitor.post('/trpc/registry.changeSettings', { stalledAfterDays });

/** The line after the first says where in the trail the news begin; what is done before it was told may not be news. */
async function toBegin(stream: Awaited<ReturnType<typeof openStream>>): Promise<void> {
  expect((await stream.next())?.event).toBe('connected');
  expect(JSON.parse((await stream.next())?.data ?? '{}')).toMatchObject({ about: 'nothing' });
}

test('without a session the stream says so and ends', async () => {
  const server = await serve(await aDatabaseUrl());
  const stream = await openStream(new HttpVisitor(server));
  expect((await stream.next())?.event).toBe('connected');
  const line = await stream.next();
  expect(line?.event).toBe('serialized-error');
  expect(JSON.parse(line?.data ?? '{}')).toMatchObject({ data: { reason: 'sign_in_needed' } });
  expect(await stream.next()).toBeNull();
});

test('the stream is neither kept nor gathered up on its way', async () => {
  const server = await serve(await aDatabaseUrl());
  const administrator = await anAdministrator(server);
  const { response, hangUp } = await openStream(administrator);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
  hangUp();
});

test('what the page was read after is where its news begins', async () => {
  const server = await serve(await aDatabaseUrl());
  const administrator = await anAdministrator(server);
  const { liveFrom } = await administrator.query<{ liveFrom: string }>('accounts.whoAmI');
  await changeSettings(administrator, 15);
  const stream = await openStream(administrator, liveFrom);
  expect((await stream.news())?.news).toEqual({ about: 'settings', isYours: true });
  stream.hangUp();
});

test('a line that was lost is told again to whoever names the last one they heard', async () => {
  const server = await serve(await aDatabaseUrl());
  const administrator = await anAdministrator(server);
  const before = await openStream(administrator);
  await toBegin(before);
  await changeSettings(administrator, 15);
  const heard = await before.news();
  before.hangUp();
  await changeSettings(administrator, 16);
  // A browser names it in a header when it calls again by itself, whatever the address said at first.
  const again = await openStream(administrator, 'not a place', {
    'last-event-id': heard?.id ?? '',
  });
  expect((await again.news())?.news).toEqual({ about: 'settings', isYours: true });
  again.hangUp();
  const lost = await openStream(administrator, 'not a place');
  expect((await lost.news())?.news.about).toBe('everything');
  lost.hangUp();
});

test('what one server commits is told by the other', async () => {
  const databaseUrl = await aDatabaseUrl();
  const [one, other] = [await serve(databaseUrl), await serve(databaseUrl)];
  const administrator = await anAdministrator(one);
  const elsewhere = new HttpVisitor(other);
  elsewhere.takeCookiesOf(administrator);
  const stream = await openStream(elsewhere);
  await toBegin(stream);
  for (const days of [15, 16, 17]) await changeSettings(administrator, days);
  for (let count = 0; count < 3; count += 1) {
    expect((await stream.news())?.news.about).toBe('settings');
  }
  stream.hangUp();
});

test('signing out everywhere ends it', async () => {
  const server = await serve(await aDatabaseUrl());
  const administrator = await anAdministrator(server);
  const stream = await openStream(administrator);
  await toBegin(stream);
  await administrator.post('/trpc/accounts.signOutEverywhere', {});
  expect((await stream.next())?.event).toBe('serialized-error');
  expect(await stream.next()).toBeNull();
});

test('a server that stops does not wait for streams', async () => {
  const server = await serve(await aDatabaseUrl());
  const administrator = await anAdministrator(server);
  const stream = await openStream(administrator);
  await stream.next();
  await server.close();
  await expect.poll(() => stream.next()).toBeNull();
});
