import { expect, test } from 'vitest';
import { aCaseManager, aCommitteeMember, aProviderContact } from '../../support/actors.ts';
import { inDays } from '../../support/case-factories.ts';
import {
  aCaseWithProviders,
  aDraftIntroduction,
  anOfferedIntroduction,
  anOpenIntroduction,
  lastLetter,
  seenBy,
} from '../../support/introduction-factories.ts';
import { refusal, refusedFor } from '../../support/refusal.ts';
import { openWorld, type TestPerson } from '../../support/world.ts';

const words = { purpose: 'To meet', brief: 'They want to publish more.' };

test('only the responsible case manager drafts an introduction', async () => {
  const world = await openWorld();
  const { caseId, government, providers } = await aCaseWithProviders(world);
  const parties = [government, ...providers].map(({ organisationId }) => ({ organisationId }));
  const draft = { caseId, ...words, parties };
  expect(await refusal(world.anyone().introductions.draft(draft))).toBe('sign_in_needed');
  expect(await refusal(world.as(providers[0]!).introductions.draft(draft))).toBe('not_found');
  for (const person of [government, await aCaseManager(world), await aCommitteeMember(world)]) {
    expect(await refusal(world.as(person).introductions.draft(draft))).toBe(
      'only_responsible_case_manager',
    );
  }
});

test('a draft names each organisation once, and people who act for it', async () => {
  const world = await openWorld();
  const { caseId, manager, government, providers } = await aCaseWithProviders(world);
  const [provider] = providers;
  const twice = [government, government].map(({ organisationId }) => ({ organisationId }));
  const as = world.as(manager).introductions;
  expect(await refusal(as.draft({ caseId, ...words, parties: twice }))).toBe('party_twice');
  const stranger = [
    { organisationId: provider!.organisationId, contactPersonId: government.personId },
  ];
  expect(await refusal(as.draft({ caseId, ...words, parties: stranger }))).toBe('not_found');
  expect(await refusal(as.draft({ caseId, ...words, brief: ' ', parties: [] }))).toBe(
    'invalid_input',
  );
});

test('nobody introduces their own organisation', async () => {
  const world = await openWorld();
  const { caseId, manager, government, providers } = await aCaseWithProviders(world);
  await world.join(manager, providers[0]!.organisationId);
  const parties = [government, ...providers].map(({ organisationId }) => ({ organisationId }));
  const draft = world.as(manager).introductions.draft({ caseId, ...words, parties });
  expect(await refusal(draft)).toBe('conflict_of_interest');
});

test('a draft is for staff: its parties learn nothing of it', async () => {
  const world = await openWorld();
  const made = await aDraftIntroduction(world);
  const get = { introductionId: made.introductionId };
  for (const party of made.parties) {
    expect(await refusal(world.as(party).introductions.get(get))).toBe('not_found');
    expect((await world.letters(party)).map((letter) => letter.template)).not.toContain(
      'introductionOffered',
    );
  }
  expect(await world.as(made.government).introductions.listOfCase(made)).toEqual([]);
  expect((await seenBy(world, made, made.manager)).status).toBe('draft');
});

test('revising a draft somebody else revised shows what stands now, and loses neither', async () => {
  const world = await openWorld();
  const made = await aDraftIntroduction(world);
  const { manager, introductionId } = made;
  const { version } = await seenBy(world, made, manager);
  const parties = made.parties.map(({ organisationId }) => ({ organisationId }));
  const change = { introductionId, version, ...words, parties };
  await world.as(manager).introductions.revise({ ...change, purpose: 'To compare notes' });
  const stale = await refusedFor(world.as(manager).introductions.revise(change));
  expect(stale.reason).toBe('stale_version');
  const theirs = await seenBy(world, made, manager);
  expect(theirs).toMatchObject({ purpose: 'To compare notes', version: version + 1 });
  expect(theirs.parties.map((party) => party.contact?.personId)).toEqual(
    made.parties.map((party) => party.personId),
  );
  expect(stale.details).toEqual({ theirs });
  await world.as(manager).introductions.revise({ ...change, version: version + 1 });
  expect((await seenBy(world, made, manager)).purpose).toBe(words.purpose);
});

test('whom of a party is asked is known to staff by more than the name', async () => {
  const world = await openWorld();
  const made = await anOpenIntroduction(world);
  const contactOf = async (person: TestPerson) =>
    (await seenBy(world, made, person)).parties[0]?.contact;
  expect(await contactOf(made.manager)).toMatchObject({ personId: made.government.personId });
  expect(await contactOf(made.providers[0]!)).toMatchObject({
    personId: null,
    name: made.government.name,
  });
});

test('an offer needs two parties, each with somebody to ask, and a case that moves', async () => {
  const world = await openWorld();
  const onCase = await aCaseWithProviders(world, 2);
  const { caseId, manager, government } = onCase;
  const as = world.as(manager);
  const alone = await as.introductions.draft({
    caseId,
    ...words,
    parties: [{ organisationId: government.organisationId }],
  });
  const offerAlone = as.introductions.offer({ introductionId: alone.id });
  expect(await refusal(offerAlone)).toBe('too_few_parties');
  const mute = await world.organisation({ name: 'Nobody there' });
  const withMute = await as.introductions.draft({
    caseId,
    ...words,
    parties: [government, mute].map(({ organisationId }) => ({ organisationId })),
  });
  const offerMute = as.introductions.offer({ introductionId: withMute.id });
  expect(await refusal(offerMute)).toBe('party_without_contact');
  const { introductionId } = await aDraftIntroduction(world, { onCase });
  const yesterday = { introductionId, answerByOn: inDays(world, -1) };
  expect(await refusal(as.introductions.offer(yesterday))).toBe('date_in_the_past');
  await as.cases.hold({ caseId, untilOn: inDays(world, 30), reason: 'Elections' });
  expect(await refusal(as.introductions.offer({ introductionId }))).toBe('case_is_on_hold');
});

test('an offer makes the case networking, its parties parties, and each of them is asked', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world);
  const { manager, government, reference } = made;
  const institute = made.providers[0]!;
  const { status } = await world.as(manager).cases.get({ reference });
  expect(status).toBe('networking');
  expect(await seenBy(world, made, manager)).toMatchObject({
    status: 'offered',
    answerByAt: '2026-03-16T09:00:00.000Z',
    parties: [{ state: 'asked' }, { state: 'asked' }],
  });
  const letter = await lastLetter(world, institute, 'introductionOffered');
  expect(letter.subject).toBe('Would you like to be introduced to Country X?');
  expect(letter.body).toContain('They publish totals');
  expect(letter.body).not.toContain('Budgets people can read');
  expect(letter.body).not.toContain(government.email);
  const stranger = await aProviderContact(world);
  const get = { introductionId: made.introductionId };
  expect(await refusal(world.as(stranger).introductions.get(get))).toBe('not_found');
});
