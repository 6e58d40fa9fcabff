import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadActor } from '../../server/accounts/queries.ts';
import { fileRoutes } from '../../server/files/routes.ts';
import type { TestCase } from './case-factories.ts';
import type { TestPerson, World } from './world.ts';

/** Gives a world a folder for files of its own, gone when the test ends. */
export function giveDataDir(world: World): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'mechanism-files-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  world.services.config = { ...world.services.config, dataDir };
  return dataDir;
}

/** The door for files as this person's browser meets it; nobody's for `null`. */
export function fileDoor(world: World, person: TestPerson | null) {
  const app = fileRoutes(world.services, async () => {
    const actor = person && (await loadActor(world.services.connection.readDb, person.personId));
    return actor ?? { kind: 'anyone' };
  });
  return {
    put(content: BodyInit, name = 'plan.txt', headers: Record<string, string> = {}) {
      return app.request(`/files?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', ...headers },
        body: content,
        // Needed by fetch where the body is a stream.
        ...({ duplex: 'half' } as object),
      });
    },
    get: (fileId: string) => app.request(`/files/${fileId}`),
  };
}

/** A file somebody has uploaded and nothing holds yet. */
export async function aFile(
  world: World,
  by: TestPerson,
  content = 'a plan',
  name = 'plan.txt',
): Promise<string> {
  const response = await fileDoor(world, by).put(content, name);
  if (response.status !== 201) throw new Error(`The upload answered ${response.status}`);
  const { id } = (await response.json()) as { id: string };
  return id;
}

/** A message of the case manager to the government, or of the government to its case manager. */
export async function aMessage(
  world: World,
  made: TestCase,
  from: 'manager' | 'government' = 'manager',
  body = 'We have read your request.',
): Promise<string> {
  const { id } = await world.as(made[from]).cases.log({
    caseId: made.caseId,
    kind: 'message',
    body,
    readerOrganisationIds: [made.organisationId],
  });
  return id;
}

/** A question on a case, open until the other side answers. */
export async function aQuestion(
  world: World,
  made: TestCase,
  from: 'manager' | 'government' = 'manager',
  body = 'Which districts publish already?',
): Promise<string> {
  const { id } = await world.as(made[from]).cases.log({
    caseId: made.caseId,
    kind: 'question',
    body,
    readerOrganisationIds: [made.organisationId],
  });
  return id;
}
