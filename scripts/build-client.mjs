// Builds what browsers load, unless that is newer than all it is built from. Runs in the shell that
// has just installed everything, so it may still be on the machine's own, older Node.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'dist/client/index.html');
const sources = ['client', 'shared', 'vite.config.ts', 'package-lock.json'];

const newest = Math.max(...sources.map((path) => lastChange(join(root, path))));
if (lastChange(built) <= newest) build();

function build() {
  console.log('Building the client');
  const began = new Date();
  const bin = join(root, 'node_modules', '.bin');
  const run = spawnSync('vite', ['build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: bin + delimiter + process.env.PATH },
  });
  if (run.status !== 0) {
    console.error('The client could not be built: the messages above say why');
    process.exit(1);
  }
  // What was edited during the build may not be in it.
  utimesSync(built, began, began);
}

/**
 * A folder's own time counts, too: it is all that tells of a deleted file.
 * @param {string} path
 * @returns {number}
 */
function lastChange(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(path).map((name) => lastChange(join(path, name)));
  return Math.max(found.mtimeMs, ...inside);
}
