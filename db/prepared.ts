import { type Compilable, type CompiledQuery, type Expression, sql } from 'kysely';
import { type Reader, readAtOnce } from './connect.ts';

/** Stands in a compiled query where a value of each run comes. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

type Placeholders<Names extends string> = Record<Names, Expression<string>>;

/**
 * A read that is built and compiled once and then only run, each time with other values: for what every request asks.
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
      const placeholders: Partial<Placeholders<Names>> = {};
      for (const name of names) placeholders[name] = sql<string>`${new Placeholder(name)}`;
      compiled = build(db, placeholders as Placeholders<Names>).compile();
      compiledFor.set(adapter, compiled);
    }
    const parameters = compiled.parameters.map((one) =>
      one instanceof Placeholder ? values[one.name as Names] : one,
    );
    const atOnce = readAtOnce<Row>(db, { sql: compiled.sql, parameters });
    if (atOnce) return atOnce;
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters });
    return rows;
  };
}
