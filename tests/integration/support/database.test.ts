import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { isMigrated } from '../../../db/migrate.ts';
import { openTestDatabase, type TestDatabase } from '../../support/database.ts';

const opened: TestDatabase[] = [];
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

async function open(): Promise<TestDatabase> {
  const database = await openTestDatabase();
  opened.push(database);
  return database;
}

async function countCursors({ readDb }: TestDatabase): Promise<number> {
  const rows = await readDb.selectFrom('cursors').select('name').execute();
  return rows.length;
}

async function addCursor({ db }: TestDatabase): Promise<void> {
  await db.insertInto('cursors').values({ name: 'mail', seq: 7 }).execute();
}

test('the engine is the one the project stands for', async () => {
  const { engine } = await open();
  expect(engine).toBe(process.env.TEST_ENGINE);
});

test('what one test leaves behind the next does not find', async () => {
  const first = await open();
  await addCursor(first);
  await sql`delete from migrations`.execute(first.db);
  expect(await countCursors(first)).toBe(1);
  await first.close();
  opened.pop();

  const second = await open();
  expect(await countCursors(second)).toBe(0);
  expect(await isMigrated(second.db)).toBe(true);
});

test('two databases open at once know nothing of each other', async () => {
  const [one, other] = [await open(), await open()];
  await addCursor(one);
  expect(await countCursors(one)).toBe(1);
  expect(await countCursors(other)).toBe(0);
});
