import { dirname } from 'node:path/posix';
import { NOUNS } from './import-rules.ts';
import { inEachFile, placesOf, type Rule, type SourceFile } from './rule.ts';

const WRITES = /\.(?:insertInto|replaceInto|mergeInto|updateTable|deleteFrom)\(/g;
const SQL =
  /\.(?:selectFrom|insertInto|replaceInto|mergeInto|updateTable|deleteFrom)\(|\bsql(?:<[^`]*?>)?`|\bsql\.raw\(/g;

/** `queries.ts` and `store.ts`; a noun with much of it has one for each part: `request-store.ts`. */
const HOLDS_SQL = /^server\/[^/]+\/([a-z-]+-)?(queries|store)\.ts$/;

const whereSqlStands: Rule = {
  title: 'SQL stands only in queries.ts, store.ts, views/, activity/ and db/',
  instead: "move a read to the noun's queries.ts (or server/views/), a write to its store.ts",
  findBreaches: inEachFile((file) => {
    if (!/^(server|shared|client|scripts)\//.test(file.path)) return [];
    const mayHoldSql = /^server\/(views|activity)\//.test(file.path) || HOLDS_SQL.test(file.path);
    return mayHoldSql ? [] : placesOf(file, SQL);
  }),
  broken: [
    { 'server/cases/submit-case.ts': `await ctx.tx.insertInto('cases').values(row).execute();` },
    { 'server/cases/router.ts': `query(({ ctx }) => ctx.db\n  .selectFrom('cases').execute())` },
    { 'server/main.ts': 'await sql`select 1`.execute(db);' },
    { 'server/jobs/remind.ts': 'await sql<{ count: number }>`select count(*)`.execute(db);' },
    { 'server/demo/tell-story.ts': `await db.updateTable('cases').set(row).execute();` },
  ],
  kept: [
    { 'server/cases/store.ts': `await tx.insertInto('cases').values(row).execute();` },
    { 'server/cases/request-store.ts': `await tx.insertInto('requests').execute();` },
    { 'server/views/desk.ts': `return db.selectFrom('turns').selectAll().execute();` },
    { 'db/connect.ts': 'await sql`select pg_advisory_xact_lock(1)`.execute(tx);' },
  ],
};

const readersOnlyRead: Rule = {
  title: 'queries.ts and views/ only read',
  instead: "write in the noun's store.ts, from one of its commands",
  findBreaches: inEachFile((file) =>
    /^server\/(views\/|.*\bqueries\.ts$)/.test(file.path) ? placesOf(file, WRITES) : [],
  ),
  broken: [
    { 'server/views/desk.ts': `await db.insertInto('turns').values(row).execute();` },
    { 'server/views/desk.ts': `await db.updateTable('turns').set(row).execute();` },
    { 'server/cases/queries.ts': `await db.deleteFrom('cases').execute();` },
    { 'server/cases/draft-queries.ts': `await db.deleteFrom('cases').execute();` },
  ],
  kept: [{ 'server/views/desk.ts': `return db.selectFrom('turns').selectAll().execute();` }],
};

/** Tables that more than one folder writes, each with what speaks for it. */
export const SHARED_TABLES: Record<string, string> = {
  action_links: 'a letter makes the personal link it carries, and accounts marks it as used',
};

const oneWriter: Rule = {
  title: 'a table is written in one folder',
  instead: "leave the table to the noun that owns it, and call that noun's command",
  findBreaches: (files) => {
    const writers = new Map<string, Set<string>>();
    for (const { path, text } of files.filter((file) => file.path.startsWith('server/'))) {
      for (const [, table = ''] of text.matchAll(
        /\.(?:insertInto|updateTable|deleteFrom)\(\s*'(\w+)'/g,
      )) {
        writers.set(table, (writers.get(table) ?? new Set()).add(dirname(path)));
      }
    }
    return [...writers]
      .filter(([table, folders]) => folders.size > 1 && !(table in SHARED_TABLES))
      .map(([table, folders]) => `${[...folders].join(' and ')} both write the table ${table}`);
  },
  broken: [
    {
      'server/cases/store.ts': `tx.insertInto('cases')`,
      'server/terms/store.ts': `tx\n  .updateTable('cases')`,
    },
  ],
  kept: [
    {
      'server/cases/store.ts': `tx.insertInto('cases'); tx.updateTable('cases')`,
      'server/cases/request-store.ts': `tx.updateTable('cases')`,
      'server/terms/store.ts': `tx.insertInto('terms')`,
    },
  ],
};

/** Files of a noun that are neither these nor commands, each with what it is. */
export const OTHER_NOUN_FILES: Record<string, string> = {
  'server/accounts/sign-in.ts':
    'better-auth, which knows neither our commands nor our transactions',
};

const vocabulary: Rule = {
  title: "a noun's folder holds router, queries, store, reactions and its commands",
  instead:
    'name a command verb-noun and export it under that name (offer-introduction.ts: offerIntroduction); pure rules belong into shared/, screens over several nouns into server/views/',
  findBreaches: inEachFile((file) => {
    const [folder, noun = '', name = '', ...deeper] = file.path.split('/');
    if (folder !== 'server' || !NOUNS.includes(noun)) return [];
    if (deeper.length > 0) return [`${file.path} stands in a folder of its own`];
    if (/^(router|reactions)\.ts$/.test(name) || HOLDS_SQL.test(file.path)) return [];
    if (file.path in OTHER_NOUN_FILES) return [];
    const commands = [...file.text.matchAll(/= defineCommand\(/g)].length;
    if (commands > 1) return [`${file.path} holds ${commands} commands`];
    return commandOf(file) ? [] : [`${file.path} exports no ${commandName(file.path)}`];
  }),
  broken: [
    { 'server/cases/case-helpers.ts': 'export function formatCase() {}' },
    { 'server/cases/close.ts': 'export const close = defineCommand({});' },
    { 'server/cases/commands/close-case.ts': 'export const closeCase = defineCommand({});' },
    { 'server/cases/close-case.ts': 'export const shut = defineCommand({});' },
    {
      'server/cases/close-case.ts':
        'export const closeCase = defineCommand({});\nexport const reopenCase = defineCommand({});',
    },
  ],
  kept: [
    {
      'server/cases/router.ts': '',
      'server/cases/close-case.ts': 'export const closeCase = defineCommand({});',
      'server/cases/set-turns.ts': 'export async function setTurns() {}',
    },
  ],
};

const COMMAND_FILE = /^server\/[^/]+\/([a-z]+(?:-[a-z0-9]+)+)\.ts$/;

function commandName(path: string): string {
  const name = COMMAND_FILE.exec(path)?.[1];
  return name ? name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()) : 'command';
}

/** Where a command file exports what it is named after, or undefined. */
function commandOf({ path, text }: SourceFile): { name: string; index: number } | undefined {
  if (!COMMAND_FILE.test(path)) return undefined;
  const name = commandName(path);
  const found = new RegExp(`^export (?:const|(?:async )?function) ${name}\\b`, 'm').exec(text);
  return found ? { name, index: found.index } : undefined;
}

const commandComments: Rule = {
  title: 'every command has a doc comment',
  instead:
    'say above it what it does, what it refuses with which reason, and where the rule comes from',
  findBreaches: inEachFile((file) => {
    const noun = file.path.split('/')[1] ?? '';
    const command = NOUNS.includes(noun) ? commandOf(file) : undefined;
    if (!command || hasDocComment(file.text, command.index)) return [];
    return [`${file.path} says nothing about ${command.name}`];
  }),
  broken: [
    { 'server/cases/close-case.ts': 'export const closeCase = defineCommand({});' },
    { 'server/cases/close-case.ts': '// Closes.\nexport const closeCase = defineCommand({});' },
    { 'server/cases/close-case.ts': '/** Why. */\nconst a = 1;\nexport const closeCase = a;' },
  ],
  kept: [
    { 'server/cases/close-case.ts': '/** Closes. */\nexport const closeCase = defineCommand({});' },
  ],
};

const sharedComments: Rule = {
  title: 'every exported function of shared/ has a doc comment',
  instead:
    'say above it what it decides, what it refuses with which reason, and where the rule comes from',
  findBreaches: inEachFile((file) => {
    if (!file.path.startsWith('shared/')) return [];
    const functions = file.text.matchAll(
      /^export (?:(?:async )?function (\w+)|const (\w+)[^=\n]*= (?:async )?\([^)]*\)[^=\n]*=>)/gm,
    );
    return [...functions]
      .filter(({ index }) => !hasDocComment(file.text, index))
      .map((found) => `${file.path} says nothing about ${found[1] ?? found[2]}`);
  }),
  broken: [
    { 'shared/cases/lifecycle.ts': 'export function caseStatus(facts: CaseFacts) {}' },
    {
      'shared/cases/lifecycle.ts': 'export const caseStatus = (facts: CaseFacts) => facts.status;',
    },
  ],
  kept: [
    {
      'shared/cases/lifecycle.ts':
        '/** The first line that holds. */\nexport function caseStatus() {}\nfunction inner() {}\nexport const caseStatuses = ["closed"];',
    },
  ],
};

function hasDocComment(text: string, index: number): boolean {
  const above = text.slice(0, index).trimEnd();
  return above.endsWith('*/') && above.lastIndexOf('/**') === above.lastIndexOf('/*');
}

const clockAndIds: Rule = {
  title: 'time and ids come from the context',
  instead:
    'use ctx.at and ctx.newId(), or take the time as a parameter, so that tests can set them',
  findBreaches: inEachFile((file) => {
    const noun = /^server\/([^/]+)\//.exec(file.path)?.[1] ?? '';
    const isMeant = file.path.startsWith('shared/') || [...NOUNS, 'views'].includes(noun);
    return isMeant
      ? placesOf(file, /\bnew Date\(\)|\bDate\.now\(|\brandomUUID\(|\buuidv7\(|\bMath\.random\(/g)
      : [];
  }),
  broken: [
    { 'server/cases/close-case.ts': 'const at = new Date().toISOString();' },
    { 'shared/working-days.ts': 'const today = Date.now();' },
    { 'server/views/desk.ts': 'const today = Date.now();' },
    { 'server/cases/store.ts': 'const id = uuidv7();' },
  ],
  kept: [{ 'server/cases/close-case.ts': 'const until = new Date(ctx.at);' }],
};

export const serverRules = [
  whereSqlStands,
  readersOnlyRead,
  oneWriter,
  vocabulary,
  commandComments,
  sharedComments,
  clockAndIds,
];
