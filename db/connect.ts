import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite, { type Database as SqliteHandle, type Statement } from 'better-sqlite3';
import {
  type CompiledQuery,
  Kysely,
  PostgresDialect,
  SqliteAdapter,
  SqliteDialect,
  SqliteQueryCompiler,
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

/** Knows the statements of its connection; a migration that fails half-way leaves nothing behind. */
class MechanismSqliteAdapter extends SqliteAdapter {
  readonly statements: KeptStatements;
  constructor(statements: KeptStatements) {
    super();
    this.statements = statements;
  }
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * SQLite plans a statement anew at every run where a bare `?` may bear on the plan, as in most joins: that takes ten
 * times as long as running it. The plus changes nothing about the value, and hides it from the planner. A partial index
 * is therefore found by a literal only (`sql.lit`), never by a parameter.
 */
class PlannedOnceCompiler extends SqliteQueryCompiler {
  override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}

class MechanismSqliteDialect extends SqliteDialect {
  readonly #statements: KeptStatements;
  constructor(statements: KeptStatements) {
    super({ database: statements });
    this.#statements = statements;
  }
  override createAdapter(): SqliteAdapter {
    return new MechanismSqliteAdapter(this.#statements);
  }
  override createQueryCompiler(): SqliteQueryCompiler {
    return new PlannedOnceCompiler();
  }
}

/** Statements kept per connection; beyond it the oldest go, since `in (…)` lists make ever new ones. */
const keptStatements = 600;

/** Kysely prepares every statement anew; keeping them makes a primary-key read twice as fast. */
function withPreparedStatements(handle: SqliteHandle) {
  const prepared = new Map<string, Statement<unknown[]>>();
  return {
    close: () => handle.close(),
    isInTransaction: () => handle.inTransaction,
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

type KeptStatements = ReturnType<typeof withPreparedStatements>;

function sqliteKysely(handle: SqliteHandle): Kysely<Database> {
  return new Kysely<Database>({
    dialect: new MechanismSqliteDialect(withPreparedStatements(handle)),
  });
}

/**
 * Runs a compiled query where that can be done at once, past Kysely's queue for the connection, in which a query waits
 * longer than it takes; its rows. Undefined where it has to queue: on PostgreSQL, and while a transaction that is not
 * the asker's own is open on the connection.
 */
export function runAtOnce<Row>(
  db: Reader,
  { sql: text, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>,
): Row[] | undefined {
  const { adapter } = db.getExecutor();
  if (!(adapter instanceof MechanismSqliteAdapter)) return undefined;
  const { statements } = adapter;
  if (statements.isInTransaction() !== db.isTransaction) return undefined;
  const statement = statements.prepare(text);
  if (statement.reader) return statement.all(parameters) as Row[];
  statement.run(parameters);
  return [];
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

/**
 * What the reader and the writer keep of the database at hand, in KiB, where the binding would take 16,000 for each. A
 * page of the list of cases needs 4,000; twice that makes nothing faster.
 */
const keptPages = { reader: 8_000, writer: 4_000 };

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
  writer.pragma(`cache_size = -${keptPages.writer}`);
  const reader = new BetterSqlite(path, { readonly: true });
  reader.pragma('busy_timeout = 5000');
  reader.pragma(`cache_size = -${keptPages.reader}`);
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
