import {
  type Compilable,
  type CompiledQuery,
  type Expression,
  type Insertable,
  sql,
  type Transaction,
} from 'kysely';
import { type Reader, runAtOnce } from './connect.ts';
import type { Database } from './schema.ts';

/** Stands in a compiled query where a value of each run comes. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

type Value = string | number | null;
type Placeholders<Names extends string> = Record<Names, Expression<string>>;

function placeholdersFor<Names extends string>(names: readonly Names[]): Placeholders<Names> {
  const placeholders: Partial<Placeholders<Names>> = {};
  for (const name of names) placeholders[name] = sql<string>`${new Placeholder(name)}`;
  return placeholders as Placeholders<Names>;
}

/** The rows themselves where they are there at once: one promise less for each of a request's many statements. */
function runWith<Row>(
  db: Reader,
  compiled: CompiledQuery<Row>,
  values: Record<string, Value>,
): Row[] | Promise<Row[]> {
  const parameters = compiled.parameters.map((one) =>
    one instanceof Placeholder ? values[one.name] : one,
  );
  return (
    runAtOnce<Row>(db, { sql: compiled.sql, parameters }) ??
    db.executeQuery<Row>({ ...compiled, parameters }).then(({ rows }) => rows)
  );
}

/**
 * A query that is built and compiled once and then only run, each time with other values: for what every request asks.
 * Building and compiling takes several times as long as running a read by its key.
 */
export function prepared<Names extends string, Row>(
  names: readonly Names[],
  build: (db: Reader, values: Placeholders<Names>) => Compilable<Row>,
): (db: Reader, values: Record<Names, string>) => Promise<Row[]> {
  // The adapter is one for a connection and its transactions; engines differ in how they write SQL.
  const compiledFor = new WeakMap<object, CompiledQuery<Row>>();
  return async (db, values) => {
    const { adapter } = db.getExecutor();
    let compiled = compiledFor.get(adapter);
    if (!compiled) {
      compiled = build(db, placeholdersFor(names)).compile();
      compiledFor.set(adapter, compiled);
    }
    return runWith(db, compiled, values);
  };
}

type KnownInsert = { columns: string[]; compiled: CompiledQuery<unknown> };
type Inserts = Map<keyof Database, KnownInsert[]>;

const insertsFor = new WeakMap<object, Inserts>();

/** What is known of inserts into a table of this connection, by the columns they write. */
function knownInserts(adapter: object, table: keyof Database): KnownInsert[] {
  let inserts = insertsFor.get(adapter);
  if (!inserts) {
    inserts = new Map();
    insertsFor.set(adapter, inserts);
  }
  let known = inserts.get(table);
  if (!known) {
    known = [];
    inserts.set(table, known);
  }
  return known;
}

/** Writes one row by an insert that is compiled once for its table and columns. */
export async function insertRow<Table extends keyof Database>(
  tx: Transaction<Database>,
  table: Table,
  row: Insertable<Database[Table]> & Record<string, Value>,
): Promise<void> {
  const columns = Object.keys(row);
  const known = knownInserts(tx.getExecutor().adapter, table);
  let insert = known.find(
    (one) =>
      one.columns.length === columns.length &&
      one.columns.every((name, at) => name === columns[at]),
  );
  if (!insert) {
    const values = placeholdersFor(columns) as unknown as Insertable<Database[Table]>;
    insert = { columns, compiled: tx.insertInto(table).values(values).compile() };
    known.push(insert);
  }
  await runWith(tx, insert.compiled, row);
}
