import { expect, test } from 'vitest';
import { aCaseManager, aGovernmentContact, aProviderContact } from '../../support/actors.ts';
import { aListing, aProposedListing, theTopics } from '../../support/directory-factories.ts';
import { aConcludedIntroduction } from '../../support/introduction-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld, type World } from '../../support/world.ts';

/** A case of a government of Ghana about sub-national extractive revenues. */
async function aCaseAbout(world: World, topics: string[], more: Record<string, unknown> = {}) {
  const topicId = await theTopics(world);
  const government = await aGovernmentContact(world, { countryCode: 'GH' });
  const { id } = await world.as(government).cases.submit({
    organisationId: government.organisationId,
    content: { title: 'Where do royalties go?', topicIds: topics.map(topicId), ...more },
  });
  return { caseId: id, government };
}

const nobody = '01970000-0000-7000-8000-0000deadbeef';

test('suggestions are for staff, and for cases that exist for them', async () => {
  const world = await openWorld();
  const { caseId, government } = await aCaseAbout(world, ['subnational-extractives']);
  const provider = await aProviderContact(world);
  const manager = await aCaseManager(world);
  const conflicted = await aCaseManager(world);
  await world.join(conflicted, government.organisationId);
  expect(await refusal(world.anyone().directory.suggestFor({ caseId }))).toBe('sign_in_needed');
  expect(await refusal(world.as(provider).directory.suggestFor({ caseId }))).toBe('not_found');
  expect(await refusal(world.as(government).directory.suggestFor({ caseId }))).toBe('only_staff');
  expect(await refusal(world.as(conflicted).directory.suggestFor({ caseId }))).toBe('only_staff');
  expect(await refusal(world.as(manager).directory.suggestFor({ caseId: nobody }))).toBe(
    'not_found',
  );
});

test('those who know the matter are suggested, the closest first, each with the reasons', async () => {
  const world = await openWorld();
  const manager = await aCaseManager(world);
  await aListing(world, {
    name: 'Far away',
    countryCode: 'PE',
    topics: ['subnational-extractives'],
    languages: ['es'],
  });
  await aListing(world, {
    name: 'Neighbour',
    countryCode: 'BF',
    topics: ['subnational-extractives'],
    languages: ['fr'],
  });
  await aProposedListing(world, {
    name: 'Of the same area',
    countryCode: 'PE',
    topics: ['climate'],
  });
  await aListing(world, { name: 'Of another matter', topics: ['health'], languages: ['fr'] });
  const { caseId } = await aCaseAbout(world, ['subnational-extractives'], { languages: ['fr'] });
  const { suggestions } = await world.as(manager).directory.suggestFor({ caseId });
  expect(suggestions.map((one) => [one.name, one.reasons.map((reason) => reason.code)])).toEqual([
    ['Neighbour', ['same_topic', 'same_language', 'same_region']],
    ['Far away', ['same_topic']],
    ['Of the same area', ['near_topic']],
  ]);
  expect(suggestions[2]?.listingStatus).toBe('proposed');
});

test('the government itself, unwanted kinds and listings nobody may see are left out', async () => {
  const world = await openWorld();
  const manager = await aCaseManager(world);
  const topics = ['open-contracting'];
  const { caseId, government } = await aCaseAbout(world, topics, {
    providerKindsUnwanted: ['company'],
  });
  await aListing(world, { organisationId: government.organisationId, topics });
  const body = await world.organisation({
    kind: 'public_body',
    parentId: government.organisationId,
  });
  await aListing(world, { ...body, topics });
  await aListing(world, { name: 'Company', kind: 'company', topics });
  const disputed = await aListing(world, { name: 'Disputed', topics });
  await world.as(manager).directory.dispute({ listingId: disputed.listingId, reason: 'Doubtful' });
  const withdrawn = await aListing(world, { name: 'Withdrawn', topics });
  await world.as(manager).directory.withdraw({ listingId: withdrawn.listingId });
  await aListing(world, { name: 'Peer', kind: 'government', topics });
  const { suggestions } = await world.as(manager).directory.suggestFor({ caseId });
  expect(suggestions.map((one) => one.name)).toEqual(['Peer']);
});

test('who is on the shortlist already is told', async () => {
  const world = await openWorld();
  const manager = await aCaseManager(world);
  const { organisationId } = await aListing(world, { topics: ['open-contracting'] });
  const { caseId } = await aCaseAbout(world, ['open-contracting']);
  await world.as(manager).cases.claim({ caseId });
  await world.as(manager).cases.shortlist({ caseId, organisationId, reason: 'Knows it' });
  const { suggestions } = await world.as(manager).directory.suggestFor({ caseId });
  expect(suggestions).toMatchObject([{ organisationId, isShortlisted: true, isParty: false }]);
});

test('a request that names no topic has no suggestions, and says why', async () => {
  const world = await openWorld();
  const manager = await aCaseManager(world);
  await aListing(world);
  const { caseId } = await aCaseAbout(world, []);
  expect(await world.as(manager).directory.suggestFor({ caseId })).toEqual({
    suggestions: [],
    hasTopics: false,
  });
});

test('who was useful before stands above who was not, as far as the case manager may know', async () => {
  const world = await openWorld();
  const manager = await aCaseManager(world);
  const topics = ['open-contracting'];
  const dull = await aConcludedIntroduction(world);
  const useful = await aConcludedIntroduction(world);
  for (const [made, rating] of [
    [dull, 1],
    [useful, 5],
  ] as const) {
    const { introductionId, government } = made;
    await world.as(government).introductions.rate({ introductionId, rating });
    const [provider] = made.providers;
    await aListing(world, { organisationId: provider?.organisationId ?? '', topics });
  }
  const { caseId } = await aCaseAbout(world, topics);
  const { suggestions } = await world.as(manager).directory.suggestFor({ caseId });
  const history = suggestions.map(({ organisationId, reasons }) => [
    organisationId,
    reasons.find((reason) => reason.code === 'helped_before'),
  ]);
  expect(history).toEqual([
    [useful.providers[0]?.organisationId, expect.objectContaining({ count: 1, usefulness: 5 })],
    [dull.providers[0]?.organisationId, expect.objectContaining({ count: 1, usefulness: 1 })],
  ]);
  // Of a case where their own organisation is a party a conflicted case manager learns nothing.
  const conflicted = await aCaseManager(world);
  await world.join(conflicted, useful.providers[0]?.organisationId ?? '');
  const known = await world.as(conflicted).directory.suggestFor({ caseId });
  const ofUseful = known.suggestions.find(
    (one) => one.organisationId === useful.providers[0]?.organisationId,
  );
  expect(ofUseful?.reasons.map((reason) => reason.code)).not.toContain('helped_before');
});
