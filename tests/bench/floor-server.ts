// What the machine can do: node:http, better-sqlite3 and JSON, with nothing in between. A process of its own, started
// with the database, the plan and the serialised index of words; says its address when it listens.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import BetterSqlite, { type Statement } from 'better-sqlite3';
import type { FloorPlan, FloorStatement, MadeAnew } from './floor-plan.ts';

const [databasePath = '', planPath = '', wordsPath = ''] = process.argv.slice(2);
const plan = JSON.parse(readFileSync(planPath, 'utf8')) as FloorPlan;

const writer = new BetterSqlite(databasePath);
writer.pragma('busy_timeout = 5000');
writer.pragma('journal_mode = WAL');
writer.pragma('foreign_keys = ON');
writer.pragma('synchronous = FULL');
const reader = new BetterSqlite(databasePath, { readonly: true });
const words = new BetterSqlite(readFileSync(wordsPath));

let seq = writer.prepare<[], number>('select max(seq) from events').pluck().get() ?? 0;
let made = seq;

function makeAnew({ like }: MadeAnew): string | number {
  if (typeof like === 'number') {
    seq += 1;
    return seq;
  }
  if (/^[0-9a-f]{64}$/.test(like)) return randomBytes(32).toString('hex');
  made += 1;
  return like.slice(0, -10) + made.toString(16).padStart(10, '0');
}

function prepared(statement: FloorStatement, isWrite: boolean): () => unknown[] | undefined {
  const { on, text, call, isPluck, isRaw, parameters } = statement;
  const handle = on === 'words' ? words : isWrite ? writer : reader;
  const known: Statement = handle.prepare(text);
  if (isPluck) known.pluck();
  if (isRaw) known.raw();
  const slots = anew;
  return () => {
    const values = parameters.map((parameter) => {
      if ('given' in parameter) return parameter.given;
      const value = slots.get(parameter.slot) ?? makeAnew(parameter);
      slots.set(parameter.slot, value);
      return value;
    });
    const answer = known[call](...values);
    // Row numbers are not what anybody asked for; the rows they lead to follow.
    return on === 'words' || call === 'run' ? undefined : (answer as unknown[]);
  };
}

/** What the running request has made anew so far. */
const anew = new Map<number, string | number>();

const jobs = new Map<string, () => string>(
  Object.entries(plan).map(([name, requests]) => {
    const runs = requests.map((statements) => {
      const isWrite = statements.some(({ text }) => /^insert\b/i.test(text));
      return statements.map((statement) => prepared(statement, isWrite));
    });
    let next = 0;
    const answer = () => {
      const run = runs[next % runs.length] ?? [];
      next += 1;
      anew.clear();
      return JSON.stringify(run.map((one) => one()));
    };
    return [`/${name}`, answer] as const;
  }),
);

const server = createServer((request, response) => {
  const answer = jobs.get(request.url ?? '');
  const send = () => {
    response.setHeader('content-type', 'application/json');
    response.end(answer?.());
  };
  if (request.method === 'GET') send();
  else request.resume().on('end', send);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`answers at http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.once('SIGTERM', () => process.exit(0));
