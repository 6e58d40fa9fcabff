// Runs before every npm script, possibly on an old Node and before anything is installed: plain
// JavaScript, nothing but Node's own modules. What it installs includes the Node the project runs on.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NPM = 11;
const NPM_TO_BORROW = 'npm@11.19.1';
const OLDEST_NODE = { major: 22, minor: 18 };

const root = fileURLToPath(new URL('..', import.meta.url));
const onWindows = process.platform === 'win32';

if (!isInstalled()) install();
refuseWithoutNode();

function isInstalled() {
  // npm writes this file last, so an installation that was interrupted has none.
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function install() {
  // The `--include`s undo NODE_ENV=production and `omit` settings: tests and the client's build need
  // development packages, and Node itself is an optional one.
  const wanted = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const [command, ...parameters] = [...chooseNpm(), ...wanted, '--loglevel=error'];
  console.log(`Installing packages: ${command} ${parameters.join(' ')}`);
  const run = spawnSync(command, parameters, { cwd: root, stdio: 'inherit', shell: onWindows });
  if (run.status !== 0) {
    const why = run.error ? run.error.message : 'the messages above say why';
    console.error(`The packages could not be installed: ${why}`);
    process.exit(1);
  }
}

/**
 * npm below 11 leaves out the Node that comes as a package and knows no `allowScripts`; any npm leaves
 * out native packages whose `engines` the Node it runs on does not meet, and says nothing.
 */
function chooseNpm() {
  const [major = 0, minor = 0] = nodeVersion();
  const meetsEngines = major === 20 ? minor >= 19 : major > 22 || (major === 22 && minor >= 13);
  if (meetsEngines && npmVersion() >= OLDEST_NPM) return ['npm'];
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const name = `node-${process.platform.replace('win32', 'win')}-${process.arch}`;
  const version = optionalDependencies[name];
  const packages = version ? [NPM_TO_BORROW, `${name}@${version}`] : [NPM_TO_BORROW];
  return ['npx', '--yes', ...packages.map((one) => `--package=${one}`), 'npm'];
}

function nodeVersion() {
  return process.versions.node.split('.').map(Number);
}

function npmVersion() {
  const agent = /\bnpm\/(\d+)/.exec(process.env.npm_config_user_agent || '');
  if (agent) return Number(agent[1]);
  const asked = spawnSync('npm', ['--version'], { encoding: 'utf8', shell: onWindows });
  return Number.parseInt(asked.stdout, 10) || 0;
}

/** Where no Node package fits the machine, npm goes on with the machine's own, which may be too old. */
function refuseWithoutNode() {
  const brought = join(root, 'node_modules', '.bin', onWindows ? 'node.cmd' : 'node');
  if (existsSync(brought)) return;
  const [major = 0, minor = 0] = nodeVersion();
  if (major > OLDEST_NODE.major || (major === OLDEST_NODE.major && minor >= OLDEST_NODE.minor)) {
    return;
  }
  const machine = `${process.platform}-${process.arch}`;
  console.error(
    `There is no packaged Node for ${machine}, and ${process.version} is too old: install Node 24`,
  );
  process.exit(1);
}
