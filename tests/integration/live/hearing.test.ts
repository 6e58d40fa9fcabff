import { expect, test } from 'vitest';
import type { News } from '../../../shared/activity/news.ts';
import {
  aCaseManager,
  aCommitteeMember,
  aFocalPoint,
  anAdministrator,
  aProviderContact,
} from '../../support/actors.ts';
import { aCase, type TestCase } from '../../support/case-factories.ts';
import {
  aConcludedIntroduction,
  anOfferedIntroduction,
  anOpenIntroduction,
  sayYes,
  type TestIntroduction,
} from '../../support/introduction-factories.ts';
import { heardSince, placeIn } from '../../support/listening.ts';
import { aMessage } from '../../support/log-factories.ts';
import { circulatedTerms, termsInForce } from '../../support/terms-factories.ts';
import { openWorld, type TestPerson, type World } from '../../support/world.ts';

/** What everybody hears of what is done: each news as its kind, and whether it names the case. */
async function heardByAll(
  world: World,
  people: Record<string, TestPerson>,
  act: () => Promise<unknown>,
): Promise<Record<string, string[]>> {
  const from = await placeIn(world);
  await act();
  const heard: Record<string, string[]> = {};
  for (const [name, person] of Object.entries(people)) {
    const news = await heardSince(world, person, from);
    const told = news.map((one) => (one.caseId ? `${one.about} of a case` : one.about));
    if (told.length > 0) heard[name] = [...new Set(told)].sort();
  }
  return heard;
}

/** Everybody the rules tell apart, around one case. */
async function audienceOf(world: World, made: TestCase | TestIntroduction) {
  const organisationId =
    'organisationId' in made ? made.organisationId : made.government.organisationId;
  const conflicted = await aCaseManager(world);
  await world
    .as(conflicted)
    .accounts.declareConflict({ organisationId, reason: 'Advises its ministry' });
  return {
    government: made.government,
    focalPoint: await aFocalPoint(world, organisationId),
    manager: made.manager,
    otherManager: await aCaseManager(world),
    committee: await aCommitteeMember(world),
    conflicted,
    administrator: await anAdministrator(world),
    bystander: await aProviderContact(world),
  };
}

test('what staff write for themselves is heard by staff without a conflict, and by nobody else', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const people = await audienceOf(world, made);
  const provider = await world.organisation();
  const note = () =>
    world.as(made.manager).cases.log({
      caseId: made.caseId,
      kind: 'note',
      body: 'They sound unsure.',
      readerOrganisationIds: [],
    });
  const staff = ['manager', 'otherManager', 'committee'];
  const heardBy = (about: string) => Object.fromEntries(staff.map((who) => [who, [about]]));
  expect(await heardByAll(world, people, note)).toEqual(heardBy('log of a case'));
  const shortlist = () =>
    world.as(made.manager).cases.shortlist({
      caseId: made.caseId,
      organisationId: provider.organisationId,
      reason: 'They did it next door.',
    });
  expect(await heardByAll(world, people, shortlist)).toEqual(heardBy('case of a case'));
  const readiness = (shared: boolean) => () =>
    world.as(made.manager).cases.setReadiness({
      caseId: made.caseId,
      key: 'resources',
      state: 'ready',
      remark: '',
      shared,
    });
  expect(Object.keys(await heardByAll(world, people, readiness(false)))).toEqual(staff);
  expect(Object.keys(await heardByAll(world, people, readiness(true)))).toEqual([
    'government',
    'focalPoint',
    ...staff,
  ]);
});

test('a message to the government is heard by its people and by staff', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const people = await audienceOf(world, made);
  const heard = await heardByAll(world, people, () => aMessage(world, made));
  expect(heard).toEqual({
    government: ['message of a case'],
    focalPoint: ['message of a case'],
    manager: ['message of a case'],
    otherManager: ['message of a case'],
    committee: ['message of a case'],
  });
});

test('a dialogue is heard by those who met in it, who are told of it alone, and by staff', async () => {
  const world = await openWorld();
  const met = await anOpenIntroduction(world, { providers: 2 });
  const [first, second] = met.providers;
  const elsewhere = await anOpenIntroduction(world, {
    onCase: { ...met, providers: [await aProviderContact(world, { name: 'Another institute' })] },
  });
  const people = {
    ...(await audienceOf(world, met)),
    first: first as TestPerson,
    second: second as TestPerson,
    inAnotherDialogue: elsewhere.providers[0] as TestPerson,
  };
  const heard = await heardByAll(world, people, () =>
    world.as(first as TestPerson).introductions.write({
      introductionId: met.introductionId,
      kind: 'message',
      body: 'We could start in March.',
    }),
  );
  const all = ['introduction of a case', 'message of a case'];
  expect(heard).toEqual({
    government: all,
    focalPoint: all,
    manager: all,
    otherManager: all,
    committee: all,
    first: ['introduction', 'message'],
    second: ['introduction', 'message'],
  });
});

test('whoever is not asked yet hears nothing of an offer, and its consultation stays with staff', async () => {
  const world = await openWorld();
  const from = await placeIn(world);
  const made = await anOfferedIntroduction(world, { words: { governmentFirst: true } });
  const provider = made.providers[0] as TestPerson;
  const aboutIt = async (who: TestPerson) =>
    (await heardSince(world, who, from)).filter(({ about }) => about === 'introduction');
  expect(await aboutIt(provider)).toEqual([]);
  const told: News = {
    about: 'introduction',
    caseId: made.caseId,
    reference: made.reference,
    subjectId: made.introductionId,
    isYours: false,
  };
  expect(await aboutIt(made.government)).toEqual([told]);
  await sayYes(world, made, made.government);
  const heard = await aboutIt(provider);
  expect(heard.length).toBeGreaterThan(0);
  for (const news of heard) {
    expect(news).toEqual({
      about: 'introduction',
      subjectId: made.introductionId,
      isYours: false,
    });
  }
});

test('a government hears that others were introduced, and nothing of what they write', async () => {
  const world = await openWorld();
  const met = await anOpenIntroduction(world, { betweenProviders: true });
  const write = () =>
    world.as(met.providers[0] as TestPerson).introductions.write({
      introductionId: met.introductionId,
      kind: 'message',
      body: 'Glad to meet you.',
    });
  const government = { government: met.government };
  expect(await heardByAll(world, government, write)).toEqual({});
  const conclude = () =>
    world
      .as(met.manager)
      .introductions.conclude({ introductionId: met.introductionId, outcome: 'advice_given' });
  expect(await heardByAll(world, government, conclude)).toEqual({
    government: ['introduction of a case'],
  });
});

test('a rating is heard by staff and by whoever gave it', async () => {
  const world = await openWorld();
  const met = await aConcludedIntroduction(world);
  const provider = met.providers[0] as (typeof met.providers)[number];
  const people = { ...(await audienceOf(world, met)), provider };
  const heard = await heardByAll(world, people, () =>
    world.as(provider).introductions.rate({
      introductionId: met.introductionId,
      organisationId: provider.organisationId,
      rating: 4,
    }),
  );
  expect(Object.keys(heard).sort()).toEqual(['committee', 'manager', 'otherManager', 'provider']);
});

test('terms are heard by their parties once they circulate, and a new wording by staff alone', async () => {
  const world = await openWorld();
  const from = await placeIn(world);
  const terms = await termsInForce(world);
  const aboutTerms = async (who: TestPerson) =>
    (await heardSince(world, who, from)).filter(({ about }) => about === 'terms');
  const [, provider] = terms.parties as TestPerson[];
  // Drafting is the staff's; circulating, both agreements and coming into force are everybody's.
  expect(await aboutTerms(terms.manager)).toHaveLength(5);
  expect(await aboutTerms(provider as TestPerson)).toHaveLength(4);
  expect(await aboutTerms(await aProviderContact(world))).toEqual([]);
  const circulated = await circulatedTerms(world);
  const place = await placeIn(world);
  const [government] = circulated.parties;
  expect(await heardSince(world, government as TestPerson, place)).toEqual([]);
});

test('people, settings and letters are heard where they are kept', async () => {
  const world = await openWorld();
  const made = await aCase(world);
  const people = await audienceOf(world, made);
  const provider = await aProviderContact(world);
  const heardOf = (act: () => Promise<unknown>) => heardByAll(world, people, act);
  expect(
    await heardOf(() =>
      world.as(people.administrator).accounts.invite({
        email: 'new@example.org',
        name: 'New',
        locale: 'en',
        organisationId: null,
        membershipRole: null,
        staffRoles: ['case_manager'],
      }),
    ),
  ).toEqual({ administrator: ['person'] });
  expect(
    await heardOf(() =>
      world.as(people.administrator).accounts.endAccess({ personId: provider.personId }),
    ),
  ).toEqual({
    administrator: ['person'],
    manager: ['person'],
    otherManager: ['person'],
    conflicted: ['person'],
  });
  expect(
    Object.keys(
      await heardOf(() =>
        world.as(people.administrator).registry.changeSettings({ stalledAfterDays: 15 }),
      ),
    ).sort(),
  ).toEqual(Object.keys(people).sort());
  expect(
    await heardOf(() =>
      world.as(people.administrator).accounts.setStaffRoles({
        personId: people.committee.personId,
        staffRoles: ['committee_chair'],
      }),
    ),
  ).toMatchObject({ committee: ['you'], administrator: ['person'] });
});

test('of the whole story of a case, whoever hears of something can open it', async () => {
  const world = await openWorld();
  const terms = await termsInForce(world);
  const met = await anOpenIntroduction(world, { providers: 2 });
  await anOfferedIntroduction(world, { onCase: met, words: { nameWithheld: true } });
  const people = [
    ...Object.values(await audienceOf(world, met)),
    ...met.providers,
    ...(terms.parties as TestPerson[]),
    terms.manager,
  ];
  let opened = 0;
  for (const person of people) {
    const caller = world.as(person);
    for (const news of await heardSince(world, person, 0)) {
      if (news.caseId) await caller.views.caseLog({ caseId: news.caseId });
      if (news.reference) await caller.cases.get({ reference: news.reference });
      const { subjectId } = news;
      if (subjectId && (news.about === 'introduction' || news.about === 'message')) {
        await caller.introductions.get({ introductionId: subjectId });
      }
      if (subjectId && news.about === 'terms') await caller.terms.get({ termsId: subjectId });
      opened += 1;
    }
  }
  expect(opened).toBeGreaterThan(100);
});
