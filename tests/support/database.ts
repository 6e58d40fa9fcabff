import { randomUUID } from 'node:crypto';
import BetterSqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { inject } from 'vitest';
import { type Connection, connect, connectHandle } from '../../db/connect.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { query } from './postgres.ts';

/** A database as migrations leave it, for one test alone. */
export type TestDatabase = Connection & { url: string };

/** Opens one on the engine the running vitest project stands for; whoever opens it closes it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  return process.env.TEST_ENGINE === 'postgres' ? openPostgres() : openSqlite();
}

let migratedSqlite: Promise<Buffer> | undefined;

async function openSqlite(): Promise<TestDatabase> {
  migratedSqlite ??= migrateSqlite();
  const copy = new BetterSqlite(await migratedSqlite);
  return { ...connectHandle(copy), url: 'sqlite::memory:' };
}

async function migrateSqlite(): Promise<Buffer> {
  const handle = new BetterSqlite(':memory:');
  const { db, close } = connectHandle(handle);
  await migrateToLatest(db);
  const migrated = handle.serialize();
  await close();
  return migrated;
}

/** Databases of this test file that no test uses now; emptying one is far cheaper than a new one. */
const idle: string[] = [];

async function openPostgres(): Promise<TestDatabase> {
  const { serverUrl, template, resetStatements } = inject('postgres');
  const url = idle.pop() ?? (await createPostgresDatabase(serverUrl, template));
  const connection = connect(url);
  await sql.raw(resetStatements).execute(connection.db);
  const close = async () => {
    await connection.close();
    idle.push(url);
  };
  return { ...connection, url, close };
}

async function createPostgresDatabase(serverUrl: string, template: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await query(
    `${serverUrl}postgres`,
    `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`,
  );
  return serverUrl + name;
}
