// `npm test` runs everything; `npm run check` (`--quick`) leaves out trouble, client and browser.
// What fails does not keep the rest from running. The last line is `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallChromium } from './find-chromium.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, remark?: string }} Outcome */

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'mechanism-test-'));
const isQuick = process.argv.includes('--quick');

// The browser’s step takes most of this on a busy machine; one that takes all of it hangs, and must not keep the outcome
// from us.
const longestStep = 12 * 60_000;

const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
};

const steps = [
  { name: 'types', run: () => check('tsc') },
  { name: 'lint and format', run: () => check('biome', ['ci', '--error-on-warnings', '.']) },
  { name: 'client build', run: () => check('vite', ['build', '--logLevel', 'warn']), slow: true },
  { name: 'unit and architecture', run: () => tests('unit') },
  { name: 'integration on SQLite', run: () => tests('integration-sqlite') },
  { name: 'integration on PostgreSQL', run: () => tests('integration-postgres') },
  { name: 'trouble', run: () => tests('trouble'), slow: true },
  { name: 'client', run: () => tests('client'), slow: true },
  { name: 'browser', run: browserTests, slow: true },
].filter((step) => !(isQuick && step.slow));

/** @type {Map<string, Outcome>} */
const outcomes = new Map();
try {
  for (const { name, run } of steps) {
    console.log(`\n> ${name}`);
    const began = Date.now();
    const outcome = await run();
    outcomes.set(name, outcome);
    console.log(`${describe(name, outcome)} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  }
} finally {
  rmSync(reports, { recursive: true, force: true });
}
compareEngines();

console.log('');
for (const [name, outcome] of outcomes) console.log(describe(name, outcome));
const passed = total('passed');
const failed = total('failed');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * @param {string} command
 * @param {string[]} [parameters]
 * @returns {Promise<Outcome>}
 */
async function check(command, parameters = []) {
  const { succeeded, remark } = await call(command, parameters);
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0, remark };
}

/**
 * @param {string} project  a project of vite.config.ts
 * @param {Record<string, string>} [added]  environment variables
 * @returns {Promise<Outcome>}
 */
async function tests(project, added = {}) {
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { succeeded, remark } = await call(
    'vitest',
    ['run', '--project', project, ...reporters],
    added,
  );
  const outcome = { ...readReport(report), remark };
  if (outcome.passed + outcome.failed === 0) {
    return { ...outcome, failed: 1, remark: remark ?? 'no test ran' };
  }
  if (!succeeded && outcome.failed === 0) {
    return { ...outcome, failed: 1, remark: remark ?? 'an error outside of any test' };
  }
  return outcome;
}

async function browserTests() {
  try {
    return await tests('e2e', { CHROMIUM_PATH: findOrInstallChromium() });
  } catch (problem) {
    const remark = problem instanceof Error ? problem.message : String(problem);
    return { passed: 0, failed: 1, skipped: 0, remark };
  }
}

/**
 * A file that could not even be loaded has no tests in the report, and counts as one that failed.
 * @param {string} path
 * @returns {Outcome}
 */
function readReport(path) {
  const outcome = { passed: 0, failed: 0, skipped: 0 };
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return outcome;
  }
  for (const file of report.testResults) {
    const before = outcome.failed;
    for (const { status } of file.assertionResults) {
      if (status === 'passed') outcome.passed += 1;
      else if (status === 'failed') outcome.failed += 1;
      else outcome.skipped += 1;
    }
    if (file.status === 'failed' && outcome.failed === before) outcome.failed += 1;
  }
  return outcome;
}

/** The same tests run on both engines: one that ran on only one of them was lost on the other. */
function compareEngines() {
  const [sqlite, postgres] = ['SQLite', 'PostgreSQL'].map((engine) =>
    outcomes.get(`integration on ${engine}`),
  );
  if (!sqlite || !postgres) return;
  const count = (/** @type {Outcome} */ outcome) => outcome.passed + outcome.failed;
  if (count(sqlite) === count(postgres)) return;
  const remark = `${count(sqlite)} tests ran on SQLite, ${count(postgres)} on PostgreSQL`;
  outcomes.set('same tests on both engines', { passed: 0, failed: 1, skipped: 0, remark });
}

/**
 * @param {string} command
 * @param {string[]} parameters
 * @param {Record<string, string>} [added]
 * @returns {Promise<{ succeeded: boolean, remark?: string }>}
 */
function call(command, parameters, added = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...environment, ...added },
      timeout: longestStep,
    });
    child.on('error', (problem) => resolve({ succeeded: false, remark: problem.message }));
    child.on('close', (code, signal) =>
      resolve({ succeeded: code === 0, remark: signal ? `ended by ${signal}` : undefined }),
    );
  });
}

/** @param {'passed' | 'failed'} kind */
function total(kind) {
  return [...outcomes.values()].reduce((sum, outcome) => sum + outcome[kind], 0);
}

/**
 * @param {string} name
 * @param {Outcome} outcome
 */
function describe(name, { passed, failed, skipped, remark }) {
  const skips = skipped ? `, ${skipped} skipped` : '';
  return `${name}: ${passed} passed, ${failed} failed${skips}${remark ? ` (${remark})` : ''}`;
}
