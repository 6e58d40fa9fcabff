import { describe, expect, it } from 'vitest';
import type { WhoAmI } from '../../../server/accounts/queries.ts';
import { renderLetter } from '../../../server/mail/render-letter.ts';
import { checkAgainstTrail } from '../../../server/views/trail-check.ts';
import { type HttpServer, HttpVisitor, openHttpServer } from '../../support/http-server.ts';

const administrator = {
  name: 'First Administrator',
  email: 'admin@example.org',
  locale: 'en',
  timeZone: 'UTC',
  password: 'a long enough password',
};

/** Sets the installation up through its set-up link, as the person who started it would. */
async function setUp(server: HttpServer): Promise<HttpVisitor> {
  const visitor = new HttpVisitor(server);
  const token = server.setUpLink?.split('/').at(-1);
  const response = await visitor.post('/trpc/accounts.setUpFirstAdministrator', {
    ...administrator,
    token,
  });
  expect(response.status).toBe(200);
  return visitor;
}

async function signIn(visitor: HttpVisitor, password = administrator.password): Promise<number> {
  const response = await visitor.post('/api/auth/sign-in/email', {
    email: administrator.email,
    password,
  });
  return response.status;
}

async function nameOf(visitor: HttpVisitor): Promise<string | undefined> {
  return (await visitor.query<WhoAmI>('accounts.whoAmI')).person?.name;
}

describe('setting up an empty installation', () => {
  it('works once, by the link that was printed', async () => {
    const server = await openHttpServer();
    const visitor = await setUp(server);
    const token = server.setUpLink?.split('/').at(-1);
    const again = await visitor.post('/trpc/accounts.setUpFirstAdministrator', {
      ...administrator,
      email: 'intruder@example.org',
      token,
    });
    expect(again.status).toBe(412);
    expect(await again.json()).toMatchObject({ error: { data: { reason: 'link_used' } } });
  });
});

describe('signing in', () => {
  it('is refused with a wrong password, for an unknown address, and by signing up', async () => {
    const server = await openHttpServer();
    await setUp(server);
    const visitor = new HttpVisitor(server);
    expect(await signIn(visitor, 'not the password at all')).toBe(401);
    const unknown = { email: 'nobody@example.org', password: administrator.password };
    expect((await visitor.post('/api/auth/sign-in/email', unknown)).status).toBe(401);
    const signUp = { email: 'new@example.org', password: administrator.password, name: 'New' };
    expect((await visitor.post('/api/auth/sign-up/email', signUp)).status).toBe(400);
    expect(await nameOf(visitor)).toBeUndefined();
  });

  it('is refused from another origin', async () => {
    const server = await openHttpServer();
    await setUp(server);
    const response = await new HttpVisitor(server).request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
      body: JSON.stringify(administrator),
    });
    expect(response.status).toBe(403);
  });

  it('is slowed down for an address that guesses', async () => {
    const server = await openHttpServer();
    await setUp(server);
    const visitor = new HttpVisitor(server);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 31; attempt += 1) {
      statuses.push(
        (await visitor.post('/api/auth/sign-in/email', { email: 'not-an-address', password: 'x' }))
          .status,
      );
    }
    expect(statuses.at(-1)).toBe(429);
  });

  it('opens a session that a cookie signed elsewhere does not', async () => {
    const server = await openHttpServer();
    await setUp(server);
    const visitor = new HttpVisitor(server);
    expect(await signIn(visitor)).toBe(200);
    expect(await nameOf(visitor)).toBe(administrator.name);
    const forged = await new HttpVisitor(server).request('/trpc/accounts.whoAmI', {
      headers: { cookie: 'mechanism.session_token=forged.c2lnbmF0dXJl' },
    });
    expect(await forged.json()).toMatchObject({ result: { data: { person: null } } });
  });

  it('by e-mail link works once, and tells nobody whether an address exists', async () => {
    const server = await openHttpServer();
    await setUp(server);
    const visitor = new HttpVisitor(server);
    const known = await visitor.post('/api/auth/sign-in/magic-link', {
      email: administrator.email,
    });
    const unknown = await visitor.post('/api/auth/sign-in/magic-link', {
      email: 'nobody@example.org',
    });
    expect(await known.json()).toEqual(await unknown.json());
    const letters = await server.services.connection.readDb
      .selectFrom('outbox')
      .selectAll()
      .execute();
    expect(letters.map((letter) => letter.to_address)).toEqual([administrator.email]);
    const { body } = renderLetter(letters[0]!, server.services.config);
    const token = /token=(\S+)/.exec(body)?.[1];
    const verify = `/api/auth/magic-link/verify?token=${token}&callbackURL=/`;
    expect((await visitor.request(verify)).status).toBe(302);
    expect(await nameOf(visitor)).toBe(administrator.name);
    const second = new HttpVisitor(server);
    await second.request(verify);
    expect(await nameOf(second)).toBeUndefined();
  });

  it('changes nobody’s name past the trail', async () => {
    const server = await openHttpServer();
    await setUp(server);
    const visitor = new HttpVisitor(server);
    await signIn(visitor);
    const change = { name: 'Somebody Else' };
    expect((await visitor.post('/api/auth/update-user', change)).status).toBe(404);
    expect(await nameOf(visitor)).toBe(administrator.name);
    expect(await checkAgainstTrail(server.services.connection.readDb)).toEqual([]);
  });

  it('ends everywhere at once', async () => {
    const server = await openHttpServer();
    await setUp(server);
    const [phone, desktop] = [new HttpVisitor(server), new HttpVisitor(server)];
    await signIn(phone);
    await signIn(desktop);
    expect((await desktop.post('/trpc/accounts.signOutEverywhere', {})).status).toBe(200);
    expect(await nameOf(phone)).toBeUndefined();
    expect(await nameOf(desktop)).toBeUndefined();
  });
});
