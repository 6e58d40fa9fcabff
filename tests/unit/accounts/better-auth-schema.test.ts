import { getMigrations } from 'better-auth/db/migration';
import { expect, it } from 'vitest';
import { connect } from '../../../db/connect.ts';
import { migrateToLatest } from '../../../db/migrate.ts';
import { createSignIn } from '../../../server/accounts/sign-in.ts';
import { testConfig } from '../../support/world.ts';

// Its introspection speaks SQLite only; the sign-in tests run against both engines.
it('better-auth finds every table and column it needs in our migrations', async () => {
  const connection = connect('sqlite::memory:');
  await migrateToLatest(connection.db);
  const signIn = createSignIn(connection, testConfig, async () => {});
  const { toBeAdded, toBeCreated } = await getMigrations(signIn.options);
  await connection.close();
  expect(toBeCreated.map((table) => table.table)).toEqual([]);
  expect(toBeAdded.map((table) => [table.table, Object.keys(table.fields)])).toEqual([]);
});
