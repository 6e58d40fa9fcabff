import { describe, expect, test } from 'vitest';
import type { Region } from '../../../shared/directory/vocabulary.ts';
import {
  aCaseManager,
  aChair,
  aCommitteeMember,
  aGovernmentContact,
} from '../../support/actors.ts';
import { aCase, inDays } from '../../support/case-factories.ts';
import { aListing, theTopics } from '../../support/directory-factories.ts';
import { anOfferedIntroduction } from '../../support/introduction-factories.ts';
import { openWorld, type TestPerson, type World } from '../../support/world.ts';

const westAfrica: Region = '011';
const southAmerica: Region = '005';

/** A request of a government of this country about these topics of the tree. */
async function aRequest(world: World, { country = 'GH', topics = [] as string[] } = {}) {
  const topicId = await theTopics(world);
  const government = await aGovernmentContact(world, { countryCode: country });
  const made = await aCase(world, {
    status: 'scoping',
    government,
    content: { topicIds: topics.map(topicId) },
  });
  return { ...made, government };
}

describe('narrowing the caseload', () => {
  test('to a region leaves the governments of that region', async () => {
    const world = await openWorld();
    await aRequest(world, { country: 'GH' });
    await aRequest(world, { country: 'SN' });
    await aRequest(world, { country: 'CL' });
    const { oversight } = world.as(await aChair(world));
    const narrowed = await oversight.caseloadPictures({ region: westAfrica });
    expect(narrowed).toMatchObject({ openCount: 2, requestCount: 2, governmentCount: 2 });
    expect(narrowed.statusOverTime.at(-1)?.counts.scoping).toBe(2);
    expect(narrowed.steps[1]?.hereNow).toBe(2);
    expect(narrowed.loads.flatMap(({ cases }) => cases)).toHaveLength(2);
    expect(await oversight.caseloadRows({ region: southAmerica })).toHaveLength(1);
  });

  test('counts a ministry without a country where its government lies, and as that government', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world, { countryCode: 'CL' });
    const ministry = await world.organisation({
      kind: 'public_body',
      countryCode: null,
      parentId: government.organisationId,
    });
    const servant = await aGovernmentContact(world, { organisationId: ministry.organisationId });
    await aCase(world, { government });
    await aCase(world, { government: servant });
    const { oversight } = world.as(await aChair(world));
    expect(await oversight.caseloadPictures({ region: southAmerica })).toMatchObject({
      requestCount: 2,
      governmentCount: 1,
    });
    expect((await oversight.caseloadPictures({ region: westAfrica })).requestCount).toBe(0);
  });

  test('to a grand challenge leaves requests about the areas it gathers, and what is below these', async () => {
    const world = await openWorld();
    await aRequest(world, { topics: ['managing-public-resources'] });
    await aRequest(world, { topics: ['open-budgets', 'inclusion'] });
    await aRequest(world, { topics: ['beneficial-ownership'] });
    await aRequest(world, { topics: ['inclusion'] });
    await aRequest(world);
    const { oversight } = world.as(await aChair(world));
    const counted = async (challenge: string) =>
      (await oversight.caseloadPictures({ challenge })).requestCount;
    expect(await counted('managing-public-resources')).toBe(3);
    expect(await counted('anti-corruption')).toBe(1);
    expect(await counted('inclusion')).toBe(2);
    expect(await counted('no-such-challenge')).toBe(0);
  });

  test('leads to the cases that the list of cases has under the same filters', async () => {
    const world = await openWorld();
    await aRequest(world, { topics: ['beneficial-ownership'] });
    await aRequest(world, { topics: ['open-data'] });
    const { government } = await aRequest(world, {
      country: 'CL',
      topics: ['beneficial-ownership'],
    });
    const aBody = async (parentId: string) =>
      (await world.organisation({ kind: 'public_body', countryCode: null, parentId }))
        .organisationId;
    const organisationId = await aBody(await aBody(government.organisationId));
    await aCase(world, { government: await aGovernmentContact(world, { organisationId }) });
    const caller = world.as(await aChair(world));
    const narrowings: [count: number, filters: { region?: Region; challenge?: string }][] = [
      [2, { region: westAfrica }],
      [2, { region: southAmerica }],
      [3, { challenge: 'increasing-public-integrity' }],
      [1, { region: southAmerica, challenge: 'anti-corruption' }],
      [0, { region: southAmerica, challenge: 'digital-governance' }],
    ];
    for (const [count, filters] of narrowings) {
      const rows = await caller.oversight.caseloadRows(filters);
      const { cases } = await caller.cases.list(filters);
      expect(rows).toHaveLength(count);
      expect(rows.map(({ reference }) => reference).toSorted()).toEqual(
        cases.map(({ reference }) => reference).toSorted(),
      );
    }
  });

  test('to a period leaves out earlier requests, but not that they are open', async () => {
    const world = await openWorld();
    await aRequest(world);
    world.clock.advance({ days: 100 });
    await aRequest(world);
    const { oversight } = world.as(await aChair(world));
    expect(await oversight.caseloadPictures({ months: 3 })).toMatchObject({
      openCount: 2,
      requestCount: 1,
      governmentCount: 1,
    });
    expect((await oversight.caseloadPictures({ months: 6 })).requestCount).toBe(2);
    expect((await oversight.caseloadPictures({ months: 3 })).steps[0]?.reached).toBe(1);
  });
});

describe('a member in conflict', () => {
  async function inConflict(world: World) {
    const made = await anOfferedIntroduction(world);
    const member = await aCommitteeMember(world);
    await world.as(member).accounts.declareConflict({
      organisationId: made.providers[0]!.organisationId,
      reason: 'I sit on its board.',
    });
    return { made, oversight: world.as(member).oversight };
  }

  test('sees the case counted and named nowhere, its course told by no table', async () => {
    const world = await openWorld();
    const { made, oversight } = await inConflict(world);
    const shown = await oversight.caseloadPictures({});
    expect(shown).toMatchObject({
      openCount: 1,
      requestCount: 1,
      governmentCount: 0,
      conflictedCount: 1,
      areConflictedCounted: true,
      firstIntroduction: { cases: [{ reference: null, title: null, days: 0 }] },
    });
    expect(shown.statusOverTime.at(-1)?.counts.networking).toBe(1);
    expect(shown.steps[2]?.hereNow).toBe(1);
    expect(shown.loads.flatMap(({ cases }) => cases)).toEqual([
      { reference: null, title: null, isOverdue: false, isOnHold: false },
    ]);
    expect(await oversight.caseloadRows({})).toEqual([]);
    const all = JSON.stringify(shown);
    for (const word of [made.reference, made.government.organisationName, 'Budgets', made.caseId]) {
      expect(all).not.toContain(word);
    }
  });

  test('learns by no filter where the case is or what it is about', async () => {
    const world = await openWorld();
    const { oversight } = await inConflict(world);
    for (const filters of [{ region: westAfrica }, { region: southAmerica }]) {
      expect(await oversight.caseloadPictures(filters)).toMatchObject({
        openCount: 0,
        requestCount: 0,
        conflictedCount: 1,
        areConflictedCounted: false,
      });
      expect(await oversight.caseloadRows(filters)).toEqual([]);
    }
  });

  test('learns by no picture what it is about, narrowed or not', async () => {
    const world = await openWorld();
    const { government } = await aRequest(world, { topics: ['inclusion'] });
    const member = await aCommitteeMember(world);
    await world.as(member).accounts.declareConflict({
      organisationId: government.organisationId,
      reason: 'I advise its ministry of justice.',
    });
    const chair = await aChair(world);
    for (const filters of [{}, { challenge: 'inclusion' }]) {
      const openTo = async (reader: TestPerson) =>
        (await world.as(reader).oversight.caseloadPictures(filters)).demandAndSupply;
      expect(await openTo(chair)).toMatchObject([{ code: 'inclusion', requests: 1 }]);
      expect(await openTo(member)).toEqual([]);
    }
  });

  test('is told neither that the case is overdue nor that it is on hold', async () => {
    const world = await openWorld();
    const late = await aRequest(world);
    const { government } = late;
    const held = await aCase(world, { status: 'on_hold', government });
    world.clock.advance({ days: 60 });
    const member = await world.person({
      organisationId: government.organisationId,
      staffRoles: ['committee_member'],
    });
    const marks = async (reader: TestPerson) =>
      (await world.as(reader).oversight.caseloadPictures({})).loads
        .flatMap(({ cases }) => cases)
        .map(({ reference, isOverdue, isOnHold }) => ({ reference, isOverdue, isOnHold }));
    const closed = { reference: null, isOverdue: false, isOnHold: false };
    expect(await marks(member)).toEqual([closed, closed]);
    expect(await marks(await aChair(world))).toEqual([
      { reference: late.reference, isOverdue: true, isOnHold: false },
      { reference: held.reference, isOverdue: false, isOnHold: true },
    ]);
  });

  test('has only what they may decide waiting for them', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world);
    await aCase(world, { government });
    const member = await aCommitteeMember(world);
    await world.as(member).accounts.declareConflict({
      organisationId: government.organisationId,
      reason: 'I advise its ministry of finance.',
    });
    const shown = await world.as(member).oversight.caseloadPictures({});
    expect(shown.waiting.toAssign).toBe(0);
    expect(shown.loads.at(-1)).toMatchObject({ managerId: null, cases: [{ reference: null }] });
  });
});

describe('what waits for the committee', () => {
  test('is counted whatever the filters, with what is past two working days', async () => {
    const world = await openWorld();
    await aCase(world);
    world.clock.advance({ days: 7 });
    await aCase(world);
    const listing = await aListing(world);
    await world
      .as(await aCaseManager(world))
      .directory.dispute({ listingId: listing.listingId, reason: 'No such project.' });
    const { oversight } = world.as(await aChair(world));
    for (const filters of [{}, { region: southAmerica }]) {
      expect((await oversight.caseloadPictures(filters)).waiting).toEqual({
        toAssign: 2,
        pastTarget: 1,
        consultations: 0,
        disputedListings: 1,
      });
    }
  });
});

describe('demand against supply', () => {
  test('counts a request and a listing once in each policy area, scarcest first', async () => {
    const world = await openWorld();
    await aRequest(world, { topics: ['beneficial-ownership', 'anti-corruption'] });
    await aRequest(world, { topics: ['beneficial-ownership', 'inclusion'] });
    await aListing(world, { topics: ['anti-corruption', 'beneficial-ownership'] });
    await aListing(world, { topics: ['open-data'], availability: 'limited' });
    const { demandAndSupply } = await world.as(await aChair(world)).oversight.caseloadPictures({});
    expect(demandAndSupply).toMatchObject([
      { code: 'inclusion', requests: 1, listings: 0 },
      { code: 'anti-corruption', requests: 2, listings: 1 },
      { code: 'digital-governance', requests: 0, listings: 1 },
    ]);
    expect(Object.keys(demandAndSupply[0]?.labels ?? {}).toSorted()).toEqual(['en', 'es', 'fr']);
  });

  test('does not count who is not published, not available, or not available yet', async () => {
    const world = await openWorld();
    const topics = ['inclusion'];
    await aRequest(world, { topics });
    await aListing(world, { topics, availability: 'unavailable' });
    const disputed = await aListing(world, { topics });
    await world
      .as(await aCaseManager(world))
      .directory.dispute({ listingId: disputed.listingId, reason: 'No such project.' });
    await aListing(world, {
      topics,
      availability: 'from_date',
      availableFromOn: inDays(world, 1),
    });
    const { oversight } = world.as(await aChair(world));
    const listings = async () =>
      (await oversight.caseloadPictures({})).demandAndSupply.map((area) => area.listings);
    expect(await listings()).toEqual([0]);
    world.clock.advance({ days: 1 });
    expect(await listings()).toEqual([1]);
  });

  test('shows the areas of a grand challenge when narrowed to it', async () => {
    const world = await openWorld();
    await aRequest(world, { topics: ['open-budgets', 'inclusion'] });
    const { demandAndSupply } = await world
      .as(await aChair(world))
      .oversight.caseloadPictures({ challenge: 'managing-public-resources' });
    expect(demandAndSupply.map(({ code }) => code)).toEqual(['open-budgets']);
  });
});
