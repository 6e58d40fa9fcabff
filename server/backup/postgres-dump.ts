import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { BackupError } from './manifest.ts';

type Program = 'pg_dump' | 'pg_restore';

const whereFrom =
  'Install PostgreSQL’s client programs (Debian: postgresql-client) of the server’s version or newer.';

/** Why a program of PostgreSQL's did not do its work, in words for the operator. */
export function explainFailure(
  program: Program,
  failure: { code?: string | number | null; stderr?: string; message?: string },
): string {
  if (failure.code === 'ENOENT') return `${program} is not on this machine. ${whereFrom}`;
  const said = (failure.stderr || failure.message || '').trim();
  const versions = /server version: ([^;\s]+).*?; pg_dump version: ([^;\s]+)/s.exec(said);
  if (versions) {
    return `${program} on this machine is of version ${versions[2]}, too old for the server’s ${versions[1]}. ${whereFrom}`;
  }
  return `${program} failed: ${said}`;
}

/** Runs it on the database of a URL; the password goes by the environment, since anybody can list command lines. */
async function run(program: Program, databaseUrl: string, options: string[]): Promise<void> {
  const url = new URL(databaseUrl);
  const password = decodeURIComponent(url.password);
  url.password = '';
  try {
    await promisify(execFile)(program, [`--dbname=${url.href}`, ...options], {
      // Its words are read here, so they must not be translated.
      env: { ...process.env, LC_ALL: 'C', ...(password ? { PGPASSWORD: password } : {}) },
    });
  } catch (error) {
    throw new BackupError(explainFailure(program, error as Parameters<typeof explainFailure>[1]));
  }
}

/** Dumps the database as of one moment. Refuses, by BackupError, where pg_dump is missing or too old. */
export async function dumpPostgres(databaseUrl: string, to: string): Promise<void> {
  await run('pg_dump', databaseUrl, [
    '--format=custom',
    '--no-owner',
    '--no-privileges',
    `--file=${to}`,
  ]);
}

/** Restores a dump whole or not at all. Refuses, by BackupError, where pg_restore is missing or fails. */
export async function restorePostgres(databaseUrl: string, dump: string): Promise<void> {
  const whole = ['--single-transaction', '--exit-on-error'];
  await run('pg_restore', databaseUrl, ['--no-owner', '--no-privileges', ...whole, dump]);
}
