import { expect, test } from 'vitest';
import {
  aCaseManager,
  aChair,
  aGovernmentContact,
  anAdministrator,
  aProviderContact,
} from '../../support/actors.ts';
import { aCase, inDays, offeredTo } from '../../support/case-factories.ts';
import { aMessage, aQuestion } from '../../support/log-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld, type TestPerson, type World } from '../../support/world.ts';

async function deskOf(world: World, person: TestPerson) {
  const desk = await world.as(person).views.desk();
  return {
    ...desk,
    moves: desk.needsMyMove.map((group) => [group.do, ...group.rows.map((row) => row.reference)]),
  };
}

test('a desk is for those who work on cases', async () => {
  const world = await openWorld();
  expect(await refusal(world.anyone().views.desk())).toBe('sign_in_needed');
  expect(await refusal(world.as(await aGovernmentContact(world)).views.desk())).toBe('only_staff');
  expect(await refusal(world.as(await anAdministrator(world)).views.desk())).toBe('only_staff');
});

test('an unclaimed request is on every case manager’s and the committee’s desk', async () => {
  const world = await openWorld();
  const { reference } = await aCase(world);
  expect((await deskOf(world, await aCaseManager(world))).moves).toEqual([
    ['claim_case', reference],
  ]);
  expect((await deskOf(world, await aChair(world))).moves).toEqual([['claim_case', reference]]);
});

test('a request of one’s own organisation is not on one’s desk', async () => {
  const world = await openWorld();
  const made = await aCase(world);
  const manager = await aCaseManager(world);
  await world.join(manager, made.organisationId);
  const { moves } = await deskOf(world, manager);
  // As one of those who asked, they see it among their requests.
  expect(moves.flat()).not.toContain(made.reference);
});

test('a claimed case asks its case manager for the first introduction, and nobody else', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const desk = await deskOf(world, made.manager);
  expect(desk.moves).toEqual([['offer_first_introduction', made.reference]]);
  expect(desk.needsMyMove[0]?.rows[0]).toMatchObject({ shortlisted: 0, isOverdue: false });
  expect((await deskOf(world, await aCaseManager(world))).moves).toEqual([]);
});

test('what is most overdue comes first, group by group and row by row', async () => {
  const world = await openWorld();
  const manager = await aCaseManager(world);
  const early = await aCase(world, { status: 'scoping', manager });
  world.clock.advance({ days: 1 });
  const late = await aCase(world, { status: 'scoping', manager });
  await aQuestion(world, late, 'government', 'May we speak?');
  world.clock.advance({ days: 8 });
  const desk = await deskOf(world, manager);
  expect(desk.moves).toEqual([
    ['answer_question', late.reference],
    ['offer_first_introduction', early.reference, late.reference],
  ]);
  expect(desk.needsMyMove[0]?.rows[0]).toMatchObject({ isOverdue: true, excerpt: 'May we speak?' });
  expect(desk.counts).toMatchObject({ mine: 3, overdue: 1 });
});

test('what others owe waits, and becomes a nudge when its date is over', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  await aQuestion(world, made, 'manager');
  const before = await deskOf(world, made.manager);
  expect(before.waiting).toMatchObject([
    { reference: made.reference, move: 'answer_case_manager', holder: 'organisation' },
  ]);
  world.clock.advance({ days: 8 });
  const after = await deskOf(world, made.manager);
  expect(after.waiting).toEqual([]);
  expect(after.needsMyMove.find((group) => group.do === 'nudge')?.rows).toMatchObject([
    { reference: made.reference, isOverdue: true, move: 'answer_case_manager' },
  ]);
});

test('a case on hold is quiet until its date, then it is to be resumed', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  await aQuestion(world, made, 'manager');
  const untilOn = inDays(world, 120);
  await world
    .as(made.manager)
    .cases.hold({ caseId: made.caseId, untilOn, reason: 'They come back with a plan' });
  const held = await deskOf(world, made.manager);
  expect(held).toMatchObject({
    moves: [],
    waiting: [],
    quiet: [{ reference: made.reference, holdUntilOn: untilOn }],
  });
  world.clock.advance({ days: 120 });
  // Whether or not the calendar has been followed that day.
  expect((await deskOf(world, made.manager)).moves).toEqual([['resume_case', made.reference]]);
});

test('a case back from hold is on the desk, whatever its status', async () => {
  const world = await openWorld();
  for (const [status, move] of [
    ['scoping', 'offer_first_introduction'],
    ['networking', 'set_next_turn'],
  ] as const) {
    const made = await aCase(world, { status });
    const { cases } = world.as(made.manager);
    await cases.hold({ caseId: made.caseId, untilOn: inDays(world, 30), reason: 'Elections' });
    expect((await deskOf(world, made.manager)).moves).toEqual([]);
    await cases.resume({ caseId: made.caseId });
    expect(await deskOf(world, made.manager)).toMatchObject({
      moves: [[move, made.reference]],
      quiet: [],
    });
  }
});

test('a revision by the government waits on the desk to be read, also on hold', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'on_hold' });
  const { request } = await world.as(made.government).cases.get({ reference: made.reference });
  await world.as(made.government).cases.revise({
    caseId: made.caseId,
    basedOnRevision: 1,
    content: { ...request.content, goal: 'Residents compare the districts' },
  });
  expect((await deskOf(world, made.manager)).moves).toEqual([['read_revision', made.reference]]);
});

test('a case lent to a stand-in is on both desks', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const standIn = await aCaseManager(world);
  await world.as(made.manager).cases.lend({
    caseId: made.caseId,
    personId: standIn.personId,
    fromOn: inDays(world, 0),
    untilOn: inDays(world, 14),
  });
  const expected = [['offer_first_introduction', made.reference]];
  expect((await deskOf(world, standIn)).moves).toEqual(expected);
  expect((await deskOf(world, made.manager)).moves).toEqual(expected);
});

test('an excerpt is one line, cut between characters', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  await aMessage(world, made, 'government', `One\n\ntwo ${'😀'.repeat(200)}`);
  const { needsMyMove } = await deskOf(world, made.manager);
  const row = needsMyMove.find((group) => group.do === 'read_message')?.rows[0];
  expect(row?.excerpt).toMatch(/^One two 😀{132}…$/u);
});

test('a case in which nobody owes a move asks for one until it is set, and is gone once it is closed', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'networking' });
  expect(await deskOf(world, made.manager)).toMatchObject({
    moves: [['set_next_turn', made.reference]],
    quiet: [],
  });
  await world.as(made.manager).cases.setNextMove({
    caseId: made.caseId,
    nextMove: { whose: 'nobody', what: 'They meet in the capital', untilOn: inDays(world, 20) },
  });
  expect(await deskOf(world, made.manager)).toMatchObject({
    moves: [],
    waiting: [{ reference: made.reference, holder: 'nobody' }],
  });
  await world
    .as(made.manager)
    .cases.close({ caseId: made.caseId, outcome: 'advice_sufficed', summary: 'Enough' });
  expect(await deskOf(world, made.manager)).toMatchObject({ moves: [], waiting: [], quiet: [] });
});

test('a conflict that arises later takes the case off the desk', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const provider = await aProviderContact(world);
  await world.join(made.manager, provider.organisationId);
  expect((await deskOf(world, made.manager)).moves).not.toEqual([]);
  await offeredTo(world, made.caseId, [provider.organisationId]);
  expect((await deskOf(world, made.manager)).moves).toEqual([]);
});
