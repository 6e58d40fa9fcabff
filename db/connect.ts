import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite, { type Database as SqliteHandle, type Statement } from 'better-sqlite3';
import {
  Kysely,
  PostgresDialect,
  SqliteAdapter,
  SqliteDialect,
  sql,
  type Transaction,
} from 'kysely';
import pg from 'pg';
import type { Database } from './schema.ts';

export type Engine = 'sqlite' | 'postgres';

/** Where reads come from: the read-only connection, or the transaction of a command. */
export type Reader = Kysely<Database>;

export type Connection = {
  engine: Engine;
  /** The writer. Only `runCommand` and migrations open transactions on it. */
  db: Kysely<Database>;
  /** Reads do not wait for writes: a second, read-only SQLite connection, or PostgreSQL's pool. */
  readDb: Reader;
  close(): Promise<void>;
};

/** A migration that fails half-way leaves nothing behind. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class MechanismSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}

/** Statements kept per connection; beyond it the oldest go, since `in (…)` lists make ever new ones. */
const keptStatements = 600;

/** Kysely prepares every statement anew; keeping them makes a primary-key read twice as fast. */
function withPreparedStatements(handle: SqliteHandle) {
  const prepared = new Map<string, Statement<unknown[]>>();
  return {
    close: () => handle.close(),
    prepare(text: string) {
      // The single writer takes its lock at once, or two processes could both read and then both fail to write.
      const statementText = text === 'begin' && !handle.readonly ? 'begin immediate' : text;
      const known = prepared.get(statementText);
      if (known) return known;
      const statement = handle.prepare(statementText);
      prepared.set(statementText, statement);
      if (prepared.size > keptStatements) prepared.delete(prepared.keys().next().value as string);
      return statement;
    },
  };
}

function sqliteKysely(handle: SqliteHandle): Kysely<Database> {
  return new Kysely<Database>({
    dialect: new MechanismSqliteDialect({ database: withPreparedStatements(handle) }),
  });
}

/** Durable writes: what was acknowledged is on disk. Asserted, since the binding's default is weaker. */
function prepareWriter(handle: SqliteHandle): void {
  handle.pragma('busy_timeout = 5000');
  handle.pragma('journal_mode = WAL');
  handle.pragma('foreign_keys = ON');
  handle.pragma('synchronous = FULL');
  if (handle.pragma('synchronous', { simple: true }) !== 2) {
    throw new Error('SQLite did not accept synchronous = FULL; acknowledged writes could be lost.');
  }
}

/** A connection on an open SQLite handle: for `:memory:` databases, where reader and writer are one. */
export function connectHandle(handle: SqliteHandle): Connection {
  handle.pragma('foreign_keys = ON');
  const db = sqliteKysely(handle);
  return { engine: 'sqlite', db, readDb: db, close: () => db.destroy() };
}

function connectSqlite(path: string): Connection {
  if (path === ':memory:') return connectHandle(new BetterSqlite(':memory:'));
  mkdirSync(dirname(path), { recursive: true });
  const writer = new BetterSqlite(path);
  prepareWriter(writer);
  const reader = new BetterSqlite(path, { readonly: true });
  reader.pragma('busy_timeout = 5000');
  const db = sqliteKysely(writer);
  const readDb = sqliteKysely(reader);
  return {
    engine: 'sqlite',
    db,
    readDb,
    async close() {
      // Kysely closes only what it has opened itself; handles never queried are closed here.
      await readDb.destroy();
      if (reader.open) reader.close();
      await db.destroy();
      if (writer.open) writer.close();
    },
  };
}

// Counts and sums are well below 2^53 here; PostgreSQL would hand them over as strings.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

function connectPostgres(url: string, poolSize: number): Connection {
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: poolSize }) }),
  });
  return { engine: 'postgres', db, readDb: db, close: () => db.destroy() };
}

/**
 * Opens a database by its URL: `sqlite:PATH`, `sqlite::memory:` or `postgres://…`.
 * Refuses any other URL by an Error that names what is allowed.
 */
export function connect(url: string, options: { poolSize?: number } = {}): Connection {
  if (url.startsWith('sqlite:')) return connectSqlite(url.slice('sqlite:'.length));
  if (/^postgres(ql)?:\/\//.test(url)) return connectPostgres(url, options.poolSize ?? 10);
  throw new Error('DATABASE_URL must be sqlite:PATH or postgres://…');
}

/** One writer at a time, in every process: an arbitrary number, the same for all servers of an installation. */
const writerLock = 7_446_300;

/** Opens the one write transaction: SQLite by BEGIN IMMEDIATE, PostgreSQL by an advisory lock until commit. */
export async function asSingleWriter<T>(
  connection: Pick<Connection, 'engine' | 'db'>,
  work: (tx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return connection.db.transaction().execute(async (tx) => {
    if (connection.engine === 'postgres') {
      await sql`select pg_advisory_xact_lock(${sql.lit(writerLock)})`.execute(tx);
    }
    return work(tx);
  });
}

/** Reads everything as of one moment, while others go on writing. */
export async function asSnapshot<T>(
  connection: Pick<Connection, 'engine' | 'readDb'>,
  read: (db: Reader) => Promise<T>,
): Promise<T> {
  const transaction = connection.readDb.transaction();
  return connection.engine === 'postgres'
    ? transaction.setIsolationLevel('repeatable read').execute(read)
    : transaction.execute(read);
}
