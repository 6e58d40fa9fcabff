import { readFileSync } from 'node:fs';
import { run, type ServerProcess, startServerProcess } from '../support/processes.ts';
import { atLeast, atMost, type Figures, median, percentile } from './figures.ts';
import { apiRequests, type Block, load, openTarget, perSecond } from './http-load.ts';
import type { Job } from './jobs.ts';
import type { Place } from './place.ts';
import { measuredManager } from './world/people.ts';

const rounds = 24;
const secondsPerBlock = 0.4;
/** Before anything is measured, of both; `docs/performance.md` says what more of it would change. */
const warmUp = { seconds: 2, requests: 1500 };
const coldStarts = 5;

/** Starts the server as `npm start` does, and waits until it says where it listens. */
export async function startMeasuredServer(place: Place): Promise<ServerProcess> {
  return startServerProcess({ DATA_DIR: place.dataDir, NODE_ENV: 'production' });
}

/** Signs in as the case manager who is measured; the cookie of the session. */
export async function signIn(address: string): Promise<string> {
  const response = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify(measuredManager),
  });
  if (response.status !== 200) throw new Error(`Signing in answered ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** What the process holds in memory now, in MB; undefined where the system does not say. */
function residentMegabytes(pid: number): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes ? Number(kilobytes) / 1024 : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Every job over HTTP, the server's blocks and the floor's in turns, so that whatever else the machine does slows both.
 * The ratio is the median over the rounds.
 */
export async function measureJobs(
  place: Place,
  jobs: readonly Job[],
  tell: (line: string) => void,
): Promise<Figures> {
  const server = await startMeasuredServer(place);
  const floor = run(
    'tests/bench/floor-server.ts',
    [place.floorDatabase, place.plan, place.words],
    {},
  );
  const figures: Figures = {};
  let most = 0;
  const look = setInterval(() => {
    most = Math.max(most, residentMegabytes(server.program.child.pid ?? 0) ?? 0);
  }, 200);
  try {
    const cookie = await signIn(server.address);
    const floorAddress = /answers at (\S+)/.exec(await floor.says(/answers at \S+\n/))?.[1] ?? '';
    for (const job of jobs) {
      const ours = openTarget(server.address, apiRequests(job.calls, cookie));
      const method = job.calls.some((call) => call.isWrite) ? 'POST' : 'GET';
      const bare = openTarget(floorAddress, [() => ({ method, path: `/${job.name}` })]);
      const ourBlocks: Block[] = [];
      const bareBlocks: Block[] = [];
      await load(ours, warmUp.seconds, warmUp.requests);
      await load(bare, warmUp.seconds, warmUp.requests);
      for (let round = 0; round < rounds; round += 1) {
        ourBlocks.push(await load(ours, secondsPerBlock));
        bareBlocks.push(await load(bare, secondsPerBlock));
      }
      await Promise.all([ours.pool.close(), bare.pool.close()]);
      const ratios = ourBlocks.map(
        (block, round) => perSecond([block]) / perSecond(bareBlocks.slice(round, round + 1)),
      );
      const milliseconds = ourBlocks.flatMap((block) => block.milliseconds);
      figures[`${job.name}.ratio`] = atLeast(job.aim, 'of the floor', median(ratios));
      figures[`${job.name}.p50-ms`] = atMost(25, 'ms', percentile(milliseconds, 0.5));
      figures[`${job.name}.p99-ms`] = atMost(100, 'ms', percentile(milliseconds, 0.99));
      figures[`${job.name}.per-second`] = atLeast(200, 'requests/s', perSecond(ourBlocks));
      tell(`${job.name}: the floor answered ${Math.round(perSecond(bareBlocks))} requests/s`);
    }
  } finally {
    clearInterval(look);
    floor.child.kill('SIGTERM');
    await Promise.all([server.stop(), floor.ended]);
  }
  if (most > 0) figures['server.rss-mb'] = atMost(250, 'MB', most);
  return figures;
}

/** From the start of the process to its first answer. */
export async function measureColdStart(place: Place): Promise<Figures> {
  const milliseconds: number[] = [];
  for (let start = 0; start < coldStarts; start += 1) {
    const began = performance.now();
    const server = await startMeasuredServer(place);
    try {
      const { status } = await fetch(`${server.address}/readyz`);
      if (status !== 200) throw new Error(`/readyz answered ${status}`);
      milliseconds.push(performance.now() - began);
    } finally {
      await server.stop();
    }
  }
  return { 'server.cold-start-ms': atMost(1000, 'ms', median(milliseconds)) };
}
