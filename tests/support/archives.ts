import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip, gunzipSync } from 'node:zlib';
import { extract, type Header, pack } from 'tar-stream';
import { v7 } from 'uuid';
import { onTestFinished } from 'vitest';
import { connect } from '../../db/connect.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { acceptInvitation } from '../../server/accounts/accept-invitation.ts';
import { invitePerson } from '../../server/accounts/invite-person.ts';
import { loadActor } from '../../server/accounts/queries.ts';
import type { Config } from '../../server/config.ts';
import { createFileStore } from '../../server/files/store.ts';
import { addFile } from '../../server/log/add-file.ts';
import { type CommandServices, runCommand } from '../../server/run-command.ts';
import { testConfig } from './world.ts';

/** A folder that is gone when the test ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mechanism-archive-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Where an installation on SQLite is, or is to be. */
export function configOf(dataDir: string): Config {
  return { ...testConfig, dataDir, databaseUrl: `sqlite:${join(dataDir, 'mechanism.sqlite')}` };
}

/** Everything below a folder, by path; none when it is not there. */
export function contentsOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true }).map(String).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** A small installation that is not running: a few people, and as many uploaded files as are wanted. */
export async function aStoppedInstallation(
  files: readonly string[] = ['a plan', 'another'],
): Promise<Config> {
  const config = configOf(join(aFolder(), 'data'));
  const connection = connect(config.databaseUrl);
  try {
    await migrateToLatest(connection.db);
    await writeFile(join(config.dataDir, 'secret'), testConfig.secret);
    const services: CommandServices = {
      connection,
      clock: { now: () => new Date('2026-03-02T09:00:00.000Z') },
      ids: { next: () => v7() },
      reactions: [],
    };
    const system = { kind: 'system', doing: 'test' } as const;
    const { invitationId } = await runCommand(services, system, invitePerson, {
      email: 'manager@example.org',
      name: 'Case manager A',
      locale: 'en',
      organisationId: null,
      membershipRole: null,
      staffRoles: ['case_manager'],
    });
    const { personId } = await runCommand(services, system, acceptInvitation, {
      invitationId,
      name: 'Case manager A',
      locale: 'en',
      timeZone: 'UTC',
      passwordHash: 'nobody signs in with this',
    });
    const actor = await loadActor(connection.db, personId);
    const store = createFileStore(config.dataDir);
    for (const content of files) {
      const stored = await store.put(Readable.from([Buffer.from(content)]));
      await runCommand(services, actor ?? system, addFile, { ...stored, name: 'plan.txt' });
    }
  } finally {
    await connection.close();
  }
  return config;
}

export type ArchiveEntry = { header: Partial<Header> & { name: string }; content: Buffer };

/** What an archive holds, to be written again with something changed. */
export async function readArchive(file: string): Promise<ArchiveEntry[]> {
  const archive = extract();
  Readable.from([gunzipSync(await readFile(file))]).pipe(
    archive as unknown as NodeJS.WritableStream,
  );
  const entries: ArchiveEntry[] = [];
  for await (const entry of archive) {
    const content = await buffer(entry as unknown as AsyncIterable<Uint8Array>);
    entries.push({ header: { name: entry.header.name }, content });
  }
  return entries;
}

/** Writes an archive as somebody else might: whatever the entries say. */
export async function writeArchive(file: string, entries: readonly ArchiveEntry[]): Promise<void> {
  const archive = pack();
  const zipped = createGzip();
  archive.pipe(zipped as never);
  for (const { header, content } of entries) {
    archive.entry({ ...header, size: content.length }, content);
  }
  archive.finalize();
  await writeFile(file, await buffer(zipped));
}
