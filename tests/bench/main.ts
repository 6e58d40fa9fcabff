// `npm run bench [-- NAME…]`: what the mechanism takes, on generated data, beside what the machine could do. NAME is the
// part of a figure before its first dot. The last line is one JSON object, figure by name.
import { availableParallelism, loadavg } from 'node:os';
import { type Figures, meetsAim } from './figures.ts';
import { measureClient } from './measure-client.ts';
import { measureSearch } from './measure-search.ts';
import { measureColdStart, measureJobs } from './measure-server.ts';
import { copyForFloor, makePlace } from './place.ts';
import { recordFloor } from './record-floor.ts';
import { generateWorld } from './world/generate-world.ts';

const size = { organisations: 5_000, cases: 20_000, logEntries: 200_000 };

const jobNames = ['case-list', 'case-file', 'directory-search', 'log-entry'];
const searchNames = ['search-50k', 'search'];
const allNames = [...jobNames, 'server', 'client', ...searchNames];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !allNames.includes(name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no figure ${unknown.join(', ')}; there are: ${allNames.join(', ')}\n`,
  );
  process.exit(1);
}
const wanted = new Set(asked.length > 0 ? asked : allNames);
const wants = (...names: string[]) => names.some((name) => wanted.has(name));

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function timed<T>(what: string, doing: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await doing();
  tell(`${what} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  return result;
}

async function measure(): Promise<Figures> {
  const place = makePlace();
  const figures: Figures = {};
  if (wants(...jobNames, 'server', 'client')) {
    const { organisations, cases, logEntries } = size;
    await timed(
      `Generated ${organisations} organisations, ${cases} cases, ${logEntries} log entries`,
      () => generateWorld(place.database, size),
    );
  }
  if (wants(...jobNames, 'server')) {
    copyForFloor(place);
    const jobs = await timed('Recorded what the floor runs', () =>
      recordFloor({ database: place.floorDatabase, plan: place.plan, words: place.words }),
    );
    // Memory is looked at under every kind of load.
    const chosen = wants('server') ? jobs : jobs.filter(({ name }) => wanted.has(name));
    Object.assign(figures, await timed('Measured HTTP', () => measureJobs(place, chosen, tell)));
  }
  if (wants('server'))
    Object.assign(figures, await timed('Started', () => measureColdStart(place)));
  if (wants('client')) {
    Object.assign(figures, await timed('Measured the client', () => measureClient(place)));
  }
  if (wants(...searchNames)) {
    Object.assign(figures, await timed('Measured the search', () => measureSearch(place)));
  }
  return Object.fromEntries(
    Object.entries(figures).filter(([name]) => wanted.has(name.split('.')[0] ?? '')),
  );
}

const [load = 0] = loadavg();
if (load > availableParallelism() / 4) {
  tell(
    `The machine is busy with something else (load ${load.toFixed(1)}): expect less of everything.`,
  );
}
const figures = await measure();
for (const [name, figure] of Object.entries(figures)) {
  const { value, unit, aim, better } = figure;
  const verdict = meetsAim(figure) ? ' ' : '!';
  const sign = better === 'higher' ? '≥' : '≤';
  tell(`${verdict} ${name.padEnd(28)} ${String(value).padStart(8)} ${unit}, aim ${sign} ${aim}`);
}
tell(JSON.stringify(figures));
