import { expect, test } from 'vitest';
import { checkChain } from '../../../server/activity/queries.ts';
import { checkAgainstTrail } from '../../../server/views/trail-check.ts';
import {
  aCaseManager,
  aGovernmentContact,
  anAdministrator,
  aProviderContact,
} from '../../support/actors.ts';
import {
  agree,
  aPen,
  awkward,
  introduce,
  stringsIn,
  workOnCase,
  writeRequest,
} from '../../support/awkward-texts.ts';
import { theTopics } from '../../support/directory-factories.ts';
import { openWorld } from '../../support/world.ts';

test('every text of the domain is kept and shown exactly as it was typed, and hashes hold over it', async () => {
  const world = await openWorld();
  const pen = aPen();
  const government = await aGovernmentContact(world, { name: 'Country X' });
  const provider = await aProviderContact(world, { name: 'Institute' });
  const manager = await aCaseManager(world);
  const parties = [government, provider];
  const { id: caseId, reference, shown } = await writeRequest(world, pen, government);
  await world.as(manager).cases.claim({ caseId });
  const seen: unknown[] = [shown];
  seen.push(
    await workOnCase(world, pen, {
      caseId,
      manager,
      government,
      providerId: provider.organisationId,
    }),
  );
  seen.push(await introduce(world, pen, { caseId, manager, parties }));
  seen.push(await agree(world, pen, { caseId, manager, parties }));
  await world.as(manager).cases.close({
    caseId,
    outcome: 'completed',
    summary: pen.long('summary'),
    alternativeOffered: pen.long('alternative'),
    commitmentEffect: 'refined',
    commitmentBefore: pen.long('before'),
    commitmentAfter: pen.long('after'),
  });
  await world
    .as(government)
    .cases.rateHelp({ caseId, wasHelped: 5, comment: pen.long('help comment') });
  seen.push(await world.as(manager).views.caseFile({ reference }));

  const read = new Set(stringsIn(seen));
  expect(pen.kept.length).toBeGreaterThan(60);
  expect(pen.kept.filter((text) => !read.has(text))).toEqual([]);
  const db = world.services.connection.readDb;
  expect((await checkChain(db)).faults).toEqual([]);
  expect(await checkAgainstTrail(db)).toEqual([]);
});

test('listings and track records say exactly what was typed', async () => {
  const world = await openWorld();
  const pen = aPen();
  const topicId = (await theTopics(world))('open-data');
  const provider = await aProviderContact(world, { name: 'Institute' });
  const { listingId } = await world.as(provider).directory.propose({
    organisationId: provider.organisationId,
    summary: pen.long('summary'),
    languages: ['ar'],
    regions: [],
    waysOfHelping: ['advice'],
    availability: 'available',
    availableFromOn: null,
    topics: [{ topicId, evidence: pen.long('evidence') }],
  });
  await world.as(provider).directory.addTrackRecord({
    listingId,
    topicId,
    title: pen.short('title'),
    description: pen.long('description'),
    doneOn: '2025-06-01',
    url: null,
  });
  const { organisationId } = provider;
  const read = new Set(stringsIn(await world.as(provider).directory.get({ organisationId })));
  expect(pen.kept.filter((text) => !read.has(text))).toEqual([]);
});

test('names are one line, whatever is pasted, and otherwise as typed', async () => {
  const world = await openWorld();
  const administrator = await anAdministrator(world);
  const { organisationId } = await world.as(administrator).registry.createOrganisation({
    name: `  Institute\r\n${awkward}\u0000\ud83d  `,
    kind: 'ngo',
    countryCode: 'GH',
  });
  const { name } = await world.as(administrator).registry.getOrganisation({ organisationId });
  expect(name).toBe(`Institute ${awkward}\ufffd`);
});
