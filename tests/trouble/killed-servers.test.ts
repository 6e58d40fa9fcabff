import { describe, expect, it } from 'vitest';
import type { Reader } from '../../db/connect.ts';
import { checkInstallation } from '../../server/backup/check-installation.ts';
import { aChance } from '../support/chance.ts';
import { type Installation, openInstallation } from '../support/installation.ts';
import { openWriters, type Writers, writtenBy } from '../support/writers.ts';

const seed = Number(process.env.TROUBLE_SEED ?? 20_261_121);

/** Kills the server at a moment of chance while everybody writes. */
async function killUnderWriters(
  installation: Installation,
  writers: Writers,
  chance: ReturnType<typeof aChance>,
): Promise<void> {
  const victim = installation.server;
  let untilKilled = chance.between(4, 24);
  let isKilled = false;
  const turnsOfTheLoop = chance.between(0, 12);
  const until = {
    isOver: false,
    onAcknowledged() {
      untilKilled -= 1;
      if (untilKilled > 0 || isKilled) return;
      isKilled = true;
      let turns = turnsOfTheLoop;
      const later = () => {
        turns -= 1;
        if (turns > 0) return setImmediate(later);
        return victim.program.child.kill('SIGKILL');
      };
      later();
    },
  };
  await writers.write(until);
  await victim.program.ended;
}

/** Letters that count as sent and never arrived. */
async function lettersLost(installation: Installation, db: Reader): Promise<string[]> {
  const sent = await db
    .selectFrom('outbox')
    .select('message_id')
    .where('status', '=', 'sent')
    .execute();
  const arrived = new Set(installation.mail.received.map(({ parsed }) => parsed.messageId));
  expect(sent.length).toBeGreaterThan(0);
  return sent.flatMap(({ message_id: id }) => (id && arrived.has(id) ? [] : [String(id)]));
}

describe.each([
  { engine: 'sqlite' as const, rounds: 20 },
  { engine: 'postgres' as const, rounds: 4 },
])('a server on $engine that is killed while people write', ({ engine, rounds }) => {
  it('has kept what it acknowledged, and nothing by half; a retry makes exactly one', async () => {
    const chance = aChance(seed);
    const installation = await openInstallation(engine);
    const writers = await openWriters(installation, chance);
    const database = installation.look();
    let checked = 0;
    let unanswered = 0;

    for (let round = 1; round <= rounds; round += 1) {
      await killUnderWriters(installation, writers, chance);
      const inThisRound = writers.attempts.slice(checked);
      checked = writers.attempts.length;
      const acknowledged = inThisRound.filter((attempt) => attempt.acknowledgedId !== undefined);
      const lost = inThisRound.filter((attempt) => attempt.acknowledgedId === undefined);
      unanswered += lost.length;
      const when = `round ${round}, seed ${seed}`;

      // As the crash left it, before any server mends what it finds.
      const { faults } = await checkInstallation(database, installation.dataDir);
      expect(faults, when).toEqual([]);
      for (const attempt of acknowledged) {
        expect(await writtenBy(database.db, attempt), when).toEqual([attempt.acknowledgedId]);
      }
      for (const attempt of lost) {
        expect((await writtenBy(database.db, attempt)).length, when).toBeLessThanOrEqual(1);
      }

      installation.server = await installation.start();
      for (const attempt of lost) {
        const before = await writtenBy(database.db, attempt);
        const answer = await attempt.send();
        const after = await writtenBy(database.db, attempt);
        expect(after, when).toEqual([answer.id]);
        if (before.length > 0) expect(after, when).toEqual(before);
        attempt.acknowledgedId = answer.id;
      }
      // Whoever did not hear that it was done asks again, too.
      for (const kind of ['request', 'entry', 'file'] as const) {
        const heard = acknowledged.find((attempt) => attempt.kind === kind);
        if (heard) expect((await heard.send()).id, when).toBe(heard.acknowledgedId);
      }
    }

    for (const attempt of writers.attempts) {
      expect(await writtenBy(database.db, attempt)).toEqual([attempt.acknowledgedId]);
    }
    // The test itself: it must have seen writes that were cut off.
    expect(unanswered).toBeGreaterThanOrEqual(rounds);
    const { events, faults } = await checkInstallation(database, installation.dataDir);
    expect(faults).toEqual([]);
    expect(events).toBeGreaterThanOrEqual(writers.attempts.length);
    expect(await lettersLost(installation, database.db)).toEqual([]);
  });
});
