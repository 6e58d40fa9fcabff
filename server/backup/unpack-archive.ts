import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type ExtractEvents, extract, type Header } from 'tar-stream';
import {
  BackupError,
  databaseNames,
  type Manifest,
  manifestName,
  manifestSchema,
  secretName,
} from './manifest.ts';
import type { Progress } from './progress.ts';

/** What was found of an archive's content while it was unpacked. */
type Unpacked = { databaseSha256: string | undefined; files: number };

type Entry = ExtractEvents['entry'][1];

const contentName = /^files\/([0-9a-f]{2})\/(\1[0-9a-f]{62})$/;
const databaseName: ReadonlySet<string> = new Set(Object.values(databaseNames));

/** Only what a backup writes has a place; whatever else an archive holds, somebody else put there. */
function refuseForeignEntry(file: string, { name, type }: Header): void {
  const isOutside = name.startsWith('/') || normalize(name).startsWith('..');
  if (isOutside) throw new BackupError(`${file} names a path outside the installation: ${name}`);
  const isKnown =
    name === manifestName ||
    name === secretName ||
    databaseName.has(name) ||
    contentName.test(name);
  if (!isKnown || type !== 'file') {
    throw new BackupError(`${file} holds what no backup holds: ${name} (${type})`);
  }
}

/** Writes one entry and says what its bytes hash to. */
async function writeEntry(entry: Entry, path: string): Promise<string> {
  const hash = createHash('sha256');
  const measure = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await mkdir(dirname(path), { recursive: true });
  await pipeline(entry, measure, createWriteStream(path, { mode: 0o600, flush: true }));
  return hash.digest('hex');
}

async function unpackEntries(file: string, folder: string, tell: Progress): Promise<Unpacked> {
  const archive = extract();
  const reading = pipeline(createReadStream(file), createGunzip(), archive);
  // A damaged archive fails the pipe and the loop; the loop's error is the one told.
  reading.catch(() => {});
  const unpacked: Unpacked = { databaseSha256: undefined, files: 0 };
  for await (const entry of archive) {
    const { name } = entry.header;
    refuseForeignEntry(file, entry.header);
    const sha256 = await writeEntry(entry, join(folder, name));
    if (databaseName.has(name)) {
      unpacked.databaseSha256 = sha256;
      tell('database: unpacked');
    }
    const content = contentName.exec(name);
    if (!content) continue;
    if (content[2] !== sha256)
      throw new BackupError(`${file} is damaged: ${name} is not what its name says.`);
    unpacked.files += 1;
    if (unpacked.files % 200 === 0) tell(`files: ${unpacked.files} unpacked`);
  }
  await reading;
  return unpacked;
}

async function readManifest(file: string, folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => '{}');
  const manifest = manifestSchema.safeParse(JSON.parse(text));
  if (!manifest.success) {
    throw new BackupError(
      `${file} is not a backup of this product, or one of a newer version of it.`,
    );
  }
  return manifest.data;
}

/**
 * Unpacks a backup into a folder and makes sure that it is whole: every file what its name says, the database what the
 * manifest says, none missing. Refuses anything else by BackupError, and writes nothing outside the folder.
 */
export async function unpackArchive(
  file: string,
  folder: string,
  tell: Progress,
): Promise<Manifest> {
  if (!(await stat(file).catch(() => undefined))?.isFile()) {
    throw new BackupError(`${file} is not there, or no file.`);
  }
  try {
    const unpacked = await unpackEntries(file, folder, tell);
    const manifest = await readManifest(file, folder);
    const isWhole =
      unpacked.databaseSha256 === manifest.database.sha256 && unpacked.files === manifest.files;
    if (!isWhole) throw new BackupError(`${file} is damaged: something is missing from it.`);
    tell(`files: ${unpacked.files} unpacked`);
    return manifest;
  } catch (error) {
    if (error instanceof BackupError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new BackupError(`${file} is not a whole backup: ${why}`);
  }
}
