import { existsSync, readFileSync } from 'node:fs';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { isMigrated } from '../db/migrate.ts';
import type { Actor } from '../shared/actor.ts';
import { loadActor, personOfSession } from './accounts/queries.ts';
import { clientAddressHeader, readSessionToken, type SignIn } from './accounts/sign-in.ts';
import { appRouter } from './app-router.ts';
import { fileRoutes } from './files/routes.ts';
import { createRequestContext, refusalBefore } from './trpc.ts';
import type { Services } from './wiring.ts';

/** What a request to the API may weigh at most; files have their own door. */
const maxBodyBytes = 2 * 1024 * 1024;
/** An address and a password; those who are not signed in send nothing larger. */
const maxSignInBytes = 64 * 1024;

const clientFolder = new URL('../dist/client/', import.meta.url).pathname;

/** Who is asking, by the session cookie; read anew each time, so that signing out anywhere holds at once. */
export async function actorOf(
  services: Services,
  cookieHeader: string | undefined,
): Promise<{ actor: Actor; sessionToken: string | null }> {
  const token = readSessionToken(cookieHeader, services.config);
  const { readDb } = services.connection;
  // Sessions are better-auth's, whose clock is the machine's.
  const personId = token && (await personOfSession(readDb, token, new Date().toISOString()));
  const actor = personId ? await loadActor(readDb, personId) : undefined;
  return actor
    ? { actor, sessionToken: token ?? null }
    : { actor: { kind: 'anyone' }, sessionToken: null };
}

/** The address a request came from. A forwarded one counts only when a proxy on this machine says it. */
function clientAddress(c: Context): string {
  const remote = getConnInfo(c).remote.address ?? '0.0.0.0';
  const isLoopback = /^(::ffff:)?127\.|^::1$/.test(remote);
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return isLoopback && forwarded ? forwarded : remote;
}

/** The page that starts the client. Read at each request only while the client is being built. */
function clientPage(): string | undefined {
  const path = `${clientFolder}index.html`;
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Everything the server answers, as `docs/architecture.md` lists it. */
export function createHttp(services: Services, signIn: SignIn): Hono {
  const { config, connection, log } = services;
  const app = new Hono();
  const trustedOrigins = [
    new URL(config.baseUrl).origin,
    `http://127.0.0.1:${config.port}`,
    `http://localhost:${config.port}`,
  ];

  app.onError((error, c) => {
    log.error('A request failed', { path: c.req.path, error: String(error) });
    return c.text('Internal error', 500);
  });
  // Another site's page must not act with somebody's cookie, whatever content type it dresses its request in.
  app.use(async (c, next) => {
    const origin = c.req.header('origin');
    const isUnsafe = !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
    if (isUnsafe && origin && !trustedOrigins.includes(origin))
      return c.text('Unknown origin', 403);
    return next();
  });
  // Before the other headers: files have stricter ones of their own, and a limit of their own.
  app.route(
    '/',
    fileRoutes(services, async (request) => {
      const { actor } = await actorOf(services, request.headers.get('cookie') ?? undefined);
      return actor;
    }),
  );
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        // Mantine sets custom properties in style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
      },
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      strictTransportSecurity: config.baseUrl.startsWith('https://')
        ? 'max-age=31536000; includeSubDomains'
        : false,
    }),
  );
  app.use(compress());

  app.get('/healthz', (c) => c.text('alive'));
  app.get('/readyz', async (c) => {
    const isReady = await isMigrated(connection.db).catch(() => false);
    return isReady
      ? c.text('ready')
      : c.text('migrations are missing or the database does not answer', 503);
  });

  const limitSignIn = bodyLimit({
    maxSize: maxSignInBytes,
    onError: (c) => c.json({ code: 'TOO_LARGE' }, 413),
  });
  app.on(['GET', 'POST'], '/api/auth/*', limitSignIn, async (c) => {
    const headers = new Headers(c.req.raw.headers);
    headers.set(clientAddressHeader, clientAddress(c));
    return signIn.handler(new Request(c.req.raw, { headers }));
  });

  const limitBody = bodyLimit({
    maxSize: maxBodyBytes,
    // In the shape of every other refusal, so that the client has words for it.
    onError: (c) =>
      c.json(refusalBefore('too_large', c.req.path.replace(/^\/trpc\//, ''), 413), 413),
  });
  // Whatever asks a request for its body makes a whole `Request` of it; one that reads has none.
  app.use('/trpc/*', (c, next) => (c.req.method === 'GET' ? next() : limitBody(c, next)));
  app.all('/trpc/*', async (c) => {
    const { actor, sessionToken } = await actorOf(services, c.req.header('cookie'));
    const response = await fetchRequestHandler({
      endpoint: '/trpc',
      req: c.req.raw,
      router: appRouter,
      createContext: () =>
        createRequestContext(services, {
          actor,
          clientAddress: clientAddress(c),
          sessionToken,
          idempotencyKey: c.req.header('idempotency-key'),
        }),
    });
    // What one person sees is nobody else's: no cache in between keeps it. A stream is also not to be gathered up.
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    response.headers.set('cache-control', isStream ? 'no-store, no-transform' : 'no-store');
    // Said here, since the compression takes a whole answer apart and puts it together again to say it.
    response.headers.append('vary', 'accept-encoding');
    return response;
  });

  app.use(
    '/assets/*',
    serveStatic({
      root: clientFolder,
      onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  app.use('/favicon.svg', serveStatic({ root: clientFolder }));
  app.use('/colour-scheme.js', serveStatic({ root: clientFolder }));
  app.get('*', (c) => {
    const page = clientPage();
    if (!page)
      return c.text('The client is not built: run npm start, npm run demo or npm run dev.', 503);
    c.header('cache-control', 'no-cache');
    return c.html(page);
  });
  return app;
}
