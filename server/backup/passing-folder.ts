import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupError } from './manifest.ts';

/** No backup takes a day: what is older was left by one that was killed. */
const dayMs = 86_400_000;

async function clearAbandoned(beside: string, prefix: string): Promise<void> {
  for (const name of await readdir(beside)) {
    if (!name.startsWith(prefix)) continue;
    const path = join(beside, name);
    const found = await stat(path).catch(() => undefined);
    if (found && found.mtimeMs < Date.now() - dayMs)
      await rm(path, { recursive: true, force: true });
  }
}

/**
 * A folder for unfinished work, readable by this account alone; gone with what is left in it however the work ends,
 * also when the process is told to stop.
 */
export async function inPassingFolder<T>(
  beside: string,
  prefix: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(beside, prefix)).catch((error: NodeJS.ErrnoException) => {
    throw new BackupError(`${beside} cannot be written: ${error.message}`);
  });
  await clearAbandoned(beside, prefix);
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.on('exit', clear);
  try {
    return await work(folder);
  } finally {
    process.off('exit', clear);
    await rm(folder, { recursive: true, force: true });
  }
}
