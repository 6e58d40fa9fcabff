import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../domain-error.ts';
import { findMediaType } from './media-type.ts';

/** The largest file anybody may put in. */
export const fileSizeLimit = 25 * 1024 * 1024;

export type StoredContent = { sha256: string; size: number; mediaType: string };

/** Where contents lie: each once, under the SHA-256 of its bytes. Names and readers are the database's. */
export type FileStore = {
  /** Reads a stream to its end and keeps it. Refuses more than 25 MB (`too_large`); what breaks off leaves nothing. */
  put(content: AsyncIterable<Uint8Array>): Promise<StoredContent>;
  /** Undefined when the content is not there. */
  open(sha256: string): Promise<ReadStream | undefined>;
  remove(sha256: string): Promise<void>;
};

const sha256Pattern = /^[0-9a-f]{64}$/;
const dayMs = 86_400_000;

/** The store below DATA_DIR: `files/ab/abcdef…`, and `files/arriving` for what is on its way in. */
export function createFileStore(dataDir: string): FileStore {
  const root = join(dataDir, 'files');
  const arriving = join(root, 'arriving');

  function pathOf(sha256: string): string {
    if (!sha256Pattern.test(sha256)) throw new Error('Not a SHA-256');
    return join(root, sha256.slice(0, 2), sha256);
  }

  async function keep(temporary: string, sha256: string): Promise<void> {
    const path = pathOf(sha256);
    await mkdir(join(root, sha256.slice(0, 2)), { recursive: true });
    // What was acknowledged must survive a crash: the bytes first, then the name, then the folder's entry.
    await syncPath(temporary);
    await rename(temporary, path);
    await syncPath(join(root, sha256.slice(0, 2)));
  }

  return {
    async put(content) {
      await mkdir(arriving, { recursive: true });
      await sweep(arriving);
      const temporary = join(arriving, randomUUID());
      try {
        const { sha256, size } = await receive(content, temporary);
        const mediaType = await findMediaType(temporary);
        await keep(temporary, sha256);
        return { sha256, size, mediaType };
      } finally {
        await rm(temporary, { force: true });
      }
    },
    async open(sha256) {
      const path = pathOf(sha256);
      const isThere = await access(path).then(
        () => true,
        () => false,
      );
      return isThere ? createReadStream(path) : undefined;
    },
    async remove(sha256) {
      await rm(pathOf(sha256), { force: true });
    },
  };
}

async function receive(
  content: AsyncIterable<Uint8Array>,
  path: string,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.byteLength;
      if (size > fileSizeLimit) return done(new DomainError('too_large'));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(content, measure, createWriteStream(path, { mode: 0o600 }));
  return { sha256: hash.digest('hex'), size };
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Clears what a server that was killed left half-way; nothing takes a day to arrive. */
async function sweep(folder: string): Promise<void> {
  const before = Date.now() - dayMs;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const facts = await stat(path).catch(() => undefined);
    if (facts && facts.mtimeMs < before) await rm(path, { force: true });
  }
}
