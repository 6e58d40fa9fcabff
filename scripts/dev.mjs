// Vite stands where people expect the mechanism and passes on to the server, one port further, what
// it does not serve itself. Arguments go to the server: `npm run dev -- --demo`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import './end-with-npm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = Number(process.env.PORT ?? 3000);
const apiPort = port + 1;

const server = start(process.execPath, ['--watch', 'server/main.ts', ...process.argv.slice(2)], {
  PORT: String(apiPort),
  // Links in e-mails, cookies and the trusted origin are those of the address people use.
  BASE_URL: process.env.BASE_URL ?? `http://localhost:${port}`,
});
const client = start(join(root, 'node_modules/.bin/vite'), ['--port', String(port)], {
  API_ADDRESS: `http://127.0.0.1:${apiPort}`,
});

const both = [server, client];
for (const one of both) {
  one.on('exit', (code) => {
    process.exitCode ??= code ?? 0;
    endBoth();
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    process.exitCode = 0;
    endBoth();
  });
}

function endBoth() {
  for (const one of both) if (one.exitCode === null) one.kill('SIGTERM');
}

/**
 * @param {string} command
 * @param {string[]} parameters
 * @param {Record<string, string>} added  environment variables
 */
function start(command, parameters, added) {
  return spawn(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...added },
  });
}
