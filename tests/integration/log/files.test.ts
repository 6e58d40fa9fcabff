import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aCaseManager, aGovernmentContact, aProviderContact } from '../../support/actors.ts';
import { aCase, offeredTo } from '../../support/case-factories.ts';
import { aFile, fileDoor, giveDataDir } from '../../support/log-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

/** Every file below the folder, by its path. */
function stored(dataDir: string): string[] {
  const root = join(dataDir, 'files');
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

const megabyte = 1024 * 1024;

test('only whoever is signed in puts a file in, and only as a script of ours would', async () => {
  const world = await openWorld();
  const dataDir = giveDataDir(world);
  const person = await aGovernmentContact(world);
  expect((await fileDoor(world, null).put('a plan')).status).toBe(401);
  const form = await fileDoor(world, person).put('a=b', 'plan.txt', {
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect(form.status).toBe(415);
  expect(stored(dataDir)).toEqual([]);
});

test('more than 25 MB is refused, said beforehand or found out on the way, and leaves nothing', async () => {
  const world = await openWorld();
  const dataDir = giveDataDir(world);
  const door = fileDoor(world, await aGovernmentContact(world));
  const said = await door.put('x', 'big.bin', { 'content-length': String(26 * megabyte) });
  expect(said.status).toBe(413);
  const chunk = new Uint8Array(megabyte);
  let left = 26;
  const endless = new ReadableStream({
    pull(controller) {
      if (left-- > 0) controller.enqueue(chunk);
      else controller.close();
    },
  });
  const found = await door.put(endless, 'big.bin');
  expect(found.status).toBe(413);
  expect(await found.json()).toEqual({ reason: 'too_large' });
  expect(stored(dataDir)).toEqual([]);
});

test('25 MB exactly is taken', async () => {
  const world = await openWorld();
  giveDataDir(world);
  const door = fileDoor(world, await aGovernmentContact(world));
  const response = await door.put(new Uint8Array(25 * megabyte), 'big.bin');
  expect(response.status).toBe(201);
});

test('an upload that breaks off leaves nothing behind', async () => {
  const world = await openWorld();
  const dataDir = giveDataDir(world);
  const door = fileDoor(world, await aGovernmentContact(world));
  let sent = false;
  const broken = new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new Error('the line went dead'));
      else controller.enqueue(new TextEncoder().encode('half a plan'));
      sent = true;
    },
  });
  expect((await door.put(broken)).ok).toBe(false);
  expect(stored(dataDir)).toEqual([]);
  const { db } = world.services.connection;
  expect(await db.selectFrom('files').selectAll().execute()).toEqual([]);
});

test('what a file is comes from its content, whatever its name says', async () => {
  const world = await openWorld();
  giveDataDir(world);
  const door = fileDoor(world, await aGovernmentContact(world));
  const type = async (content: BodyInit, name: string) =>
    ((await (await door.put(content, name)).json()) as { mediaType: string }).mediaType;
  expect(await type('%PDF-1.7\n%âãÏÓ\n', 'plan.txt')).toBe('application/pdf');
  expect(await type('<script>alert(1)</script>', 'page.html')).toBe('text/plain');
  expect(await type('Données — مرحبا', 'a.exe')).toBe('text/plain');
  expect(await type(new Uint8Array([0, 1, 2, 3]), 'picture.png')).toBe('application/octet-stream');
  expect(await type('', 'empty.txt')).toBe('application/octet-stream');
});

test('identical content lies there once, under its hash', async () => {
  const world = await openWorld();
  const dataDir = giveDataDir(world);
  const person = await aGovernmentContact(world);
  const [one, other] = [
    await aFile(world, person, 'same', 'a.txt'),
    await aFile(world, person, 'same', 'b.txt'),
  ];
  expect(one).not.toBe(other);
  const sha256 = '0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5';
  expect(stored(dataDir)).toEqual([`${sha256.slice(0, 2)}/${sha256}`]);
  expect(readFileSync(join(dataDir, 'files', stored(dataDir)[0]!), 'utf8')).toBe('same');
});

test('a file nothing holds is its uploader’s alone', async () => {
  const world = await openWorld();
  giveDataDir(world);
  const person = await aGovernmentContact(world);
  const colleague = await world.contact(person.organisationId);
  const fileId = await aFile(world, person);
  expect((await fileDoor(world, null).get(fileId)).status).toBe(404);
  expect((await fileDoor(world, colleague).get(fileId)).status).toBe(404);
  expect((await fileDoor(world, await aCaseManager(world)).get(fileId)).status).toBe(404);
  expect((await fileDoor(world, person).get('no-id')).status).toBe(404);
  expect((await fileDoor(world, person).get(fileId)).status).toBe(200);
});

test('a file is handed out as an attachment that no browser runs', async () => {
  const world = await openWorld();
  giveDataDir(world);
  const person = await aGovernmentContact(world);
  const content = '<html><script>alert(1)</script></html>';
  const fileId = await aFile(world, person, content, 'Données “x”.html');
  const response = await fileDoor(world, person).get(fileId);
  expect(await response.text()).toBe(content);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/plain',
    'content-disposition': `attachment; filename="Donn_es _x_.html"; filename*=UTF-8''Donn%C3%A9es%20%E2%80%9Cx%E2%80%9D.html`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
  });
});

test('once an entry holds it, a file is read by the entry’s readers', async () => {
  const world = await openWorld();
  giveDataDir(world);
  const made = await aCase(world, { status: 'scoping' });
  const { caseId, manager, government, organisationId } = made;
  const provider = await aProviderContact(world);
  await offeredTo(world, caseId, [provider.organisationId]);
  const inNote = await aFile(world, manager, 'for staff');
  const inMessage = await aFile(world, manager, 'for the government');
  await world.as(manager).cases.log({ caseId, kind: 'note', body: 'See', fileIds: [inNote] });
  await world.as(manager).cases.log({
    caseId,
    kind: 'file',
    fileIds: [inMessage],
    readerOrganisationIds: [organisationId],
  });
  const status = async (person: Parameters<typeof fileDoor>[1], fileId: string) =>
    (await fileDoor(world, person).get(fileId)).status;
  expect(await status(government, inNote)).toBe(404);
  expect(await status(provider, inNote)).toBe(404);
  expect(await status(provider, inMessage)).toBe(404);
  expect(await status(government, inMessage)).toBe(200);
  expect(await status(await aCaseManager(world), inNote)).toBe(200);
  const seen = await world.as(government).views.caseFiles({ caseId });
  expect(seen.map((file) => file.id)).toEqual([inMessage]);
  expect(await world.as(manager).views.caseFiles({ caseId })).toHaveLength(2);
});

test('nobody reads a file by attaching its id to an entry of their own', async () => {
  const world = await openWorld();
  giveDataDir(world);
  const made = await aCase(world, { status: 'scoping' });
  const { caseId, manager, government, organisationId } = made;
  const secret = await aFile(world, manager, 'for staff');
  const steal = () =>
    world.as(government).cases.log({
      caseId,
      kind: 'file',
      fileIds: [secret],
      readerOrganisationIds: [organisationId],
    });
  expect(await refusal(steal())).toBe('not_found');
  await world.as(manager).cases.log({ caseId, kind: 'note', body: 'See', fileIds: [secret] });
  expect(await refusal(steal())).toBe('not_found');
});

test('the files of a request are read by everybody who reads the request', async () => {
  const world = await openWorld();
  giveDataDir(world);
  const government = await aGovernmentContact(world);
  const stranger = await aGovernmentContact(world);
  const fileId = await aFile(world, government, 'the commitment');
  const theirs = await aFile(world, stranger, 'somebody else’s');
  const submit = (fileIds: string[]) =>
    world.as(government).cases.submit({
      organisationId: government.organisationId,
      content: { title: 'Budgets', fileIds },
    });
  expect(await refusal(submit([theirs]))).toBe('not_found');
  await submit([fileId]);
  const status = async (person: Parameters<typeof fileDoor>[1]) =>
    (await fileDoor(world, person).get(fileId)).status;
  expect(await status(stranger)).toBe(404);
  expect(await status(await world.contact(government.organisationId))).toBe(200);
  expect(await status(await aCaseManager(world))).toBe(200);
});
