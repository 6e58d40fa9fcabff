import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDatabase } from '../../db/check-database.ts';
import { asSnapshot, type Connection, type Engine, type Reader } from '../../db/connect.ts';
import { isMigrated } from '../../db/migrate.ts';
import { checkChain } from '../activity/queries.ts';
import { isContentNeeded, listStoredContents } from '../log/file-queries.ts';
import { checkAgainstTrail } from '../views/trail-check.ts';
import { contentPath, sha256Of } from './manifest.ts';
import { type Progress, tellTenths } from './progress.ts';

export type CheckReport = { events: number; files: number; faults: string[] };

type StoredContent = { sha256: string; size: number };

/** What is wrong with the stored bytes of one content, if anything. */
async function faultOf(
  connection: Connection,
  dataDir: string,
  { sha256, size }: StoredContent,
): Promise<string | undefined> {
  const path = join(dataDir, 'files', contentPath(sha256));
  const found = await stat(path).catch(() => undefined);
  if (found) {
    const isSame = found.size === size && (await sha256Of(path)) === sha256;
    return isSame ? undefined : `file ${sha256}: altered`;
  }
  // While the check ran it may have been taken out, as a redaction does.
  return (await isContentNeeded(connection.db, sha256)) ? `file ${sha256}: missing` : undefined;
}

/** What a look through the database found. */
export type Findings = { events: number; faults: string[]; contents: StoredContent[] };

/** Everything that can be found in the database alone: its own faults, the chain of events, rows against the trail. */
export async function lookThrough(
  db: Reader,
  engine: Engine,
  tell: Progress = () => {},
): Promise<Findings> {
  const ofDatabase = await checkDatabase(db, engine);
  tell('database: looked through');
  const chain = await checkChain(db);
  const ofChain = chain.faults.map(
    ({ seq, fault }) => `event ${seq}: ${fault.replaceAll('_', ' ')}`,
  );
  tell(`events: ${chain.events} in the chain`);
  const ofRows = await checkAgainstTrail(db);
  tell('rows: compared with the trail');
  return {
    events: chain.events,
    faults: [...ofDatabase, ...ofChain, ...ofRows],
    contents: await listStoredContents(db),
  };
}

/**
 * Looks for whatever should not be: the database's own integrity and references, the chain of events, rows that no
 * longer say what the trail recorded, uploaded files that are missing or altered; a sentence each. Changes nothing, and
 * sees one moment, so that it may run while others write.
 */
export async function checkInstallation(
  connection: Connection,
  dataDir: string,
  tell: Progress = () => {},
): Promise<CheckReport> {
  if (!(await isMigrated(connection.db))) {
    return {
      events: 0,
      files: 0,
      faults: ['migrations: some have not run; npm run db -- migrate'],
    };
  }
  const { events, faults, contents } = await asSnapshot(connection, (db) =>
    lookThrough(db, connection.engine, tell),
  );
  const progress = tellTenths(tell, 'files');
  for (const [index, content] of contents.entries()) {
    const fault = await faultOf(connection, dataDir, content);
    if (fault) faults.push(fault);
    progress(index + 1, contents.length);
  }
  return { events, files: contents.length, faults };
}
