import { link, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BackupError, exists } from './manifest.ts';

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  await handle.sync();
  await handle.close();
}

/**
 * Gives a finished file its name: the bytes are on the disk itself before, and the name comes whole or not at all.
 * Refuses, by BackupError, a name that is taken.
 */
export async function placeFile(finished: string, name: string): Promise<void> {
  await sync(finished, 'r+');
  try {
    // Unlike renaming, linking never replaces what somebody else has put there meanwhile.
    await link(finished, name);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const isTaken = code === 'EEXIST' || (await exists(name));
    if (isTaken) throw new BackupError(`${name} exists already.`);
    // Some file systems know no links.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code)) throw error;
    await rename(finished, name);
  }
  await sync(dirname(name), 'r');
}
