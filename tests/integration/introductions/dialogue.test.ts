import { expect, test } from 'vitest';
import { aCommitteeMember, aProviderContact } from '../../support/actors.ts';
import { inDays } from '../../support/case-factories.ts';
import {
  aConcludedIntroduction,
  anOfferedIntroduction,
  anOpenIntroduction,
  lastLetter,
  runJobs,
  seenBy,
  tokenIn,
} from '../../support/introduction-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

const message = { kind: 'message' as const, body: 'Shall we speak on Tuesday?' };

test('only the parties that met and their case manager write in a dialogue, once it is open', async () => {
  const world = await openWorld();
  const offered = await anOfferedIntroduction(world);
  for (const person of [offered.government, offered.manager]) {
    const early = world.as(person).introductions.write({ ...offered, ...message });
    expect(await refusal(early)).toBe('introduction_not_open');
  }
  const open = await anOpenIntroduction(world, { onCase: offered });
  const stranger = await aProviderContact(world);
  expect(await refusal(world.as(stranger).introductions.write({ ...open, ...message }))).toBe(
    'not_found',
  );
  const member = await aCommitteeMember(world);
  expect(await refusal(world.as(member).introductions.write({ ...open, ...message }))).toBe(
    'only_party',
  );
  const turn = { whose: 'nobody' as const, untilOn: inDays(world, 3) };
  const setByParty = world.as(open.government).introductions.write({ ...open, ...message, turn });
  expect(await refusal(setByParty)).toBe('only_responsible_case_manager');
  const blank = world.as(open.government).introductions.write({ ...open, ...message, body: ' ' });
  expect(await refusal(blank)).toBe('invalid_input');
});

test('a dialogue opens with the government’s turn; after a message it is the others’', async () => {
  const world = await openWorld();
  const made = await anOpenIntroduction(world, { providers: 2 });
  const [institute, company] = made.providers;
  const turn = async () => (await seenBy(world, made, made.manager)).turn?.organisationIds;
  expect(await turn()).toEqual([made.government.organisationId]);
  await world.as(made.government).introductions.write({ ...made, ...message });
  expect(await turn()).toEqual([institute!.organisationId, company!.organisationId]);
  await world.as(institute!).introductions.write({ ...made, ...message });
  expect(await turn()).toEqual([made.government.organisationId, company!.organisationId]);
  await world.as(made.manager).introductions.write({ ...made, kind: 'call', body: 'They spoke' });
  expect(await turn()).toEqual([made.government.organisationId, company!.organisationId]);
});

test('what is written is read by the parties and staff, and by nobody else on the case', async () => {
  const world = await openWorld();
  const made = await anOpenIntroduction(world, { providers: 2, betweenProviders: true });
  const [company, ngo] = made.providers;
  await world.as(company!).introductions.write({ ...made, ...message, body: 'Our maps are ready' });
  const { entries } = await world.as(ngo!).introductions.get(made);
  expect(entries).toMatchObject([
    { body: 'Our maps are ready', authorOrganisation: { name: 'Institute' } },
  ]);
  expect(entries[0]?.readers.map((reader) => reader.name)).toEqual(['Company', 'Institute']);
  const letter = await lastLetter(world, ngo!, 'dialogueMessage');
  expect(letter.body).toContain('Our maps are ready');
  const informed = await world.as(made.government).introductions.get(made);
  expect(informed).toMatchObject({
    entries: [],
    introduction: {
      access: 'informed',
      purpose: 'Publish what mining districts receive',
      brief: null,
    },
  });
  expect(JSON.stringify(informed)).not.toContain(ngo!.email);
  const refused = world.as(made.government).introductions.write({ ...made, ...message });
  expect(await refusal(refused)).toBe('not_found');
  await lastLetter(world, made.government, 'introductionInformed');
});

test('a party answers by the link of the message, without signing in', async () => {
  const world = await openWorld();
  const made = await anOpenIntroduction(world);
  const institute = made.providers[0]!;
  await world.as(made.government).introductions.write({ ...made, ...message });
  const token = tokenIn(await lastLetter(world, institute, 'dialogueMessage'));
  const page = await world.anyone().introductions.openLink({ token });
  expect(page).toMatchObject({ purpose: 'write_in_dialogue', lines: [{ body: message.body }] });
  await world.anyone().introductions.writeByLink({ token, line: { body: 'Tuesday it is' } });
  const { introduction, entries } = await world.as(made.government).introductions.get(made);
  expect(entries.at(-1)).toMatchObject({
    body: 'Tuesday it is',
    authorOrganisation: { name: 'Institute' },
  });
  expect(introduction.turn?.organisationIds).toEqual([made.government.organisationId]);
});

test('a call told on the phone is recorded for the party that told it', async () => {
  const world = await openWorld();
  const made = await anOpenIntroduction(world);
  const institute = made.providers[0]!;
  const proxy = { personId: institute.personId, channel: 'phone' as const, on: inDays(world, 0) };
  const byParty = world.as(made.government).introductions.write({ ...made, ...message, proxy });
  expect(await refusal(byParty)).toBe('only_responsible_case_manager');
  await world.as(made.manager).introductions.write({ ...made, ...message, proxy });
  const { entries } = await world.as(made.government).introductions.get(made);
  expect(entries[0]).toMatchObject({
    authorOrganisation: { name: 'Institute' },
    proxy: { name: institute.name, channel: 'phone' },
  });
  await lastLetter(world, institute, 'recordedForYou');
});

test('the case manager sets whose turn it is, or that it is nobody’s until a date', async () => {
  const world = await openWorld();
  const made = await anOpenIntroduction(world);
  const institute = made.providers[0]!;
  const as = world.as(made.manager).introductions;
  const nobodys = { whose: 'nobody' as const, untilOn: inDays(world, 14), what: 'They meet.' };
  const setByParty = world.as(institute).introductions.setTurn({ ...made, turn: nobodys });
  expect(await refusal(setByParty)).toBe('only_responsible_case_manager');
  expect(
    await refusal(as.setTurn({ ...made, turn: { ...nobodys, untilOn: inDays(world, 0) } })),
  ).toBe('date_in_the_past');
  const stranger = await aProviderContact(world);
  const theirs = { whose: 'organisations' as const, organisationIds: [stranger.organisationId] };
  expect(await refusal(as.setTurn({ ...made, turn: theirs }))).toBe('not_found');
  await as.setTurn({
    ...made,
    turn: {
      ...theirs,
      organisationIds: [institute.organisationId],
      what: 'send the district files',
    },
  });
  expect((await seenBy(world, made, institute)).turn).toMatchObject({
    organisationIds: [institute.organisationId],
    what: 'send the district files',
    dueAt: '2026-03-09T09:00:00.000Z',
  });
  await as.setTurn({ ...made, turn: nobodys });
  expect((await seenBy(world, made, made.manager)).turn).toMatchObject({ holder: 'nobody' });
  world.clock.advance({ days: 13 });
  expect(await runJobs(world)).toMatchObject({ woken: 0 });
  const headline = async () => (await world.as(made.manager).cases.get(made)).headline;
  expect(await headline()).toMatchObject({ holder: 'nobody', untilOn: nobodys.untilOn });
  world.clock.advance({ days: 1 });
  // It is the case manager’s from the first moment of the day, whenever the mechanism next looks around.
  const move = {
    holder: 'case_manager',
    move: 'ask_how_it_went',
    what: null,
    dueAt: `${nobodys.untilOn}T23:59:59.999Z`,
  };
  expect(await headline()).toMatchObject(move);
  expect(await runJobs(world)).toMatchObject({ woken: 1 });
  expect(await headline()).toMatchObject(move);
  expect((await seenBy(world, made, made.manager)).turn).toMatchObject({ holder: 'case_manager' });
});

test('one click nudges whoever has the turn, and nobody else', async () => {
  const world = await openWorld();
  const made = await anOpenIntroduction(world);
  const institute = made.providers[0]!;
  await world.as(made.government).introductions.write({ ...made, ...message });
  world.clock.advance({ days: 8 });
  const { nudged } = await world.as(made.manager).introductions.nudge(made);
  expect(nudged).toEqual(['Institute']);
  const token = tokenIn(await lastLetter(world, institute, 'dialogueNudge'));
  expect((await world.letters(made.government)).map((one) => one.template)).not.toContain(
    'dialogueNudge',
  );
  await world.anyone().introductions.writeByLink({ token, line: { body: 'We are back' } });
  await world.as(made.manager).introductions.setTurn({
    ...made,
    turn: { whose: 'nobody', untilOn: inDays(world, 5) },
  });
  expect(await refusal(world.as(made.manager).introductions.nudge(made))).toBe(
    'not_in_this_status',
  );
});

test('a concluded introduction takes no more messages, and asks each party how useful it was', async () => {
  const world = await openWorld();
  const open = await anOpenIntroduction(world);
  const conclude = { introductionId: open.introductionId, outcome: 'faded' as const };
  expect(await refusal(world.as(open.government).introductions.conclude(conclude))).toBe(
    'only_responsible_case_manager',
  );
  const rating = { introductionId: open.introductionId, rating: 4, comment: 'Quick and frank' };
  expect(await refusal(world.as(open.government).introductions.rate(rating))).toBe(
    'not_in_this_status',
  );

  const made = await aConcludedIntroduction(world, { onCase: open });
  const institute = made.providers[0]!;
  expect(await refusal(world.as(institute).introductions.write({ ...made, ...message }))).toBe(
    'introduction_not_open',
  );
  const tooMuch = world.as(institute).introductions.rate({ ...made, rating: 6 });
  expect(await refusal(tooMuch)).toBe('invalid_input');
  expect(await refusal(world.as(made.manager).introductions.rate({ ...made, rating: 5 }))).toBe(
    'not_found',
  );
  const token = tokenIn(await lastLetter(world, institute, 'introductionConcluded'));
  await world.anyone().introductions.rateByLink({ token, rating: { rating: 4, comment: 'Quick' } });
  const staffs = await seenBy(world, made, await aCommitteeMember(world));
  expect(staffs.parties[1]?.rating).toMatchObject({ rating: 4, comment: 'Quick' });
  expect((await seenBy(world, made, made.government)).parties[1]?.rating).toBeNull();
});
