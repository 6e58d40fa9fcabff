import { constants } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { connect } from '../../db/connect.ts';
import type { Config } from '../config.ts';
import {
  BackupError,
  databaseNames,
  exists,
  type Manifest,
  secretName,
  sqlitePath,
} from './manifest.ts';
import { inPassingFolder } from './passing-folder.ts';
import { placeFile } from './place-file.ts';
import { restorePostgres } from './postgres-dump.ts';
import type { Progress } from './progress.ts';
import { unpackArchive } from './unpack-archive.ts';

/** Restoring over something would mix two installations; beside a running server, worse. */
async function refuseUnlessEmpty(config: Config): Promise<void> {
  const advice = 'Restore into an empty DATA_DIR and database, with no server running on them.';
  const path = sqlitePath(config);
  // A write-ahead log left behind by another database would be played into this one.
  for (const left of path ? [path, `${path}-wal`, `${path}-shm`, `${path}-journal`] : []) {
    if (await exists(left)) throw new BackupError(`There is a database at ${left}. ${advice}`);
  }
  const files = join(config.dataDir, 'files');
  if (await exists(files)) throw new BackupError(`There are uploaded files in ${files}. ${advice}`);
  if (path) return;
  const connection = connect(config.databaseUrl, { poolSize: 1 });
  try {
    const tables = await connection.db.introspection.getTables();
    if (tables.length > 0) throw new BackupError(`The database has tables. ${advice}`);
  } finally {
    await connection.close();
  }
}

/** Copies a file to its place, which may be on another disk; never over something, and never half of it. */
async function copyInto(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const near = `${to}.restoring`;
  try {
    await copyFile(from, near, constants.COPYFILE_FICLONE);
    await placeFile(near, to);
  } finally {
    await rm(near, { force: true });
  }
}

/** A step that is taken whole or not at all, and can be taken back. */
type Step = { take(): Promise<unknown>; takeBack(): Promise<unknown> };

/** The files and the secret first, the database last: without it there is no installation. */
function stepsOf(config: Config, folder: string, manifest: Manifest): Step[] {
  const files = { from: join(folder, 'files'), to: join(config.dataDir, 'files') };
  const secret = { from: join(folder, secretName), to: join(config.dataDir, secretName) };
  const database = join(folder, databaseNames[manifest.engine]);
  const path = sqlitePath(config);
  let hasFiles = false;
  let secretBefore: string | undefined;
  return [
    {
      async take() {
        hasFiles = await exists(files.from);
        if (hasFiles) await rename(files.from, files.to);
      },
      takeBack: async () => hasFiles && rm(files.to, { recursive: true, force: true }),
    },
    {
      async take() {
        if (!(await exists(secret.from))) return;
        if (await exists(secret.to)) secretBefore = await readFile(secret.to, 'utf8');
        // Links sent already and sessions were signed with the archive's secret, not with one made since.
        await rename(secret.from, secret.to);
      },
      takeBack: () =>
        secretBefore === undefined
          ? rm(secret.to, { force: true })
          : writeFile(secret.to, secretBefore, { mode: 0o600 }),
    },
    {
      take: () => (path ? copyInto(database, path) : restorePostgres(config.databaseUrl, database)),
      // The last step: nothing can fail after it.
      takeBack: async () => {},
    },
  ];
}

async function takeAll(steps: readonly Step[]): Promise<void> {
  const taken: Step[] = [];
  try {
    for (const step of steps) {
      await step.take();
      taken.unshift(step);
    }
  } catch (error) {
    for (const step of taken) await step.takeBack();
    throw error;
  }
}

/**
 * Restores a backup into a stopped, empty installation. Everything is unpacked and checked beside it first and then
 * moved into place, the database last; an attempt that fails leaves it as empty as it was.
 * Refuses, by BackupError, an installation that is not empty, a damaged archive, and one of the other engine.
 */
export async function restoreBackup(
  config: Config,
  file: string,
  options: { tell?: Progress } = {},
): Promise<Manifest> {
  const tell = options.tell ?? (() => {});
  await refuseUnlessEmpty(config);
  await mkdir(config.dataDir, { recursive: true });
  return inPassingFolder(config.dataDir, '.restore-', async (folder) => {
    const manifest = await unpackArchive(file, folder, tell);
    const engine = sqlitePath(config) ? 'sqlite' : 'postgres';
    if (manifest.engine !== engine) {
      throw new BackupError(
        `The backup is of ${manifest.engine}, DATABASE_URL names ${engine}. Restore it onto ${manifest.engine}.`,
      );
    }
    // Unpacking takes its time, in which a server may have been started here.
    await refuseUnlessEmpty(config);
    await takeAll(stepsOf(config, folder, manifest));
    return manifest;
  });
}
