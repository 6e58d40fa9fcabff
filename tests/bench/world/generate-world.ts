import { connect } from '../../../db/connect.ts';
import { migrateToLatest } from '../../../db/migrate.ts';
import { hashPasswordForSignIn } from '../../../server/accounts/sign-in.ts';
import { installTopics } from '../../../server/registry/install-topics.ts';
import { runCommand } from '../../../server/run-command.ts';
import { aChance } from '../../support/chance.ts';
import { someIds } from '../../support/clock.ts';
import { openBulkWriter } from './bulk-writer.ts';
import { aCalendar } from './calendar.ts';
import { planCase } from './cases.ts';
import { writeOrganisations } from './organisations.ts';
import { measuredManager, writeConflict, writeStaff } from './people.ts';

export type WorldSize = { organisations: number; cases: number; logEntries: number };

const begins = '2020-02-01T08:00:00.000Z';
const ends = '2026-01-31T18:00:00.000Z';

/** How long logs are, over and over; ten entries on average. */
const lengths = [2, 5, 8, 10, 10, 12, 15, 18];

/** How many entries each case has, in all exactly as many as asked for. */
function entriesPerCase({ cases, logEntries }: WorldSize): number[] {
  const share = logEntries / (cases * 10);
  const counts = Array.from({ length: cases }, (_, at) =>
    Math.floor((lengths[at % lengths.length] as number) * share),
  );
  let left = logEntries - counts.reduce((sum, count) => sum + count, 0);
  for (let at = 0; left > 0; at = (at + 1) % cases, left -= 1) counts[at] = (counts[at] ?? 0) + 1;
  return counts;
}

async function prepare(path: string): Promise<string[]> {
  const connection = connect(`sqlite:${path}`);
  try {
    await migrateToLatest(connection.db);
    const clock = { now: () => new Date(begins) };
    const services = { connection, clock, ids: someIds(), reactions: [] };
    await runCommand(services, { kind: 'system', doing: 'bench' }, installTopics, {});
    const topics = await connection.db
      .selectFrom('topics')
      .select('id')
      .where('level', '!=', 'grand_challenge')
      .orderBy('position')
      .execute();
    return topics.map((topic) => topic.id);
  } finally {
    await connection.close();
  }
}

/**
 * Makes the database that everything is measured on: the same rows for the same size, six years of them. Rows go
 * straight into the tables, with the trail's chain, so that `npm run db -- check` finds no fault in them.
 */
export async function generateWorld(path: string, size: WorldSize): Promise<void> {
  const topicIds = await prepare(path);
  const passwordHash = await hashPasswordForSignIn(measuredManager.password);
  const chance = aChance(20_260_131);
  const writer = openBulkWriter(path);
  const managers = writeStaff(writer, chance, begins, passwordHash);
  const vettedBy = managers[0]?.id ?? '';
  const registry = writeOrganisations(writer, chance, begins, {
    count: size.organisations,
    vettedBy,
    topicIds,
  });
  for (const manager of managers) {
    writeConflict(writer, begins, manager.id, chance.oneOf(registry.providers).id);
  }
  const calendar = aCalendar();
  const counts = entriesPerCase(size);
  const numbers = new Map<string, number>();
  for (const [at, entries] of counts.entries()) {
    const share = at / size.cases;
    const span = Date.parse(ends) - Date.parse(begins);
    const submittedAt = new Date(Date.parse(begins) + Math.floor(span * share)).toISOString();
    const year = submittedAt.slice(0, 4);
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    const reference = `NM-${year}-${String(number).padStart(4, '0')}`;
    const about = { reference, submittedAt, until: ends, share, entries };
    planCase(calendar, writer, chance, { registry, managers, topicIds }, about);
  }
  calendar.play();
  for (const [year, last] of numbers) {
    writer.insert('reference_counters', { year: Number(year), last });
  }
  writer.close();
}
