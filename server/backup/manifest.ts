import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Config } from '../config.ts';

/** Why a backup, a restore or a check was not done, in words for the operator. */
export class BackupError extends Error {}

/** The first thing in an archive: what it is, and what it must hold to be whole. */
export const manifestName = 'manifest.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestSchema = z.object({
  product: z.literal('networking-mechanism'),
  format: z.literal(1),
  engine: z.enum(['sqlite', 'postgres']),
  takenAt: z.string(),
  database: z.object({ sha256 }),
  /** How many uploaded files it holds; each is named by its own SHA-256. */
  files: z.int().min(0),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The database's name in an archive. */
export const databaseNames = { sqlite: 'database.sqlite', postgres: 'database.dump' } as const;

/** The secret's name in an archive and in DATA_DIR. */
export const secretName = 'secret';

/** Where the content with this SHA-256 lies, below the folder `files` of an archive or of DATA_DIR. */
export function contentPath(sha: string): string {
  return `${sha.slice(0, 2)}/${sha}`;
}

/** The embedded database's file, or undefined with PostgreSQL. */
export function sqlitePath(config: Pick<Config, 'databaseUrl'>): string | undefined {
  const { databaseUrl } = config;
  return databaseUrl.startsWith('sqlite:') ? databaseUrl.slice('sqlite:'.length) : undefined;
}

export async function exists(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    // What cannot be looked at must not pass for what is not there.
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    return undefined;
  });
  return found !== undefined;
}

/** Reading or copying a database that is not there would make an empty one in its place. Refuses by BackupError. */
export async function refuseWithoutDatabase(config: Config): Promise<void> {
  const path = sqlitePath(config);
  if (path && !(await exists(path))) {
    throw new BackupError(
      `There is no database at ${path}. Is DATA_DIR or DATABASE_URL the one of npm start?`,
    );
  }
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
