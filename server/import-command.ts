import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { v7 } from 'uuid';
import { connect } from '../db/connect.ts';
import { migrateToLatest } from '../db/migrate.ts';
import { ConfigError, readConfig } from './config.ts';
import { importOrganisations, type LineReport } from './import/import-organisations.ts';
import { parseCsv } from './import/parse-csv.ts';
import { reactions } from './reactions.ts';
import { installTopics } from './registry/install-topics.ts';
import { type CommandServices, runCommand } from './run-command.ts';

const usage = `npm run import -- organisations FILE.csv|.json
  First a dry run that writes nothing, then the import with a row for every line:
  line, outcome (created, matched, possible duplicate, refused), name, remark; separated by tabs.
  --dry-run   only the dry run, with its rows
  --anyway    creates what may be a duplicate, too
  --demo      into the demonstration's data
Columns: name and kind, and as far as there are any: country (ISO 3166 alpha-2), website or url, summary or description
and services, topics, languages, regions, ways_of_helping, availability, contact_name, contact_email, contact_language.
Lists are separated by semicolons, or JSON arrays. Topics are found by code, label or synonym in any language.`;

class UsageError extends Error {}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The lines of the file. Refuses a file that is neither CSV nor a JSON array of objects. */
async function readLines(file: string) {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file} cannot be read.`);
  });
  const kind = extname(file).toLowerCase();
  if (kind === '.csv') return parseCsv(text);
  if (kind !== '.json') throw new UsageError(usage);
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed)) {
      return parsed.map((values: unknown, at) => ({
        line: at + 1,
        values:
          typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {},
      }));
    }
  } catch {
    // Said below, alike for what is no JSON and what is no list.
  }
  throw new UsageError(`${file} is not a JSON array of organisations.`);
}

/** Goes through the lines once; `tell` gets each row of the report. Answers how many of each outcome. */
async function goThrough(
  reports: AsyncGenerator<LineReport>,
  tell: (report: LineReport) => void,
): Promise<string> {
  const counts = { created: 0, matched: 0, 'possible duplicate': 0, refused: 0 };
  for await (const report of reports) {
    counts[report.outcome] += 1;
    tell(report);
  }
  return `${counts.created} created, ${counts.matched} matched, ${counts['possible duplicate']} possible duplicates, ${counts.refused} refused`;
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ');
const sayRow = ({ line, outcome, name, remark }: LineReport): void =>
  say([line, outcome, oneLine(name), oneLine(remark)].join('\t'));

async function run(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      anyway: { type: 'boolean', default: false },
      demo: { type: 'boolean', default: false },
    },
  });
  const [what, file, ...more] = positionals;
  if (what !== 'organisations' || !file || more.length > 0) throw new UsageError(usage);
  const config = readConfig(process.env, { isDemonstration: values.demo, needsSecret: false });
  const lines = await readLines(file);
  const connection = connect(config.databaseUrl);
  try {
    await migrateToLatest(connection.db);
    const services: CommandServices = {
      connection,
      clock: { now: () => new Date() },
      ids: { next: () => v7() },
      reactions,
    };
    await runCommand(services, { kind: 'system', doing: 'import' }, installTopics, {});
    const { anyway } = values;
    const tried = await goThrough(
      importOrganisations(services, lines, { isDryRun: true, anyway }),
      values['dry-run'] ? sayRow : () => undefined,
    );
    say(`Dry run, nothing written: ${tried}`);
    if (values['dry-run']) return;
    const done = await goThrough(
      importOrganisations(services, lines, { isDryRun: false, anyway }),
      sayRow,
    );
    say(`Imported: ${done}`);
  } finally {
    await connection.close();
  }
}

try {
  await run();
} catch (error) {
  // What the operator can mend is said in a line or two, without a stack.
  const isTheirs = error instanceof UsageError || error instanceof ConfigError;
  const isArgument = error instanceof TypeError && 'code' in error;
  process.stderr.write(
    `${isTheirs ? error.message : isArgument ? usage : String((error as Error).stack)}\n`,
  );
  process.exitCode = 1;
}
