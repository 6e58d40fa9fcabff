import { existsSync, readFileSync } from 'node:fs';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { isMigrated } from '../db/migrate.ts';
import type { Actor } from '../shared/actor.ts';
import { loadActorOfSession } from './accounts/queries.ts';
import { clientAddressHeader, readSessionToken, type SignIn } from './accounts/sign-in.ts';
import { apiRoutes } from './api-routes.ts';
import { fileRoutes } from './files/routes.ts';
import { createRequestContext } from './trpc.ts';
import type { Services } from './wiring.ts';

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
  const actor = token
    ? await loadActorOfSession(readDb, token, new Date().toISOString())
    : undefined;
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

/** The headers that a middleware sets on every answer. */
async function headersSetBy(middleware: MiddlewareHandler): Promise<Record<string, string>> {
  const app = new Hono().use(middleware).get('/', (c) => c.body(null));
  const { headers } = await app.request('/');
  return Object.fromEntries(headers);
}

/** Everything the server answers, as `docs/architecture.md` lists it. */
export async function createHttp(services: Services, signIn: SignIn): Promise<Hono> {
  const { config, connection, log } = services;
  const app = new Hono();
  const trustedOrigins = [
    new URL(config.baseUrl).origin,
    `http://127.0.0.1:${config.port}`,
    `http://localhost:${config.port}`,
  ];

  const secure = secureHeaders({
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
  });
  const headersOfAll = await headersSetBy(secure);

  app.onError((error, c) => {
    log.error('A request failed', { path: c.req.path, error: String(error) });
    return c.text('Internal error', 500, headersOfAll);
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
  app.route(
    '/',
    apiRoutes(headersOfAll, async (c) => {
      const { actor, sessionToken } = await actorOf(services, c.req.header('cookie'));
      return () =>
        createRequestContext(services, {
          actor,
          clientAddress: clientAddress(c),
          sessionToken,
          idempotencyKey: c.req.header('idempotency-key'),
        });
    }),
  );
  app.use(secure);
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
