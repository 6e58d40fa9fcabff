import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupError } from './manifest.ts';

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
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.on('exit', clear);
  try {
    return await work(folder);
  } finally {
    process.off('exit', clear);
    await rm(folder, { recursive: true, force: true });
  }
}
