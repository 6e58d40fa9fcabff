import BetterSqlite, { type Statement } from 'better-sqlite3';

/** One statement as the server ran it, so that it can be run again elsewhere. */
export type RanStatement = {
  /** The installation's database, or the index of words that the process holds in memory. */
  on: 'database' | 'words';
  text: string;
  call: 'all' | 'get' | 'run';
  isPluck: boolean;
  isRaw: boolean;
  parameters: unknown[];
};

type Prepare = (this: BetterSqlite.Database, text: string) => Statement;

let recorded: RanStatement[] | null = null;
const memoryHandles = new Set<BetterSqlite.Database>();

function watch(statement: Statement, on: RanStatement['on'], text: string): Statement {
  const form = { isPluck: false, isRaw: false };
  for (const call of ['all', 'get', 'run'] as const) {
    const original = statement[call].bind(statement) as (...parameters: unknown[]) => never;
    statement[call] = (...parameters: unknown[]) => {
      recorded?.push({ on, text, call, ...form, parameters: parameters.flat() });
      return original(...parameters);
    };
  }
  const pluck = statement.pluck.bind(statement);
  statement.pluck = (isOn = true) => {
    form.isPluck = isOn;
    return pluck(isOn);
  };
  const raw = statement.raw.bind(statement);
  statement.raw = (isOn = true) => {
    form.isRaw = isOn;
    return raw(isOn);
  };
  return statement;
}

/** From now on every statement prepared in this process tells what it is run with. */
export function watchStatements(): void {
  const prepare = BetterSqlite.prototype.prepare as Prepare;
  BetterSqlite.prototype.prepare = function watchedPrepare(this: BetterSqlite.Database, text) {
    if (this.memory) memoryHandles.add(this);
    return watch(prepare.call(this, text), this.memory ? 'words' : 'database', text);
  } as typeof BetterSqlite.prototype.prepare;
}

/** The statements that are run while something is done, in their order. */
export async function statementsOf(doing: () => Promise<unknown>): Promise<RanStatement[]> {
  const ran: RanStatement[] = [];
  recorded = ran;
  try {
    await doing();
  } finally {
    recorded = null;
  }
  return ran;
}

/** The index of words as this process holds it, for another to open. */
export function serialisedWords(): Buffer {
  const [words, ...others] = memoryHandles;
  if (!words || others.length > 0)
    throw new Error('There is not one index of words, but another number');
  return words.serialize();
}
