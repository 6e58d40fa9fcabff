import { expect, test } from 'vitest';
import { aProviderContact } from '../../support/actors.ts';
import { inDays } from '../../support/case-factories.ts';
import {
  anOfferedIntroduction,
  anOpenIntroduction,
  lastLetter,
  runJobs,
  sayNo,
  sayYes,
  seenBy,
} from '../../support/introduction-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

test('parties are added, dropped and waited for by the responsible case manager alone', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world, { providers: 2 });
  const another = await aProviderContact(world);
  const { introductionId } = made;
  const [company] = made.providers;
  for (const person of [made.government, company!]) {
    const as = world.as(person).introductions;
    for (const call of [
      () => as.addParty({ introductionId, party: { organisationId: another.organisationId } }),
      () => as.dropParty({ introductionId, organisationId: company!.organisationId }),
      () => as.extend({ introductionId, answerByOn: inDays(world, 30) }),
      () => as.open({ introductionId }),
      () => as.withdraw({ introductionId }),
      () => as.nudge({ introductionId }),
    ]) {
      expect(await refusal(call())).toBe('only_responsible_case_manager');
    }
  }
});

test('an offer cannot be resent, nor a dialogue settled as an offer', async () => {
  const world = await openWorld();
  const offered = await anOfferedIntroduction(world, { providers: 2 });
  const as = world.as(offered.manager).introductions;
  const { introductionId } = offered;
  expect(await refusal(as.resend({ introductionId }))).toBe('not_in_this_status');
  expect(await refusal(as.conclude({ introductionId, outcome: 'faded' }))).toBe(
    'introduction_not_open',
  );
  const open = await anOpenIntroduction(world, { onCase: offered });
  const dropped = {
    introductionId: open.introductionId,
    organisationId: open.government.organisationId,
  };
  expect(await refusal(as.dropParty(dropped))).toBe('not_in_this_status');
  expect(await refusal(as.withdraw({ introductionId: open.introductionId }))).toBe(
    'not_in_this_status',
  );
});

test('two parties are the fewest: neither can be dropped', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world);
  const drop = world
    .as(made.manager)
    .introductions.dropParty({ ...made, organisationId: made.providers[0]!.organisationId });
  expect(await refusal(drop)).toBe('too_few_parties');
});

test('of three, one said no: the case manager settles it, and may open with those who said yes', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world, { providers: 2 });
  const [institute, company] = made.providers;
  const as = world.as(made.manager).introductions;
  await sayYes(world, made, institute!);
  expect(await refusal(as.open(made))).toBe('government_must_answer_first');
  await sayYes(world, made, made.government);
  await sayNo(world, made, company!);
  expect(await seenBy(world, made, made.manager)).toMatchObject({ status: 'offered' });
  await as.open(made);
  const seen = await seenBy(world, made, made.government);
  expect(seen.status).toBe('open');
  expect(seen.parties.map((party) => party.name)).toEqual(['Country X', 'Institute']);
  // Who was left out sees what it was asked, and nothing of those who met.
  const left = await seenBy(world, made, company!);
  expect(left.access).toBe('brief');
  expect(JSON.stringify(left)).not.toContain(made.government.email);
});

test('dropping the one who is silent opens it for the others, and the silent one is told', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world, { providers: 2 });
  const [institute, company] = made.providers;
  await sayYes(world, made, institute!);
  await sayYes(world, made, made.government);
  await world
    .as(made.manager)
    .introductions.dropParty({ ...made, organisationId: company!.organisationId });
  expect((await seenBy(world, made, made.manager)).status).toBe('open');
  await lastLetter(world, company!, 'introductionWithdrawn');
  const late = world.as(company!).introductions.respond({ ...made, answer: 'yes' });
  expect(await refusal(late)).toBe('not_in_this_status');
});

test('a party added late is asked and has the whole time to answer', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world);
  const ngo = await aProviderContact(world, { name: 'Local NGO' });
  const as = world.as(made.manager).introductions;
  const party = { organisationId: ngo.organisationId };
  world.clock.advance({ days: 7 });
  const again = { organisationId: made.government.organisationId };
  expect(await refusal(as.addParty({ ...made, party: again }))).toBe('party_twice');
  await as.addParty({ ...made, party });
  await lastLetter(world, ngo, 'introductionOffered');
  expect(await seenBy(world, made, made.manager)).toMatchObject({
    answerByAt: '2026-03-23T09:00:00.000Z',
    parties: [{}, {}, { name: 'Local NGO', state: 'asked' }],
  });
});

test('a party put back while the government is asked first is asked after it, like the others', async () => {
  const world = await openWorld();
  const words = { governmentFirst: true };
  const made = await anOfferedIntroduction(world, { providers: 2, words });
  const company = made.providers[1]!;
  const as = world.as(made.manager).introductions;
  const statesNow = async () =>
    (await seenBy(world, made, made.manager)).parties.map((party) => party.state);
  await as.dropParty({ ...made, organisationId: company.organisationId });
  await as.addParty({ ...made, party: { organisationId: company.organisationId } });
  expect(await statesNow()).toEqual(['asked', 'not_asked', 'not_asked']);
  expect((await world.letters(company)).map((letter) => letter.template)).not.toContain(
    'introductionOffered',
  );
  expect(await refusal(world.as(company).introductions.get(made))).toBe('not_found');
  await sayYes(world, made, made.government);
  expect(await statesNow()).toEqual(['yes', 'asked', 'asked']);
  await lastLetter(world, company, 'introductionOffered');
});

test('nobody adds their own organisation', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world);
  const own = await world.organisation();
  await world.join(made.manager, own.organisationId);
  const add = world
    .as(made.manager)
    .introductions.addParty({ ...made, party: { organisationId: own.organisationId } });
  expect(await refusal(add)).toBe('conflict_of_interest');
});

test('a declined offer is resent to whoever had not said yes; a yes stands', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world);
  await sayYes(world, made, made.government);
  await sayNo(world, made, made.providers[0]!);
  world.clock.advance({ days: 1 });
  await world.as(made.manager).introductions.resend(made);
  expect(await seenBy(world, made, made.manager)).toMatchObject({
    status: 'offered',
    parties: [{ state: 'yes' }, { state: 'asked', reason: null }],
  });
  await sayYes(world, made, made.providers[0]!);
  expect((await seenBy(world, made, made.manager)).status).toBe('open');
});

test('two reminders and the deadline, and an offer lapses; a late yes reopens it', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world);
  const institute = made.providers[0]!;
  await sayYes(world, made, made.government);
  expect(await runJobs(world)).toEqual({ reminded: 0, lapsed: 0, woken: 0 });
  world.clock.advance({ days: 7 });
  expect(await runJobs(world)).toMatchObject({ reminded: 1 });
  expect(await runJobs(world)).toMatchObject({ reminded: 0 });
  world.clock.advance({ days: 4 });
  expect(await runJobs(world)).toMatchObject({ reminded: 1 });
  expect(
    (await world.letters(institute)).filter((one) => one.template === 'introductionReminder'),
  ).toHaveLength(2);
  world.clock.advance({ days: 2 });
  expect(await runJobs(world)).toMatchObject({ lapsed: 0 });
  world.clock.advance({ days: 1 });
  expect(await runJobs(world)).toMatchObject({ lapsed: 1 });
  await lastLetter(world, made.manager, 'introductionUnanswered');
  await lastLetter(world, made.government, 'introductionLapsed');
  expect((await seenBy(world, made, made.manager)).status).toBe('lapsed');
  await sayYes(world, made, institute);
  expect((await seenBy(world, made, made.manager)).status).toBe('open');
});

test('a server that was down reminds late and still leaves time to answer', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world);
  world.clock.advance({ days: 30 });
  expect(await runJobs(world)).toMatchObject({ reminded: 1, lapsed: 0 });
  expect(await runJobs(world)).toMatchObject({ reminded: 0, lapsed: 0 });
  expect((await seenBy(world, made, made.manager)).answerByAt).toBe('2026-04-03T09:00:00.000Z');
});

test('the clocks of an offer stand still while the case is on hold', async () => {
  const world = await openWorld();
  const made = await anOfferedIntroduction(world);
  const { caseId, manager } = made;
  world.clock.advance({ days: 2 });
  await world.as(manager).cases.hold({ caseId, untilOn: inDays(world, 60), reason: 'Elections' });
  world.clock.advance({ days: 60 });
  expect(await runJobs(world)).toEqual({ reminded: 0, lapsed: 0, woken: 0 });
  await world.as(manager).cases.resume({ caseId });
  expect(await seenBy(world, made, manager)).toMatchObject({
    status: 'offered',
    answerByAt: '2026-05-15T09:00:00.000Z',
  });
  expect(await runJobs(world)).toMatchObject({ lapsed: 0 });
});

test('closing a case withdraws its offers, concludes its dialogues and tells the parties', async () => {
  const world = await openWorld();
  const offered = await anOfferedIntroduction(world);
  const open = await anOpenIntroduction(world, { onCase: offered });
  await world.as(offered.manager).cases.close({
    caseId: offered.caseId,
    outcome: 'advice_sufficed',
    summary: 'One conversation was enough',
  });
  const institute = offered.providers[0]!;
  expect((await seenBy(world, offered, institute)).status).toBe('withdrawn');
  expect(await seenBy(world, open, institute)).toMatchObject({
    status: 'concluded',
    outcome: 'advice_given',
  });
  await lastLetter(world, institute, 'introductionWithdrawn');
  await lastLetter(world, institute, 'introductionConcluded');
  const { turns } = await world.as(offered.manager).cases.get({ reference: offered.reference });
  expect(turns).toEqual([]);
});
