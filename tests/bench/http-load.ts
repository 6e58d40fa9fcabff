import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';
import type { ApiCall } from './jobs.ts';

/** So many people ask at once; each waits for the answer and asks again. */
const connections = 4;

export type Target = { pool: Pool; requests: (() => Parameters<Pool['request']>[0])[] };

export type Block = { seconds: number; milliseconds: number[] };

/** Where requests go, over connections that are kept. */
export function openTarget(address: string, requests: Target['requests']): Target {
  return { pool: new Pool(address, { connections, pipelining: 1 }), requests };
}

/** The calls of the API as the client sends them, with the session of whoever is signed in. */
export function apiRequests(calls: readonly ApiCall[], cookie: string): Target['requests'] {
  return calls.map(({ procedure, input, isWrite }) => {
    if (isWrite) {
      const body = JSON.stringify(input);
      const headers = { cookie, 'content-type': 'application/json' };
      return () => ({
        method: 'POST',
        path: `/trpc/${procedure}`,
        headers: { ...headers, 'idempotency-key': randomUUID() },
        body,
      });
    }
    const batch = encodeURIComponent(JSON.stringify({ 0: input }));
    const path = `/trpc/${procedure}?batch=1&input=${batch}`;
    return () => ({ method: 'GET', path, headers: { cookie } });
  });
}

async function ask({ pool }: Target, request: Parameters<Pool['request']>[0]): Promise<void> {
  const { statusCode, body } = await pool.request(request);
  const answer = Buffer.from(await body.arrayBuffer());
  if (statusCode !== 200 || answer.length === 0) {
    throw new Error(`${request.path} answered ${statusCode}: ${answer.toString().slice(0, 500)}`);
  }
}

/** Asks for so long, and so often at least, round and round through the requests. */
export async function load(target: Target, seconds: number, atLeast = 0): Promise<Block> {
  const milliseconds: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  let next = 0;
  const askOn = async () => {
    while (performance.now() < until || next < atLeast) {
      const request = target.requests[next % target.requests.length];
      next += 1;
      if (!request) return;
      const asked = performance.now();
      await ask(target, request());
      milliseconds.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, askOn));
  return { seconds: (performance.now() - began) / 1000, milliseconds };
}

export function perSecond(blocks: readonly Block[]): number {
  const requests = blocks.reduce((sum, block) => sum + block.milliseconds.length, 0);
  return requests / blocks.reduce((sum, block) => sum + block.seconds, 0);
}
