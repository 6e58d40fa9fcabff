import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { connect, type Reader } from '../../db/connect.ts';
import { contentPath, databaseNames } from '../../server/backup/manifest.ts';
import { writeBackup } from '../../server/backup/write-backup.ts';
import {
  aFolder,
  aStoppedInstallation,
  contentsOf,
  readArchive,
  writeArchive,
} from '../support/archives.ts';
import { aChance } from '../support/chance.ts';
import { aPlace, openInstallation } from '../support/installation.ts';
import { run, runDb, startServerProcess } from '../support/processes.ts';
import { openWriters, writtenBy } from '../support/writers.ts';

/** Makes a database large enough that copying it takes several steps, between which others write. */
function addBallast(databasePath: string, megabytes: number): void {
  const handle = new BetterSqlite(databasePath);
  handle.exec('create table ballast (bytes blob)');
  const add = handle.prepare('insert into ballast values (zeroblob(1048576))');
  handle.transaction(() => {
    for (let count = 0; count < megabytes; count += 1) add.run();
  })();
  handle.close();
}

async function hashesOf(db: Reader): Promise<string[]> {
  const rows = await db.selectFrom('events').select('hash').orderBy('seq').execute();
  return rows.map((row) => row.hash);
}

describe('a backup on SQLite', () => {
  it('taken while people write is restored the same to the byte, and people go on where they were', async () => {
    const installation = await openInstallation('sqlite');
    const writers = await openWriters(installation, aChance(7));
    addBallast(join(installation.dataDir, 'mechanism.sqlite'), 48);
    const file = join(aFolder(), 'backup.tar.gz');
    let acknowledged = 0;
    let before = -1;
    let during = 0;
    let backingUp: ReturnType<typeof runDb> | undefined;
    const until = {
      isOver: false,
      onAcknowledged() {
        acknowledged += 1;
        if (acknowledged !== 40) return;
        before = writers.attempts.filter((attempt) => attempt.acknowledgedId).length;
        backingUp = runDb(['backup', file], installation.environment).then((ended) => {
          during = acknowledged - before;
          until.isOver = true;
          return ended;
        });
      },
    };
    await writers.write(until);
    const backup = await backingUp;
    expect(backup?.complained).toBe('');
    expect(backup?.said).toMatch(
      /^database: 10 %\n[\s\S]*database: 100 %\nfiles: 10 %\n[\s\S]*files: 100 %\nWrote /,
    );
    // Otherwise nobody wrote while it ran, and this test would prove nothing.
    expect(during).toBeGreaterThan(20);

    const place = await aPlace('sqlite');
    const restored = await runDb(['restore', file], place.environment);
    expect(restored.complained).toBe('');
    expect(restored.said).toMatch(/files: \d+ unpacked\nRestored the backup of 20/);
    const check = await runDb(['check'], place.environment);
    expect({ said: check.said, code: check.code }).toEqual({
      said: expect.stringMatching(/events, \d+ files, 0 faults\n$/),
      code: 0,
    });

    const now = installation.look().readDb;
    const copy = connect(place.databaseUrl);
    const thenHashes = await hashesOf(copy.readDb);
    expect((await hashesOf(now)).slice(0, thenHashes.length)).toEqual(thenHashes);
    for (const attempt of writers.attempts
      .filter(({ acknowledgedId }) => acknowledgedId)
      .slice(0, before)) {
      expect(await writtenBy(copy.readDb, attempt)).toEqual([attempt.acknowledgedId]);
    }
    const files = await copy.readDb.selectFrom('files').select('sha256').execute();
    expect(files.length).toBeGreaterThan(5);
    for (const { sha256 } of files) {
      const [one, other] = [installation, place].map(({ dataDir }) =>
        join(dataDir, 'files', contentPath(sha256)),
      );
      expect((await readFile(one ?? '')).equals(await readFile(other ?? ''))).toBe(true);
    }
    await copy.close();

    const server = await startServerProcess(place.environment);
    const whoAmI = await installation.administrator
      .at(server)
      .query<{ person: { name: string } }>('accounts.whoAmI');
    expect(whoAmI.person.name).toBe('First Administrator');
    await server.stop();
  });

  it('that is killed in the middle leaves nothing under its name', async () => {
    const { dataDir, databaseUrl } = await aStoppedInstallation();
    addBallast(join(dataDir, 'mechanism.sqlite'), 120);
    const folder = aFolder();
    const environment = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl };
    const program = run(
      'server/db-command.ts',
      ['backup', join(folder, 'backup.tar.gz')],
      environment,
    );
    await program.says(/database: \d+ %/);
    program.child.kill('SIGKILL');
    expect(await program.ended).toMatchObject({ signal: 'SIGKILL' });
    expect(contentsOf(folder)).not.toContain('backup.tar.gz');
    const again = await runDb(['backup', join(folder, 'backup.tar.gz')], environment);
    expect(again.code).toBe(0);
    expect(contentsOf(folder)).toContain('backup.tar.gz');
  });

  it('that is told to stop leaves nothing at all', async () => {
    const { dataDir, databaseUrl } = await aStoppedInstallation();
    addBallast(join(dataDir, 'mechanism.sqlite'), 120);
    const folder = aFolder();
    const program = run('server/db-command.ts', ['backup', join(folder, 'backup.tar.gz')], {
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
    });
    await program.says(/database: \d+ %/);
    program.child.kill('SIGTERM');
    expect((await program.ended).code).toBe(1);
    expect(contentsOf(folder)).toEqual([]);
  });

  it('clears away what one that was killed long ago has left, and nothing younger', async () => {
    const config = await aStoppedInstallation();
    const folder = aFolder();
    for (const name of ['.backup-long-ago', '.backup-just-now', 'of-somebody-else']) {
      mkdirSync(join(folder, name));
    }
    utimesSync(join(folder, '.backup-long-ago'), 0, 0);
    utimesSync(join(folder, 'of-somebody-else'), 0, 0);
    await writeBackup(config, join(folder, 'backup.tar.gz'), { at: '2026-03-02T09:00:00.000Z' });
    expect(contentsOf(folder)).toEqual(['.backup-just-now', 'backup.tar.gz', 'of-somebody-else']);
  });

  it('is refused where there is no installation, and makes none', async () => {
    const { environment, dataDir } = await aPlace('sqlite');
    for (const parameters of [['backup', join(aFolder(), 'backup.tar.gz')], ['check']]) {
      const { code, complained } = await runDb(parameters, environment);
      expect({ code, complained }).toEqual({
        code: 1,
        complained: expect.stringMatching(/^There is no database at .*mechanism\.sqlite\. /),
      });
    }
    expect(contentsOf(dataDir)).toEqual([]);
  });

  it('never overwrites a file', async () => {
    const { dataDir, databaseUrl } = await aStoppedInstallation();
    const file = join(aFolder(), 'backup.tar.gz');
    writeFileSync(file, 'the backup of yesterday');
    const { code, complained } = await runDb(['backup', file], {
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
    });
    expect({ code, complained }).toEqual({ code: 1, complained: `${file} exists already.\n` });
    expect(await readFile(file, 'utf8')).toBe('the backup of yesterday');
  });
});

describe('a backup on PostgreSQL', () => {
  it('says that pg_dump is missing, and leaves nothing', async () => {
    const { environment } = await aPlace('postgres');
    const folder = aFolder();
    const { code, complained } = await runDb(['backup', join(folder, 'backup.tar.gz')], {
      ...environment,
      PATH: '/nowhere',
    });
    expect({ code, complained }).toEqual({
      code: 1,
      complained: expect.stringMatching(
        /^pg_dump is not on this machine\. Install PostgreSQL’s client programs/,
      ),
    });
    expect(contentsOf(folder)).toEqual([]);
  });

  it('is whole, or says what pg_dump on this machine lacks', async () => {
    const installation = await openInstallation('postgres');
    const uploaded = await installation.administrator.upload('plan.txt', 'a plan');
    expect(uploaded.status).toBe(201);
    const folder = aFolder();
    const file = join(folder, 'backup.tar.gz');
    const backup = await runDb(['backup', file], installation.environment);
    if (backup.code !== 0) {
      expect(backup.complained).toMatch(
        /^pg_dump (is not on this machine\.|on this machine is of version)/,
      );
      expect(contentsOf(folder)).toEqual([]);
      return;
    }
    const place = await aPlace('postgres');
    expect((await runDb(['restore', file], place.environment)).complained).toBe('');
    expect((await runDb(['check'], place.environment)).said).toMatch(/1 files, 0 faults\n$/);
  });

  it('is not restored by halves: where pg_restore is missing, files and secret are taken back', async () => {
    const { dataDir, databaseUrl } = await aStoppedInstallation();
    const file = join(aFolder(), 'backup.tar.gz');
    await runDb(['backup', file], { DATA_DIR: dataDir, DATABASE_URL: databaseUrl });
    const entries = (await readArchive(file)).map(({ header, content }) => ({
      header: { name: header.name.replace(databaseNames.sqlite, databaseNames.postgres) },
      content: Buffer.from(
        header.name === 'manifest.json'
          ? content.toString().replace('"engine": "sqlite"', '"engine": "postgres"')
          : content,
      ),
    }));
    await writeArchive(file, entries);
    const place = await aPlace('postgres');
    const restore = await runDb(['restore', file], { ...place.environment, PATH: '/nowhere' });
    expect({ code: restore.code, complained: restore.complained }).toEqual({
      code: 1,
      complained: expect.stringMatching(/^pg_restore is not on this machine\. /),
    });
    expect(contentsOf(place.dataDir)).toEqual([]);
  });
});

describe('npm run db -- check', () => {
  it('names an altered and a missing file, and says so to scripts, too', async () => {
    const { dataDir, databaseUrl } = await aStoppedInstallation(['a plan', 'another plan']);
    const [one, other] = contentsOf(join(dataDir, 'files'))
      .filter((path) => /[0-9a-f]{64}$/.test(path))
      .map((path) => join(dataDir, 'files', path));
    const shaOf = (path: string | undefined) => path?.slice(-64);
    writeFileSync(one ?? '', 'a plan no longer');
    await rm(other ?? '');
    const { code, said } = await runDb(['check'], { DATA_DIR: dataDir, DATABASE_URL: databaseUrl });
    expect(code).toBe(1);
    expect(said).toContain(`FAULT  file ${shaOf(one)}: altered\n`);
    expect(said).toContain(`FAULT  file ${shaOf(other)}: missing\n`);
    expect(said).toMatch(/\d+ events, 2 files, 2 faults\n$/);
  });
});
