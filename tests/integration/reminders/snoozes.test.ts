import { expect, test } from 'vitest';
import { aCaseManager } from '../../support/actors.ts';
import { aCase, inDays, type TestCase } from '../../support/case-factories.ts';
import { heardSince, placeIn } from '../../support/listening.ts';
import { aMessage, aQuestion } from '../../support/log-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld, type TestPerson, type World } from '../../support/world.ts';

/** A case whose government waits for an answer, and that move. */
async function aMove(world: World): Promise<TestCase & { turnId: string }> {
  const made = await aCase(world, { status: 'scoping' });
  await aQuestion(world, made, 'government', 'May we speak?');
  return { ...made, turnId: await turnOf(world, made.manager, 'answer_question') };
}

async function turnOf(world: World, person: TestPerson, move: string): Promise<string> {
  const { needsMyMove } = await world.as(person).views.desk();
  const turnId = needsMyMove.find((group) => group.do === move)?.rows[0]?.turnId;
  if (!turnId) throw new Error(`Nothing on the desk says ${move}`);
  return turnId;
}

/** What is on a desk, and what was put off. */
async function deskOf(world: World, person: TestPerson) {
  const { needsMyMove, snoozed, counts } = await world.as(person).views.desk();
  return {
    moves: needsMyMove.flatMap((group) => group.rows.map(() => group.do)).sort(),
    putOff: snoozed.map((row) => [row.do, row.snoozedUntilOn]),
    mine: counts.mine,
  };
}

const all = ['answer_question', 'offer_first_introduction'];

test('only staff who read the case put its moves off, and only to a day after today', async () => {
  const world = await openWorld();
  const { turnId, ...made } = await aMove(world);
  const untilOn = inDays(world, 1);
  expect(await refusal(world.anyone().reminders.snooze({ turnId, untilOn }))).toBe(
    'sign_in_needed',
  );
  const { reminders } = world.as(made.government);
  expect(await refusal(reminders.snooze({ turnId, untilOn }))).toBe('only_staff');
  expect(await refusal(reminders.wake({ turnId }))).toBe('only_staff');
  const conflicted = await aCaseManager(world);
  await world.as(conflicted).accounts.declareConflict({
    organisationId: made.organisationId,
    reason: 'Advises its ministry',
  });
  expect(await refusal(world.as(conflicted).reminders.snooze({ turnId, untilOn }))).toBe(
    'not_found',
  );
  const today = { turnId, untilOn: inDays(world, 0) };
  expect(await refusal(world.as(made.manager).reminders.snooze(today))).toBe('date_in_the_past');
});

test('a move that is over is not put off, and what was not put off is not brought back', async () => {
  const world = await openWorld();
  const { turnId, ...made } = await aMove(world);
  const { reminders, cases } = world.as(made.manager);
  expect(await refusal(reminders.wake({ turnId }))).toBe('not_found');
  await cases.settleMove({ caseId: made.caseId, turnId });
  expect(await refusal(reminders.snooze({ turnId, untilOn: inDays(world, 1) }))).toBe('not_found');
});

test('put off, a move is out of sight until the morning of its day, on this desk alone', async () => {
  const world = await openWorld();
  const { turnId, ...made } = await aMove(world);
  const standIn = await aCaseManager(world);
  await world.as(made.manager).cases.lend({
    caseId: made.caseId,
    personId: standIn.personId,
    fromOn: inDays(world, 0),
    untilOn: inDays(world, 14),
  });
  const untilOn = inDays(world, 2);
  const from = await placeIn(world);
  await world.as(made.manager).reminders.snooze({ turnId, untilOn });
  expect(await deskOf(world, made.manager)).toEqual({
    moves: ['offer_first_introduction'],
    putOff: [['answer_question', untilOn]],
    mine: 1,
  });
  expect((await deskOf(world, standIn)).moves).toEqual(all);
  expect(await heardSince(world, standIn, from)).toEqual([]);
  expect((await world.as(made.manager).views.navigationCounts()).desk).toBe(1);

  world.clock.advance({ days: 1 });
  expect((await deskOf(world, made.manager)).moves).toEqual(['offer_first_introduction']);
  world.clock.advance({ days: 1 });
  expect(await deskOf(world, made.manager)).toMatchObject({ moves: all, putOff: [] });
});

test('it is brought back before its day', async () => {
  const world = await openWorld();
  const { turnId, ...made } = await aMove(world);
  const { reminders } = world.as(made.manager);
  await reminders.snooze({ turnId, untilOn: inDays(world, 5) });
  await reminders.snooze({ turnId, untilOn: inDays(world, 9) });
  expect((await deskOf(world, made.manager)).putOff).toEqual([
    ['answer_question', inDays(world, 9)],
  ]);
  await reminders.wake({ turnId });
  expect(await deskOf(world, made.manager)).toMatchObject({ moves: all, putOff: [] });
  expect(await refusal(reminders.wake({ turnId }))).toBe('not_found');
});

test('it is back at once when the government writes again', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  await aMessage(world, made, 'government', 'We have news.');
  const turnId = await turnOf(world, made.manager, 'read_message');
  await world.as(made.manager).reminders.snooze({ turnId, untilOn: inDays(world, 5) });
  expect((await deskOf(world, made.manager)).moves).not.toContain('read_message');
  world.clock.advance({ hours: 2 });
  await aMessage(world, made, 'government', 'It is urgent.');
  expect(await deskOf(world, made.manager)).toMatchObject({ putOff: [] });
  expect((await deskOf(world, made.manager)).moves).toContain('read_message');
});

test('whoever is silent is put off like any other row, and stays overdue for the others', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  await aQuestion(world, made, 'manager');
  world.clock.advance({ days: 8 });
  const turnId = await turnOf(world, made.manager, 'nudge');
  await world.as(made.manager).reminders.snooze({ turnId, untilOn: inDays(world, 3) });
  expect(await deskOf(world, made.manager)).toMatchObject({
    putOff: [['nudge', inDays(world, 3)]],
  });
  const { turns } = await world.as(made.manager).cases.get({ reference: made.reference });
  expect(turns.find((turn) => turn.id === turnId)?.dueAt).toBe('2026-03-09T09:00:00.000Z');
});

test('nothing is left of what was put off once the move is over', async () => {
  const world = await openWorld();
  const { turnId, ...made } = await aMove(world);
  const { reminders, cases } = world.as(made.manager);
  const other = await turnOf(world, made.manager, 'offer_first_introduction');
  await reminders.snooze({ turnId, untilOn: inDays(world, 5) });
  await cases.settleMove({ caseId: made.caseId, turnId });
  expect(await deskOf(world, made.manager)).toMatchObject({ putOff: [] });
  await reminders.snooze({ turnId: other, untilOn: inDays(world, 5) });
  const rows = await world.services.connection.readDb.selectFrom('snoozes').selectAll().execute();
  expect(rows.map((row) => row.turn_id)).toEqual([other]);
});
