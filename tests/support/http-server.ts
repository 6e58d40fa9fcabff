import { onTestFinished } from 'vitest';
import { type RunningServer, startServer } from '../../server/start-server.ts';
import { aClock, type TestClock } from './clock.ts';
import { openTestDatabase } from './database.ts';
import { testConfig } from './world.ts';

export type HttpServer = RunningServer & { clock: TestClock };

/** A server listening on loopback, on the engine under test, without jobs; gone when the test ends. */
export async function openHttpServer(): Promise<HttpServer> {
  const db = await openTestDatabase();
  const clock = aClock();
  const server = await startServer({
    config: { ...testConfig, baseUrl: 'http://localhost:0' },
    db,
    clock,
    withJobs: false,
  });
  onTestFinished(async () => {
    await server.close();
    await db.close();
  });
  return { ...server, clock };
}

/** One browser's worth of HTTP: keeps its cookies, sends the origin a browser would. */
export class HttpVisitor {
  readonly #server: Pick<RunningServer, 'address'>;
  readonly #cookies = new Map<string, string>();

  constructor(server: Pick<RunningServer, 'address'>) {
    this.#server = server;
  }

  /** Goes on with the other's session, as the same browser does at another address. */
  takeCookiesOf(other: HttpVisitor): void {
    for (const [name, value] of other.#cookies) this.#cookies.set(name, value);
  }

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has('origin')) headers.set('origin', this.#server.address);
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie) headers.set('cookie', cookie);
    const response = await fetch(`${this.#server.address}${path}`, {
      redirect: 'manual',
      ...init,
      headers,
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) this.#cookies.delete(pair.slice(0, at));
      else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  async post(path: string, body: unknown): Promise<Response> {
    return this.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** Calls a query; the name of whoever is signed in, for instance. */
  async query<T>(procedure: string, input?: unknown): Promise<T> {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    const answer = (await (await this.request(`/trpc/${procedure}${query}`)).json()) as {
      result: { data: T };
    };
    return answer.result.data;
  }
}
