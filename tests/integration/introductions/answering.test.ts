import { expect, test } from 'vitest';
import { inDays } from '../../support/case-factories.ts';
import {
  aCaseWithProviders,
  anOfferedIntroduction,
  lastLetter,
  sayNo,
  sayYes,
  seenBy,
  tokenIn,
} from '../../support/introduction-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

test('no party sees another’s contact details before all have said yes', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world);
  const institute = made.providers[0]!;
  await sayYes(world, made, made.government);
  const before = await world.as(institute).introductions.get(made);
  expect(JSON.stringify(before)).not.toContain(made.government.email);
  expect(before.introduction.parties.map((party) => party.state)).toEqual(['yes', 'asked']);
  await sayYes(world, made, institute);
  const after = await seenBy(world, made, institute);
  expect(after.status).toBe('open');
  expect(after.parties[0]?.contact).toMatchObject({ email: made.government.email });
  for (const party of made.parties) {
    const { body } = await lastLetter(world, party, 'introductionOpened');
    for (const one of made.parties) expect(body).toContain(one.email);
    expect(body).toContain('Country X writes first');
  }
});

test('a government asked first is asked alone, and its no asks nobody else', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world, { words: { governmentFirst: true } });
  const institute = made.providers[0]!;
  expect(await world.as(institute).introductions.listMine()).toMatchObject({ offers: [] });
  const early = world.as(institute).introductions.respond({ ...made, answer: 'yes' });
  expect(await refusal(early)).toBe('not_found');
  await sayNo(world, made, made.government);
  expect((await seenBy(world, made, made.manager)).status).toBe('declined');
  const templates = (await world.letters(institute)).map((letter) => letter.template);
  expect(templates).not.toContain('introductionOffered');
});

test('a government’s name is withheld from everybody until all have agreed', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world, {
    words: { governmentFirst: true, nameWithheld: true },
  });
  const institute = made.providers[0]!;
  world.clock.advance({ days: 3 });
  await sayYes(world, made, made.government);
  const letter = await lastLetter(world, institute, 'introductionOffered');
  const page = await world.as(institute).introductions.get(made);
  const link = await world.anyone().introductions.openLink({ token: tokenIn(letter) });
  for (const seen of [JSON.stringify(letter), JSON.stringify(page), JSON.stringify(link)]) {
    expect(seen).not.toContain('Country X');
    expect(seen).not.toContain(made.government.organisationId);
    expect(seen).not.toContain(made.government.name);
  }
  expect(letter.subject).toBe('A government would like to talk to you');
  expect(page.introduction.parties[0]).toMatchObject({
    name: null,
    countryCode: null,
    state: 'yes',
  });
  // The others have the whole time from when they are asked.
  expect(page.introduction.answerByAt).toBe('2026-03-19T09:00:00.000Z');
  await sayYes(world, made, institute);
  expect((await seenBy(world, made, institute)).parties[0]?.name).toBe('Country X');
});

test('a no carries a reason, and its suggestion goes to the case manager alone', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world);
  const institute = made.providers[0]!;
  const silent = world.as(institute).introductions.respond({ ...made, answer: 'no', reason: ' ' });
  expect(await refusal(silent)).toBe('invalid_input');
  await sayNo(world, made, institute, 'Sub-national Finance Lab');
  expect((await lastLetter(world, made.manager, 'introductionRefused')).body).toContain(
    'Sub-national Finance Lab',
  );
  const seen = await seenBy(world, made, made.manager);
  expect(seen).toMatchObject({
    status: 'declined',
    parties: [{}, { state: 'no', reason: 'No capacity before July' }],
  });
  const governments = await world.as(made.government).introductions.get(made);
  expect(JSON.stringify(governments)).not.toContain('No capacity');
  expect(JSON.stringify(governments)).not.toContain('Finance Lab');
});

test('a yes stands, a no may become a late yes', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world);
  const institute = made.providers[0]!;
  await sayYes(world, made, made.government);
  const takenBack = world
    .as(made.government)
    .introductions.respond({ ...made, answer: 'no', reason: 'Changed our mind' });
  expect(await refusal(takenBack)).toBe('answer_already_given');
  await sayNo(world, made, institute);
  expect((await seenBy(world, made, made.manager)).status).toBe('declined');
  await sayYes(world, made, institute);
  expect((await seenBy(world, made, made.manager)).status).toBe('open');
});

test('a late yes in a closed case is too late', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world);
  await sayNo(world, made, made.providers[0]!);
  await world
    .as(made.manager)
    .cases.close({ caseId: made.caseId, outcome: 'no_suitable_provider', summary: 'Nobody could' });
  const late = world.as(made.providers[0]!).introductions.respond({ ...made, answer: 'yes' });
  expect(await refusal(late)).toBe('case_is_closed');
});

test('the link of an e-mail answers once, that one offer, for that one party', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world);
  const institute = made.providers[0]!;
  const token = tokenIn(await lastLetter(world, institute, 'introductionOffered'));
  const as = world.anyone().introductions;
  expect(await refusal(as.openLink({ token: `${token}x` }))).toBe('not_found');
  expect(await refusal(as.rateByLink({ token, rating: { rating: 5 } }))).toBe('not_found');
  expect(await refusal(as.writeByLink({ token, line: { body: 'Hello' } }))).toBe('not_found');
  const page = await as.openLink({ token });
  expect(page).toMatchObject({ purpose: 'answer_introduction', isUsed: false });
  expect(page.introduction.brief).toContain('They publish totals');
  await as.respondByLink({ token, answer: { answer: 'yes' } });
  expect((await seenBy(world, made, made.manager)).parties[1]).toMatchObject({ state: 'yes' });
  expect(await refusal(as.respondByLink({ token, answer: { answer: 'yes' } }))).toBe('link_used');
  expect((await as.openLink({ token })).isUsed).toBe(true);
});

test('a link outlives the deadline for a late yes, and then expires', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world);
  const token = tokenIn(await lastLetter(world, made.providers[0]!, 'introductionOffered'));
  world.clock.advance({ days: 20 });
  const as = world.anyone().introductions;
  expect((await as.openLink({ token })).isUsed).toBe(false);
  world.clock.advance({ days: 60 });
  expect(await refusal(as.openLink({ token }))).toBe('link_expired');
  expect(await refusal(as.respondByLink({ token, answer: { answer: 'yes' } }))).toBe(
    'link_expired',
  );
});

test('an answer given on the phone is recorded by the case manager, and the person is told', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world);
  const institute = made.providers[0]!;
  const answer = {
    introductionId: made.introductionId,
    organisationId: institute.organisationId,
    answer: 'yes' as const,
    proxy: { personId: institute.personId, channel: 'phone' as const, on: inDays(world, 0) },
  };
  for (const person of [made.government, institute]) {
    expect(await refusal(world.as(person).introductions.respond(answer))).toBe(
      'only_responsible_case_manager',
    );
  }
  const notTheirs = { ...answer, proxy: { ...answer.proxy, personId: made.government.personId } };
  expect(await refusal(world.as(made.manager).introductions.respond(notTheirs))).toBe('not_found');
  const tomorrow = { ...answer, proxy: { ...answer.proxy, on: inDays(world, 1) } };
  expect(await refusal(world.as(made.manager).introductions.respond(tomorrow))).toBe(
    'date_in_the_future',
  );
  await world.as(made.manager).introductions.respond(answer);
  expect((await seenBy(world, made, made.manager)).parties[1]).toMatchObject({
    state: 'yes',
    proxy: { name: institute.name, channel: 'phone' },
  });
  const { body } = await lastLetter(world, institute, 'recordedForYou');
  expect(body).toContain('Publish what mining districts receive');
  expect(body).not.toContain('Budgets people can read');
});

test('an introduction already made in person is open at once, and everybody is told', async () => {
  const world = await openWorld();
  const { caseId, reference, manager, government, providers } = await aCaseWithProviders(world);
  const parties = [government, ...providers].map(({ organisationId, personId }) => ({
    organisationId,
    contactPersonId: personId,
  }));
  const made = { caseId, purpose: 'They met in Lima', parties, channel: 'in_person' as const };
  const today = { ...made, on: inDays(world, 0) };
  expect(await refusal(world.as(government).introductions.recordMade(today))).toBe(
    'only_responsible_case_manager',
  );
  const { id } = await world.as(manager).introductions.recordMade(today);
  expect(await seenBy(world, { introductionId: id }, manager)).toMatchObject({ status: 'open' });
  for (const party of [government, providers[0]!]) {
    await lastLetter(world, party, 'recordedForYou');
    await lastLetter(world, party, 'introductionOpened');
  }
  expect((await world.as(manager).cases.get({ reference })).status).toBe('networking');
});
