import { describe, expect, test } from 'vitest';
import { createDirectoryIndex } from '../../../server/directory/create-directory-index.ts';
import { changeOrganisation } from '../../../server/registry/change-organisation.ts';
import type { DirectoryFilters } from '../../../shared/directory/input.ts';
import {
  aCaseManager,
  aCommitteeMember,
  anAdministrator,
  aProviderContact,
} from '../../support/actors.ts';
import { aListing, aProposedListing, listingWords } from '../../support/directory-factories.ts';
import { openWorld, type World } from '../../support/world.ts';

/** Names of what somebody finds, in the order of the result. */
async function namesFound(
  world: World,
  words: string,
  filters: Partial<DirectoryFilters> = {},
): Promise<string[]> {
  const { rows } = await world.anyone().directory.search({ words, filters });
  return rows.map((row) => row.name);
}

describe('who finds what', () => {
  test('staff find proposed listings and organisations without one; others find what is published', async () => {
    const world = await openWorld();
    await aListing(world, { name: 'Published Lab' });
    await aProposedListing(world, { name: 'Proposed Lab' });
    await world.organisation({ name: 'Unlisted Lab' });
    const provider = await aProviderContact(world, { name: 'Provider' });
    const administrator = await anAdministrator(world);
    for (const caller of [world.anyone(), world.as(provider), world.as(administrator)]) {
      const { rows, total } = await caller.directory.search({ words: 'lab' });
      expect([rows.map((row) => row.name), total]).toEqual([['Published Lab'], 1]);
    }
    const manager = await aCaseManager(world);
    const member = await aCommitteeMember(world);
    for (const person of [manager, member]) {
      const { rows } = await world.as(person).directory.search({ words: 'lab' });
      expect(rows.map((row) => [row.name, row.listing?.status]).sort()).toEqual([
        ['Proposed Lab', 'proposed'],
        ['Published Lab', 'published'],
        ['Unlisted Lab', undefined],
      ]);
    }
    const { rows } = await world
      .as(manager)
      .directory.search({ words: 'lab', publishedOnly: true });
    expect(rows.map((row) => row.name)).toEqual(['Published Lab']);
  });

  test('a withdrawn listing is found by nobody, its organisation by staff', async () => {
    const world = await openWorld();
    const manager = await aCaseManager(world);
    const { listingId } = await aListing(world, { name: 'Lab', summary: 'Hydrology' });
    expect(await namesFound(world, 'hydrology')).toEqual(['Lab']);
    await world.as(manager).directory.withdraw({ listingId });
    expect(await namesFound(world, 'hydrology')).toEqual([]);
    expect((await world.as(manager).directory.search({ words: 'hydrology' })).rows).toEqual([]);
    expect((await world.as(manager).directory.search({ words: 'lab' })).rows).toMatchObject([
      { name: 'Lab', listing: null },
    ]);
  });
});

describe('the index', () => {
  test('follows every change that is told in the trail', async () => {
    const world = await openWorld();
    const provider = await aProviderContact(world, { name: 'Lab' });
    expect(await namesFound(world, '')).toEqual([]);
    const { listingId, organisationId } = await aListing(world, {
      ...provider,
      summary: 'Hydrology',
    });
    expect(await namesFound(world, 'hydrology')).toEqual(['Lab']);
    const words = await listingWords(world, { summary: 'Geology', topics: ['climate'] });
    const mine = world.as(provider).directory;
    await mine.revise({ listingId, version: 1, ...words });
    expect(await namesFound(world, 'hydrology')).toEqual([]);
    expect(await namesFound(world, 'geology')).toEqual(['Lab']);
    expect(await namesFound(world, 'geolgy')).toEqual(['Lab']);
    await mine.addTrackRecord({
      listingId,
      topicId: words.topics[0]?.topicId ?? '',
      title: 'Glacier atlas',
      description: '',
      doneOn: '2025-01-01',
    });
    expect(await namesFound(world, 'glacier')).toEqual(['Lab']);
    await world.bySystem(changeOrganisation, {
      organisationId,
      version: 1,
      name: 'Workshop',
      kind: 'company',
      countryCode: 'KE',
    });
    expect(await namesFound(world, 'workshop kenya', { kinds: ['company'] })).toEqual(['Workshop']);
    expect(await namesFound(world, 'lab')).toEqual([]);
    expect(await namesFound(world, '', { kinds: ['ngo'] })).toEqual([]);
  });

  test('of another server on the same database finds the same once it caught up', async () => {
    const world = await openWorld();
    await aListing(world, { name: 'First Lab' });
    const other = createDirectoryIndex(world.services.connection.readDb);
    await other.catchUp();
    await aListing(world, { name: 'Second Lab' });
    const query = {
      words: 'lab',
      filters: {
        topicIds: [],
        kinds: [],
        countries: [],
        regions: [],
        languages: [],
        waysOfHelping: [],
        availabilities: [],
      },
      scope: 'published' as const,
      offset: 0,
      limit: 10,
    };
    expect(other.search(query).total).toBe(1);
    await Promise.all([other.catchUp(), other.catchUp()]);
    expect(other.search(query).total).toBe(2);
    other.close();
  });
});
