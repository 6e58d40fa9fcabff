import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The Chromium that browser tests drive: CHROMIUM_PATH if it is set, else the first one on the PATH.
 * @returns {string | undefined}
 */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist`);
    return chosen;
  }
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(answers);
}

/**
 * As `findChromium`, but installs Debian's where there is none and that is possible.
 * @returns {string}
 */
export function findOrInstallChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('There is no Chromium here: installing one with apt-get');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const parameters of [['update'], ['install', '-y', 'chromium']]) {
      spawnSync('apt-get', parameters, { stdio: 'inherit', env });
    }
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'Browser tests need a Chromium, and there is none: install one (Debian: apt-get install chromium), or name it in CHROMIUM_PATH',
  );
}

/**
 * Some systems keep a placeholder under the name that only says how to get the browser.
 * @param {string} path
 */
function answers(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}
