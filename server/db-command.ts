import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { connect } from '../db/connect.ts';
import { migrateToLatest } from '../db/migrate.ts';
import { checkInstallation } from './backup/check-installation.ts';
import { BackupError, refuseWithoutDatabase } from './backup/manifest.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { writeBackup } from './backup/write-backup.ts';
import { type Config, ConfigError, readConfig } from './config.ts';

const usage = `npm run db -- migrate           bring the database to the newest schema
npm run db -- backup FILE       database and uploaded files in one archive, while the server runs
npm run db -- restore FILE      into a stopped, empty installation
npm run db -- check             integrity, the chain of events, rows against the trail, files
Add --demo to work on the demonstration's data.`;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function migrate(config: Config): Promise<void> {
  const connection = connect(config.databaseUrl);
  try {
    const ran = await migrateToLatest(connection.db);
    say(ran.length > 0 ? `Ran ${ran.join(', ')}` : 'The schema is current.');
  } finally {
    await connection.close();
  }
}

async function check(config: Config): Promise<void> {
  await refuseWithoutDatabase(config);
  const connection = connect(config.databaseUrl);
  try {
    const report = await checkInstallation(connection, config.dataDir, say);
    for (const fault of report.faults) say(`FAULT  ${fault}`);
    const found = report.faults.length;
    say(
      `${report.events} events, ${report.files} files, ${found === 1 ? '1 fault' : `${found} faults`}`,
    );
    if (found > 0) process.exitCode = 1;
  } finally {
    await connection.close();
  }
}

function readCommandLine() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { demo: { type: 'boolean', default: false } },
    });
  } catch {
    throw new BackupError(usage);
  }
}

async function run(): Promise<void> {
  const { positionals, values } = readCommandLine();
  const [verb, file, ...more] = positionals;
  const takesFile = verb === 'backup' || verb === 'restore';
  if (more.length > 0 || takesFile !== (file !== undefined)) throw new BackupError(usage);
  const config = readConfig(process.env, { isDemonstration: values.demo, needsSecret: false });
  if (verb === 'migrate') return migrate(config);
  if (verb === 'check') return check(config);
  if (verb === 'backup' && file) {
    const written = await writeBackup(config, resolve(file), {
      at: new Date().toISOString(),
      tell: say,
    });
    return say(`Wrote ${file}: ${written.bytes} bytes, ${written.files} uploaded files.`);
  }
  if (verb === 'restore' && file) {
    const manifest = await restoreBackup(config, resolve(file), { tell: say });
    return say(
      `Restored the backup of ${manifest.takenAt}. Next: npm run db -- check, then npm start.`,
    );
  }
  throw new BackupError(usage);
}

// Leaving by `exit` lets unfinished work be cleared away.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(1));
}

try {
  await run();
} catch (error) {
  const isForOperator = error instanceof BackupError || error instanceof ConfigError;
  process.stderr.write(`${isForOperator ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
