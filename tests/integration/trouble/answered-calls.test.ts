import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { loadActor } from '../../../server/accounts/queries.ts';
import { answerCalls } from '../../../server/answer-calls.ts';
import { appRouter } from '../../../server/app-router.ts';
import { createRequestContext } from '../../../server/trpc.ts';
import { openHttpServer } from '../../support/http-server.ts';
import { openWorld } from '../../support/world.ts';

const uuid = '01970000-0000-7000-8000-000000000000';
const encode = (input: unknown) => encodeURIComponent(JSON.stringify(input));
const post = (body: string, contentType = 'application/json'): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': contentType },
  body,
});

/** Requests that come by the client or by whoever tries something else. */
const asked: { title: string; path: string; init?: RequestInit; isOurs?: boolean }[] = [
  { title: 'a read', path: 'registry.listTopics' },
  { title: 'a read in a batch of one', path: `registry.getSettings?batch=1&input=${encode({})}` },
  {
    title: 'a batch of which one is refused',
    path: `registry.getSettings,views.caseFile?batch=1&input=${encode({ 1: { reference: 'NM-0' } })}`,
  },
  {
    title: 'a batch of which all are refused',
    path: `views.caseFile,views.caseFile?batch=1&input=${encode({ 0: { reference: 'NM-0' }, 1: { reference: 'NM-1' } })}`,
  },
  { title: 'an input that does not fit', path: `views.caseFile?input=${encode({ reference: 7 })}` },
  { title: 'an input that is no JSON', path: 'views.caseFile?input=%7B' },
  { title: 'a batch whose inputs are a list', path: `views.caseFile?batch=1&input=${encode([])}` },
  { title: 'a batch whose inputs are a text', path: 'views.caseFile?batch=1&input=%22a%22' },
  { title: 'a write', path: 'accounts.changeLocale', init: post(JSON.stringify({ locale: 'fr' })) },
  {
    title: 'a write that is refused',
    path: 'cases.claim',
    init: post(JSON.stringify({ caseId: uuid, version: 1 })),
  },
  { title: 'a write without JSON', path: 'cases.claim', init: post('{') },
  { title: 'a write without a body', path: 'cases.claim', init: post('') },
  {
    title: 'a text that is not called JSON',
    path: 'cases.claim',
    init: post('{}', 'text/plain'),
    isOurs: false,
  },
  { title: 'a procedure that does not exist', path: 'cases.steal?batch=1', isOurs: false },
  { title: 'a write asked for as a read', path: 'cases.claim', isOurs: false },
  { title: 'a read sent as a write', path: 'accounts.whoAmI', init: post('{}'), isOurs: false },
  {
    title: 'an answer in lines',
    path: `registry.listTopics?batch=1&input=${encode({})}`,
    init: { headers: { accept: 'application/jsonl' } },
    isOurs: false,
  },
];

test.for(asked)('$title is answered as tRPC answers it', async ({ path, init, isOurs = true }) => {
  const world = await openWorld();
  const person = await world.person({ staffRoles: ['case_manager'] });
  const actor = await loadActor(world.services.connection.readDb, person.personId);
  const createContext = () =>
    createRequestContext(world.services, { actor: actor ?? { kind: 'anyone' } });
  const app = new Hono();
  app.all('/trpc/*', async (c) => c.json((await answerCalls(c.req, createContext)) ?? null));
  const url = `http://mechanism.test/trpc/${path}`;

  const ours = await (await app.request(url, init)).json();
  const theirs = await fetchRequestHandler({
    endpoint: '/trpc',
    req: new Request(url, init),
    router: appRouter,
    createContext,
  });

  if (!isOurs) {
    expect(ours).toBeNull();
    return;
  }
  const withoutStack = (text: string) => JSON.parse(text.replace(/"stack":"[^"]*",?/g, ''));
  expect(ours.status).toBe(theirs.status);
  expect(withoutStack(ours.text)).toEqual(withoutStack(await theirs.text()));
});

test('the API carries the headers of every answer, and is packed for whoever takes that', async () => {
  const server = await openHttpServer();
  const plain = await fetch(`${server.address}/healthz`);
  for (const path of ['registry.listTopics', 'registry.listTopics?batch=1', 'cases.steal']) {
    const answer = await fetch(`${server.address}/trpc/${path}`);
    for (const [name, value] of plain.headers) {
      const isOfAll = /^(content-security|cross-origin|origin-agent|referrer|x-)/.test(name);
      if (isOfAll) expect([name, answer.headers.get(name)]).toEqual([name, value]);
    }
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
  const ask = (encoding: string) =>
    fetch(`${server.address}/trpc/registry.listTopics`, {
      headers: { 'accept-encoding': encoding },
    });
  const [packed, whole] = await Promise.all([ask('br, gzip'), ask('gzip;q=0, identity')]);
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(whole.headers.get('content-encoding')).toBeNull();
  expect(await packed.json()).toEqual(await whole.json());
});
