import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../db/connect.ts';
import { checkInstallation } from '../../../server/backup/check-installation.ts';
import { generateWorld } from '../../bench/world/generate-world.ts';

test('the world that is measured is one the mechanism could have made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mechanism-world-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'mechanism.sqlite');
  await generateWorld(path, { organisations: 200, cases: 120, logEntries: 1000 });
  const connection = connect(`sqlite:${path}`);
  onTestFinished(() => connection.close());

  const { faults, events } = await checkInstallation(connection, folder);
  const entries = await connection.readDb.selectFrom('log_entries').select('id').execute();

  expect(faults).toEqual([]);
  expect(events).toBeGreaterThan(1000);
  expect(entries).toHaveLength(1000);
});
