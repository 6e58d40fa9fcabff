import BetterSqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { connectHandle } from '../../../db/connect.ts';
import { migrateToLatest } from '../../../db/migrate.ts';
import { insertRow, prepared } from '../../../db/prepared.ts';
import { lettersDue } from '../../../server/mail/queries.ts';

async function anEmptyDatabase() {
  const handle = new BetterSqlite(':memory:');
  const connection = connectHandle(handle);
  onTestFinished(() => connection.close());
  await migrateToLatest(connection.db);
  return { handle, db: connection.db };
}

test('letters that wait are found by the index of those that wait', async () => {
  const { handle, db } = await anEmptyDatabase();
  const prepare = handle.prepare.bind(handle);
  const texts: string[] = [];
  handle.prepare = ((text: string) => {
    texts.push(text);
    return prepare(text);
  }) as typeof handle.prepare;

  await lettersDue(db, '2026-01-01T00:00:00.000Z');

  const text = texts.find((one) => one.includes('outbox')) ?? '';
  const plan = handle.prepare(`explain query plan ${text}`).all('2026', 1);
  expect(JSON.stringify(plan)).toContain('USING INDEX outbox_queued');
});

test('a query is compiled once for each connection, and takes its values anew at each run', async () => {
  const one = await anEmptyDatabase();
  const other = await anEmptyDatabase();
  let built = 0;
  const settingOf = prepared(['key', 'otherKey'], (db, { key, otherKey }) => {
    built += 1;
    return db
      .selectFrom('settings')
      .select('value')
      .where((eb) => eb.or([eb('key', '=', key), eb('key', '=', otherKey)]))
      .orderBy('value');
  });
  for (const [key, value] of Object.entries({ first: '1', second: '2', third: '3' })) {
    await one.db.insertInto('settings').values({ key, value, version: 1 }).execute();
  }

  expect(await settingOf(one.db, { key: 'first', otherKey: 'second' })).toEqual([
    { value: '1' },
    { value: '2' },
  ]);
  expect(await settingOf(one.db, { otherKey: 'third', key: 'none' })).toEqual([{ value: '3' }]);
  const inTransaction = await one.db
    .transaction()
    .execute((tx) => settingOf(tx, { key: 'first', otherKey: 'none' }));
  expect(inTransaction).toEqual([{ value: '1' }]);
  expect(await settingOf(other.db, { key: 'first', otherKey: 'second' })).toEqual([]);
  expect(built).toBe(2);
});

test('values that hide from the planner stay what they are', async () => {
  const { db } = await anEmptyDatabase();
  const { rows } = await sql<Record<string, unknown>>`
    select ${'07'} as text, ${7} as number, ${null} as missing, typeof(${'07'}) as kind
  `.execute(db);
  expect(rows).toEqual([{ text: '07', number: 7, missing: null, kind: 'text' }]);
});

const settingByKey = prepared(['key'], (db, { key }) =>
  db.selectFrom('settings').select(['key', 'value', 'version']).where('key', '=', key),
);

test('a row is written by an insert compiled once, whatever its values', async () => {
  const { db } = await anEmptyDatabase();
  await db.transaction().execute(async (tx) => {
    await insertRow(tx, 'settings', { key: 'one', value: '"it’s"', version: 1 });
    await insertRow(tx, 'settings', { version: 2, value: '7', key: 'two' });
  });
  expect(await settingByKey(db, { key: 'one' })).toEqual([
    { key: 'one', value: '"it’s"', version: 1 },
  ]);
  expect(await settingByKey(db, { key: 'two' })).toEqual([{ key: 'two', value: '7', version: 2 }]);
});

test('what a transaction wrote is seen within it, and by nobody else before it is committed', async () => {
  const { db } = await anEmptyDatabase();
  let outside: Promise<unknown[]> | undefined;
  const broken = db.transaction().execute(async (tx) => {
    await insertRow(tx, 'settings', { key: 'one', value: '1', version: 1 });
    expect(await settingByKey(tx, { key: 'one' })).toHaveLength(1);
    outside = settingByKey(db, { key: 'one' });
    throw new Error('taken back');
  });
  await expect(broken).rejects.toThrow('taken back');
  expect(await outside).toEqual([]);
});
