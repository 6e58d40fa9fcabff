import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import { copySqlite } from '../../db/copy-sqlite.ts';
import type { Config } from '../config.ts';
import {
  BackupError,
  contentPath,
  databaseNames,
  exists,
  type Manifest,
  manifestName,
  refuseWithoutDatabase,
  secretName,
  sha256Of,
  sqlitePath,
} from './manifest.ts';
import { inPassingFolder } from './passing-folder.ts';
import { placeFile } from './place-file.ts';
import { dumpPostgres } from './postgres-dump.ts';
import { type Progress, tellTenths } from './progress.ts';

type Content = { sha256: string; path: string; size: number };

async function addFile(archive: Pack, name: string, path: string): Promise<void> {
  const { size } = await stat(path);
  await pipeline(createReadStream(path), archive.entry({ name, size }));
}

async function addText(archive: Pack, name: string, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    archive.entry({ name }, text, (error) => (error ? reject(error) : resolve()));
  });
}

/** The database as of one moment, while others go on writing. */
async function copyDatabase(config: Config, to: string, tell: Progress): Promise<void> {
  const path = sqlitePath(config);
  if (path) return copySqlite(path, to, tellTenths(tell, 'database'));
  await dumpPostgres(config.databaseUrl, to);
  tell('database: 100 %');
}

/** What uploads have left below DATA_DIR; what is still arriving has another name. */
async function storedContents(folder: string): Promise<Content[]> {
  if (!(await exists(folder))) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const contents: Content[] = [];
  for (const entry of entries) {
    if (!entry.isFile() || !/^[0-9a-f]{64}$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    contents.push({ sha256: entry.name, path, size: (await stat(path)).size });
  }
  return contents.sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
}

async function fillArchive(
  archive: Pack,
  parts: { manifest: Manifest; database: string; secret: string; contents: Content[] },
  tell: Progress,
): Promise<void> {
  await addText(archive, manifestName, JSON.stringify(parts.manifest, null, 2));
  await addFile(archive, databaseNames[parts.manifest.engine], parts.database);
  if (await exists(parts.secret)) {
    await addText(archive, secretName, await readFile(parts.secret, 'utf8'));
  }
  const progress = tellTenths(tell, 'files');
  const total = parts.contents.reduce((sum, content) => sum + content.size, 0);
  let done = 0;
  for (const { sha256, path, size } of parts.contents) {
    if (!(await exists(path))) {
      throw new BackupError(`${path} was taken out while the backup was written. Start it again.`);
    }
    await addFile(archive, `files/${contentPath(sha256)}`, path);
    done += size;
    progress(done, total);
  }
  archive.finalize();
}

/**
 * Writes the whole installation — database, uploaded files, the secret kept in DATA_DIR — into one archive, while it
 * runs. The archive appears under its name only when it is whole and on disk; an attempt that fails leaves nothing.
 * Refuses, by BackupError, a file that exists already, an installation that does not, and PostgreSQL without pg_dump.
 */
export async function writeBackup(
  config: Config,
  file: string,
  options: { at: string; tell?: Progress },
): Promise<{ bytes: number; files: number }> {
  const tell = options.tell ?? (() => {});
  await refuseWithoutDatabase(config);
  if (await exists(file)) throw new BackupError(`${file} exists already.`);
  return inPassingFolder(dirname(file), '.backup-', async (folder) => {
    const engine = sqlitePath(config) ? 'sqlite' : 'postgres';
    const database = join(folder, databaseNames[engine]);
    // The database first: contents are stored before the rows that name them, so every named one is there.
    await copyDatabase(config, database, tell);
    const contents = await storedContents(join(config.dataDir, 'files'));
    const manifest: Manifest = {
      product: 'networking-mechanism',
      format: 1,
      engine,
      takenAt: options.at,
      database: { sha256: await sha256Of(database) },
      files: contents.length,
    };
    const unfinished = join(folder, 'archive.tar.gz');
    const archive = pack();
    const secret = join(config.dataDir, secretName);
    const filled = fillArchive(archive, { manifest, database, secret, contents }, tell);
    // A source that fails must end the writing, too, which would wait for more.
    filled.catch((error: Error) => archive.destroy(error));
    const writing = createWriteStream(unfinished, { mode: 0o600 });
    await Promise.all([pipeline(archive, createGzip({ level: 6 }), writing), filled]);
    await placeFile(unfinished, file);
    return { bytes: (await stat(file)).size, files: contents.length };
  });
}
