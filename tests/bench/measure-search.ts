import { join } from 'node:path';
import { run } from '../support/processes.ts';
import { atMost, type Figures } from './figures.ts';
import type { Place } from './place.ts';
import type { Searched } from './search-process.ts';
import { generateWorld } from './world/generate-world.ts';

async function searchIn(database: string): Promise<Searched> {
  const program = run('tests/bench/search-process.ts', [database], {});
  const { code, said, complained } = await program.ended;
  if (code !== 0) throw new Error(`The search ended with ${code}: ${complained}`);
  return JSON.parse(said) as Searched;
}

/** The directory's search by itself, each size in a process of its own. */
export async function measureSearch(place: Place): Promise<Figures> {
  const measured = [];
  for (const organisations of [5_000, 50_000]) {
    const database = join(place.folder, `directory-${organisations}.sqlite`);
    await generateWorld(database, { organisations, cases: 0, logEntries: 0 });
    measured.push(await searchIn(database));
  }
  const [small, large] = measured as [Searched, Searched];
  return {
    'search-50k.p50-ms': atMost(5, 'ms', large.p50),
    'search-50k.p99-ms': atMost(25, 'ms', large.p99),
    'search-50k.build-s': atMost(10, 's', large.buildSeconds),
    'search-50k.memory-mb': atMost(200, 'MB', large.memoryMegabytes),
    'search.growth': atMost(10, 'times', large.p50 / small.p50),
  };
}
