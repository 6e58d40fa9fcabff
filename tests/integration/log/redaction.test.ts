import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkChain } from '../../../server/activity/queries.ts';
import { aCaseManager, anAdministrator } from '../../support/actors.ts';
import { aCase } from '../../support/case-factories.ts';
import { aFile, aMessage, fileDoor, giveDataDir } from '../../support/log-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

test('only the responsible case manager asks for a redaction, once', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const entryId = await aMessage(world, made);
  const request = { entryId, reason: 'wrong_case' } as const;
  expect(await refusal(world.as(made.government).cases.requestRedaction(request))).toBe(
    'only_responsible_case_manager',
  );
  expect(await refusal(world.as(await aCaseManager(world)).cases.requestRedaction(request))).toBe(
    'only_responsible_case_manager',
  );
  await world.as(made.manager).cases.requestRedaction(request);
  expect(await refusal(world.as(made.manager).cases.requestRedaction(request))).toBe(
    'already_done',
  );
});

test('an administrator takes out what was asked for, without being shown it', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const administrator = await anAdministrator(world);
  const entryId = await aMessage(world, made, 'manager', 'Meant for another government');
  const redact = () => world.as(administrator).cases.redactEntry({ entryId });
  expect(await refusal(world.as(made.manager).cases.listRedactionRequests())).toBe(
    'only_administrator',
  );
  expect(await refusal(redact())).toBe('not_found');
  await world.as(made.manager).cases.requestRedaction({ entryId, reason: 'wrong_case' });
  const [letter] = (await world.letters(administrator)).slice(-1);
  expect(letter?.template).toBe('redactionRequested');
  const requests = await world.as(administrator).cases.listRedactionRequests();
  expect(requests).toMatchObject([
    { subjectId: entryId, of: 'entry', reference: made.reference, reason: 'wrong_case' },
  ]);
  expect(JSON.stringify([requests, letter])).not.toContain('another government');
  expect(await refusal(world.as(made.manager).cases.redactEntry({ entryId }))).toBe(
    'only_administrator',
  );
  await redact();
  expect(await refusal(redact())).toBe('already_done');
  expect(await world.as(administrator).cases.listRedactionRequests()).toEqual([]);
});

test('a tombstone stays, the content is nowhere, and the trail is whole', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const administrator = await anAdministrator(world);
  const { id: entryId } = await world.as(made.manager).cases.log({
    caseId: made.caseId,
    kind: 'call',
    body: 'Meant for another government',
    outcome: 'a secret outcome',
    withWhom: 'a secret person',
  });
  await world.as(made.manager).cases.requestRedaction({ entryId, reason: 'personal_facts' });
  await world.as(administrator).cases.redactEntry({ entryId });
  const { lines } = await world
    .as(made.manager)
    .views.caseLog({ caseId: made.caseId, filter: 'calls_and_meetings' });
  expect(lines).toMatchObject([{ id: entryId, kind: 'call', body: '', isRedacted: true }]);
  const { db } = world.services.connection;
  const kept = JSON.stringify([
    await db.selectFrom('log_entries').selectAll().execute(),
    await db.selectFrom('event_contents').selectAll().execute(),
    await db.selectFrom('events').selectAll().execute(),
  ]);
  expect(kept).not.toMatch(/another government|secret/);
  expect((await checkChain(db)).faults).toEqual([]);
  const reply = { caseId: made.caseId, kind: 'message', body: 'x', inReplyToId: entryId } as const;
  expect(await refusal(world.as(made.manager).cases.log(reply))).toBe('entry_redacted');
});

test('a redacted file leaves the disk, unless the same bytes are held elsewhere', async () => {
  const world = await openWorld();
  const dataDir = giveDataDir(world);
  const made = await aCase(world, { status: 'scoping' });
  const administrator = await anAdministrator(world);
  const fileIds = [
    await aFile(world, made.manager, 'same bytes', 'secret name.txt'),
    await aFile(world, made.manager, 'same bytes', 'other.txt'),
  ];
  const { db } = world.services.connection;
  const { sha256 } = await db.selectFrom('files').select('sha256').executeTakeFirstOrThrow();
  const path = join(dataDir, 'files', sha256.slice(0, 2), sha256);
  const [fileId, otherId] = fileIds as [string, string];
  await world
    .as(made.manager)
    .cases.log({ caseId: made.caseId, kind: 'note', body: 'See', fileIds });
  const redact = async (id: string) => {
    await world.as(made.manager).cases.requestRedaction({ fileId: id, reason: 'confidential' });
    await world.as(administrator).cases.redactFile({ fileId: id });
  };
  await redact(fileId);
  expect((await fileDoor(world, made.manager).get(fileId)).status).toBe(410);
  expect((await fileDoor(world, made.manager).get(otherId)).status).toBe(200);
  expect(existsSync(path)).toBe(true);
  const [shown] = (await world.as(made.manager).views.caseFiles({ caseId: made.caseId })).filter(
    (file) => file.isRedacted,
  );
  expect(shown).toMatchObject({ id: fileId, name: '' });
  await redact(otherId);
  expect(existsSync(path)).toBe(false);
});

test('redacting an entry takes its files with it', async () => {
  const world = await openWorld();
  giveDataDir(world);
  const made = await aCase(world, { status: 'scoping' });
  const fileId = await aFile(world, made.manager);
  const { id: entryId } = await world
    .as(made.manager)
    .cases.log({ caseId: made.caseId, kind: 'file', fileIds: [fileId] });
  await world.as(made.manager).cases.requestRedaction({ entryId, reason: 'sent_by_mistake' });
  await world.as(await anAdministrator(world)).cases.redactEntry({ entryId });
  expect((await fileDoor(world, made.manager).get(fileId)).status).toBe(410);
});
