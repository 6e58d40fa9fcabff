import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { Actor } from '../../shared/actor.ts';
import { DomainError } from '../domain-error.ts';
import { addFile } from '../log/add-file.ts';
import { runCommand } from '../run-command.ts';
import type { Services } from '../wiring.ts';
import { attachmentHeader } from './content-disposition.ts';
import { findFile } from './find-file.ts';
import { createFileStore, fileSizeLimit } from './store.ts';

/** Who is asking, from the session of a request. */
export type ActorOf = (request: Request) => Promise<Actor>;

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const statusOf: Partial<Record<string, 401 | 404 | 410 | 413>> = {
  sign_in_needed: 401,
  not_found: 404,
  file_redacted: 410,
  too_large: 413,
};

/**
 * The door for files. `POST /files?name=…` takes one file as the body of the request, from whoever is signed in, and
 * answers with its id; `GET /files/:id` hands it out as an attachment, never to be shown or run by the browser.
 */
export function fileRoutes(services: Services, actorOf: ActorOf): Hono {
  const store = createFileStore(services.config.dataDir);
  const app = new Hono();

  app.onError((error, c) => {
    if (error instanceof DomainError) {
      return c.json({ reason: error.reason }, statusOf[error.reason] ?? 403);
    }
    // A sender that goes away in the middle is no failure of ours, and what it sent is gone.
    services.log.warn('A file could not be taken in or handed out', { error: String(error) });
    return c.json({ reason: 'busy' }, 500);
  });

  app.post('/files', async (c) => {
    const actor = await actorOf(c.req.raw);
    if (actor.kind !== 'person') throw new DomainError('sign_in_needed');
    // A form of another site could send this with the person's cookie; a script of it may not set this header.
    if (c.req.header('content-type') !== 'application/octet-stream') {
      return c.json({ reason: 'not_found' }, 415);
    }
    if (Number(c.req.header('content-length') ?? 0) > fileSizeLimit)
      throw new DomainError('too_large');
    const body = c.req.raw.body;
    if (!body) return c.json({ reason: 'not_found' }, 400);
    const stored = await store.put(Readable.fromWeb(body as never));
    const file = await runCommand(
      services,
      actor,
      addFile,
      { ...stored, name: c.req.query('name') ?? '' },
      { idempotencyKey: c.req.header('idempotency-key') },
    );
    return c.json(file, 201);
  });

  app.get('/files/:id', async (c) => {
    const fileId = c.req.param('id');
    if (!uuidPattern.test(fileId)) throw new DomainError('not_found');
    const actor = await actorOf(c.req.raw);
    const file = await findFile(services.connection.readDb, actor, fileId.toLowerCase());
    const content = await store.open(file.sha256);
    if (!content) throw new DomainError('not_found');
    return c.body(Readable.toWeb(content) as ReadableStream, 200, {
      'Content-Type': file.media_type,
      'Content-Length': String(file.size),
      'Content-Disposition': attachmentHeader(file.name),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
    });
  });

  return app;
}
