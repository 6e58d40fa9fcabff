import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { BackupError } from '../../server/backup/manifest.ts';
import { restoreBackup } from '../../server/backup/restore-backup.ts';
import { writeBackup } from '../../server/backup/write-backup.ts';
import type { Config } from '../../server/config.ts';
import {
  type ArchiveEntry,
  aFolder,
  aStoppedInstallation,
  configOf,
  contentsOf,
  readArchive,
  writeArchive,
} from '../support/archives.ts';
import { startServerProcess } from '../support/processes.ts';

const at = '2026-03-02T09:00:00.000Z';

async function aBackup(): Promise<string> {
  const file = join(aFolder(), 'backup.tar.gz');
  await writeBackup(await aStoppedInstallation(), file, { at });
  return file;
}

/** Why a restore was not done, in the words the operator reads. */
async function whyNot(restoring: Promise<unknown>): Promise<string> {
  try {
    await restoring;
  } catch (error) {
    if (error instanceof BackupError) return error.message;
    throw error;
  }
  throw new Error('Expected a refusal, but it was restored.');
}

function anEmptyPlace(): Config {
  return configOf(join(aFolder(), 'data'));
}

describe('restoring is refused', () => {
  it('onto an installation that has a database', async () => {
    const file = await aBackup();
    const there = await aStoppedInstallation();
    const before = contentsOf(there.dataDir);
    expect(await whyNot(restoreBackup(there, file))).toMatch(
      /^There is a database at .*\.sqlite\. /,
    );
    expect(contentsOf(there.dataDir)).toEqual(before);
  });

  it('beside what another database has left: its log would be played into the restored one', async () => {
    const file = await aBackup();
    const config = anEmptyPlace();
    mkdirSync(config.dataDir, { recursive: true });
    await writeFile(join(config.dataDir, 'mechanism.sqlite-wal'), 'left behind');
    expect(await whyNot(restoreBackup(config, file))).toMatch(/^There is a database at .*-wal\. /);
  });

  it('onto uploaded files', async () => {
    const file = await aBackup();
    const config = anEmptyPlace();
    mkdirSync(join(config.dataDir, 'files/ab'), { recursive: true });
    expect(await whyNot(restoreBackup(config, file))).toMatch(/^There are uploaded files in /);
    expect(existsSync(join(config.dataDir, 'mechanism.sqlite'))).toBe(false);
  });

  it('onto a server that runs, however empty it is', async () => {
    const file = await aBackup();
    const config = anEmptyPlace();
    const server = await startServerProcess({ DATA_DIR: config.dataDir });
    const before = contentsOf(config.dataDir);
    expect(await whyNot(restoreBackup(config, file))).toMatch(/^There is a database at /);
    expect(contentsOf(config.dataDir)).toEqual(before);
    await server.stop();
  });

  it('onto a server that was started while the archive was unpacked', async () => {
    const file = await aBackup();
    const config = anEmptyPlace();
    const path = join(config.dataDir, 'mechanism.sqlite');
    const restoring = restoreBackup(config, file, {
      tell: () => writeFileSync(path, 'a database, a moment ago'),
    });
    expect(await whyNot(restoring)).toMatch(/^There is a database at /);
    expect(await readFile(path, 'utf8')).toBe('a database, a moment ago');
    expect(contentsOf(config.dataDir)).toEqual(['mechanism.sqlite']);
  });

  it('onto PostgreSQL of a backup of SQLite, and onto a database that has tables', async () => {
    const file = await aBackup();
    const { serverUrl, template } = inject('postgres');
    const config = anEmptyPlace();
    const onEmpty = { ...config, databaseUrl: `${serverUrl}postgres` };
    expect(await whyNot(restoreBackup(onEmpty, file))).toBe(
      'The backup is of sqlite, DATABASE_URL names postgres. Restore it onto sqlite.',
    );
    const onTables = { ...config, databaseUrl: `${serverUrl}${template}` };
    expect(await whyNot(restoreBackup(onTables, file))).toMatch(/^The database has tables\. /);
    expect(contentsOf(config.dataDir)).toEqual([]);
  });

  it('of a file that is not there', async () => {
    const config = anEmptyPlace();
    expect(await whyNot(restoreBackup(config, '/nowhere/backup.tar.gz'))).toBe(
      '/nowhere/backup.tar.gz is not there, or no file.',
    );
  });

  it('of an archive cut off anywhere', async () => {
    const file = await aBackup();
    const whole = await readFile(file);
    const config = anEmptyPlace();
    for (const length of [0, 1, 9, 500, whole.length >> 1, whole.length - 9, whole.length - 1]) {
      await writeFile(file, whole.subarray(0, length));
      expect(await whyNot(restoreBackup(config, file)), `cut at ${length}`).toMatch(
        /backup|damaged/,
      );
      expect(contentsOf(config.dataDir), `cut at ${length}`).toEqual([]);
    }
  });

  it('of an archive with a byte changed anywhere', async () => {
    const file = await aBackup();
    const whole = await readFile(file);
    const config = anEmptyPlace();
    // The gzip header's time and system say nothing of the content.
    for (const position of [0, 10, 100, whole.length >> 2, whole.length >> 1, whole.length - 6]) {
      const altered = Buffer.from(whole);
      altered[position] = (altered[position] ?? 0) ^ 0x40;
      await writeFile(file, altered);
      expect(await whyNot(restoreBackup(config, file)), `at ${position}`).toMatch(/backup|damaged/);
      expect(contentsOf(config.dataDir), `at ${position}`).toEqual([]);
    }
  });
});

describe('an archive that somebody else wrote', () => {
  /** A whole backup with its entries changed, and packed as if nothing were wrong. */
  async function changed(change: (entries: ArchiveEntry[]) => ArchiveEntry[]): Promise<string> {
    const file = await aBackup();
    await writeArchive(file, change(await readArchive(file)));
    return file;
  }

  const strange: { title: string; change(entries: ArchiveEntry[]): ArchiveEntry[]; why: RegExp }[] =
    [
      {
        title: 'with a path outside',
        change: (entries) => [
          ...entries,
          { header: { name: '../../outside.txt' }, content: Buffer.from('x') },
        ],
        why: /names a path outside the installation: \.\.\/\.\.\/outside\.txt$/,
      },
      {
        title: 'with a path from the root',
        change: (entries) => [
          ...entries,
          { header: { name: '/tmp/outside.txt' }, content: Buffer.from('x') },
        ],
        why: /names a path outside the installation: \/tmp\/outside\.txt$/,
      },
      {
        title: 'with a path that leads out by way of files',
        change: (entries) => [
          ...entries,
          { header: { name: 'files/../../outside.txt' }, content: Buffer.from('x') },
        ],
        why: /names a path outside the installation: files\/\.\.\/\.\.\/outside\.txt$/,
      },
      {
        title: 'with a link in the place of a file',
        change: (entries) => [
          ...entries,
          {
            header: { name: 'secret', type: 'symlink', linkname: '/etc/passwd' },
            content: Buffer.alloc(0),
          },
        ],
        why: /holds what no backup holds: secret \(symlink\)$/,
      },
      {
        title: 'with something beside what backups hold',
        change: (entries) => [
          ...entries,
          { header: { name: 'notes.txt' }, content: Buffer.from('x') },
        ],
        why: /holds what no backup holds: notes\.txt \(file\)$/,
      },
      {
        title: 'with a file altered',
        change: (entries) =>
          entries.map((entry) =>
            entry.header.name.startsWith('files/')
              ? { ...entry, content: Buffer.from('altered') }
              : entry,
          ),
        why: /is damaged: files\/.* is not what its name says\.$/,
      },
      {
        title: 'with the database altered',
        change: (entries) =>
          entries.map((entry) =>
            entry.header.name === 'database.sqlite'
              ? { ...entry, content: Buffer.concat([entry.content, Buffer.from('x')]) }
              : entry,
          ),
        why: /is damaged: something is missing from it\.$/,
      },
      {
        title: 'without one of the files',
        change: (entries) => entries.slice(0, -1),
        why: /is damaged: something is missing from it\.$/,
      },
      {
        title: 'without its manifest',
        change: (entries) => entries.filter(({ header }) => header.name !== 'manifest.json'),
        why: /is not a backup of this product, or one of a newer version of it\.$/,
      },
      {
        title: 'of a newer format',
        change: (entries) =>
          entries.map((entry) =>
            entry.header.name === 'manifest.json'
              ? {
                  ...entry,
                  content: Buffer.from(
                    entry.content.toString().replace('"format": 1', '"format": 2'),
                  ),
                }
              : entry,
          ),
        why: /is not a backup of this product, or one of a newer version of it\.$/,
      },
      {
        title: 'whose manifest is no JSON',
        change: (entries) =>
          entries.map((entry) =>
            entry.header.name === 'manifest.json' ? { ...entry, content: Buffer.from('{') } : entry,
          ),
        why: /is not a whole backup: /,
      },
    ];

  it.each(strange)('$title is refused and leaves nothing', async ({ change, why }) => {
    const file = await changed(change);
    const config = anEmptyPlace();
    expect(await whyNot(restoreBackup(config, file))).toMatch(why);
    expect(contentsOf(dirname(config.dataDir))).toEqual(['data']);
  });

  it('unchanged is restored: the tests before would notice', async () => {
    const config = anEmptyPlace();
    const { takenAt, files } = await restoreBackup(config, await changed((entries) => entries));
    expect({ takenAt, files }).toEqual({ takenAt: at, files: 2 });
  });
});

describe('a restored installation', () => {
  it('has the secret of the one that was backed up, so that links sent already still work', async () => {
    const config = anEmptyPlace();
    mkdirSync(config.dataDir, { recursive: true });
    await writeFile(join(config.dataDir, 'secret'), 'one made since');
    await restoreBackup(config, await aBackup());
    expect(await readFile(join(config.dataDir, 'secret'), 'utf8')).toBe(config.secret);
  });
});
