import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { answerCalls } from './answer-calls.ts';
import { appRouter } from './app-router.ts';
import { type RequestContext, refusalBefore } from './trpc.ts';

/** What a request to the API may weigh at most; files have their own door. */
const maxBodyBytes = 2 * 1024 * 1024;
/** Below it packing gains nothing. */
const smallestPacked = 1024;

const packed = promisify(gzip);
const takesGzip = (accepted: string) => /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted);

/**
 * The API. Its answers carry the headers of every other answer, and are packed, without the middleware that does so
 * elsewhere: headers set one by one, and streams for what is whole already, take longer than most reads.
 */
export function apiRoutes(
  headersOfAll: Record<string, string>,
  contextOf: (c: Context) => Promise<() => RequestContext>,
): Hono {
  const app = new Hono();
  const headersOfAnswer = {
    ...headersOfAll,
    'content-type': 'application/json',
    // What one person sees is nobody else's: no cache in between keeps it.
    'cache-control': 'no-store',
    vary: 'trpc-accept, accept, accept-encoding',
  };
  const limitBody = bodyLimit({
    maxSize: maxBodyBytes,
    // In the shape of every other refusal, so that the client has words for it.
    onError: (c) =>
      c.json(
        refusalBefore('too_large', c.req.path.replace(/^\/trpc\//, ''), 413),
        413,
        headersOfAll,
      ),
  });
  // Whatever asks for the body makes a whole `Request` of a light one: a read has none, and a length that is told is
  // enough to judge by.
  app.use('/trpc/*', (c, next) => {
    const told = Number(c.req.header('content-length') ?? Number.NaN);
    const isJudged = told <= maxBodyBytes && !c.req.header('transfer-encoding');
    return c.req.method === 'GET' || isJudged ? next() : limitBody(c, next);
  });
  app.all('/trpc/*', async (c) => {
    const createContext = await contextOf(c);
    const answer = await answerCalls(c.req, createContext);
    if (answer) {
      const { status, text } = answer;
      const isPacked =
        text.length >= smallestPacked && takesGzip(c.req.header('accept-encoding') ?? '');
      return isPacked
        ? new Response(await packed(text), {
            status,
            headers: { ...headersOfAnswer, 'content-encoding': 'gzip' },
          })
        : new Response(text, { status, headers: headersOfAnswer });
    }
    const req = c.req.raw;
    const response = await fetchRequestHandler({
      endpoint: '/trpc',
      req,
      router: appRouter,
      createContext,
    });
    for (const [name, value] of Object.entries(headersOfAll)) response.headers.set(name, value);
    // A stream is also not to be gathered up.
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    response.headers.set('cache-control', isStream ? 'no-store, no-transform' : 'no-store');
    return response;
  });
  return app;
}
