import { expect, test } from 'vitest';
import { lookThrough } from '../../../server/backup/check-installation.ts';
import { aCaseManager, aCommitteeMember } from '../../support/actors.ts';
import { aCase, inDays, type TestCase } from '../../support/case-factories.ts';
import { heardSince, placeIn } from '../../support/listening.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld, type TestPerson, type World } from '../../support/world.ts';

const what = 'Ask when parliament rises';

async function remind(world: World, person: TestPerson, made: TestCase, days = 3): Promise<string> {
  const { id } = await world
    .as(person)
    .reminders.set({ caseId: made.caseId, what, on: inDays(world, days) });
  return id;
}

/** What somebody is reminded of today, and what comes. */
async function remindersOf(world: World, person: TestPerson) {
  const desk = await world.as(person).views.desk();
  return {
    due: desk.needsMyMove.find((group) => group.do === 'reminder')?.rows ?? [],
    coming: desk.reminders,
  };
}

test('whoever does not work on the case sets none', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const conflicted = await aCaseManager(world);
  await world.as(conflicted).accounts.declareConflict({
    organisationId: made.organisationId,
    reason: 'Advises its ministry',
  });
  const input = { caseId: made.caseId, what, on: inDays(world, 1) };
  expect(await refusal(world.anyone().reminders.set(input))).toBe('sign_in_needed');
  expect(await refusal(world.as(made.government).reminders.set(input))).toBe('only_staff');
  expect(await refusal(world.as(conflicted).reminders.set(input))).toBe('not_found');
});

test('it has words, and a day that is not over where the person is', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const { reminders, accounts } = world.as(made.manager);
  const input = { caseId: made.caseId, what, on: inDays(world, 0) };
  expect(await refusal(reminders.set({ ...input, what: '  ' }))).toBe('invalid_input');
  expect(await refusal(reminders.set({ ...input, on: inDays(world, -1) }))).toBe(
    'date_in_the_past',
  );
  world.clock.set('2026-03-02T23:00:00.000Z');
  await accounts.changeProfile({
    name: 'Manager',
    locale: 'en',
    phone: null,
    timeZone: 'Pacific/Auckland',
  });
  expect(await refusal(reminders.set({ ...input, on: '2026-03-02' }))).toBe('date_in_the_past');
  await reminders.set({ ...input, on: '2026-03-03' });
  // In Auckland that day has begun.
  expect((await remindersOf(world, made.manager)).due).toHaveLength(1);
});

test('another’s does not exist', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const reminderId = await remind(world, made.manager, made);
  const colleague = await aCaseManager(world);
  const { reminders } = world.as(colleague);
  for (const call of [
    () => reminders.finish({ reminderId }),
    () => reminders.remove({ reminderId }),
    () => reminders.reopen({ reminderId }),
    () => reminders.move({ reminderId, on: inDays(world, 9) }),
  ]) {
    expect(await refusal(call())).toBe('not_found');
  }
  expect(await reminders.ofCase({ caseId: made.caseId })).toEqual([]);
  expect(await remindersOf(world, colleague)).toEqual({ due: [], coming: [] });
});

test('it comes, and is on the desk from its day until it is done', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const member = await aCommitteeMember(world);
  // The committee reads every case, too, and has a desk.
  for (const person of [made.manager, member]) {
    const reminderId = await remind(world, person, made);
    expect(await remindersOf(world, person)).toMatchObject({
      due: [],
      coming: [{ id: reminderId, what, reference: made.reference }],
    });
  }
  world.clock.advance({ days: 3 });
  const { due, coming } = await remindersOf(world, made.manager);
  expect(coming).toEqual([]);
  expect(due).toMatchObject([
    { reference: made.reference, what, untilOn: inDays(world, 0), isOverdue: false },
  ]);
  world.clock.advance({ days: 1 });
  expect((await remindersOf(world, made.manager)).due).toMatchObject([{ isOverdue: true }]);
  expect((await world.as(made.manager).views.desk()).counts.overdue).toBe(1);
  await world.as(made.manager).reminders.finish({ reminderId: due[0]?.turnId ?? '' });
  expect(await remindersOf(world, made.manager)).toEqual({ due: [], coming: [] });
  expect((await remindersOf(world, member)).due).toHaveLength(1);
});

test('it moves to another day, not to one that has passed', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const reminderId = await remind(world, made.manager, made);
  const { reminders } = world.as(made.manager);
  expect(await refusal(reminders.move({ reminderId, on: inDays(world, -1) }))).toBe(
    'date_in_the_past',
  );
  await reminders.move({ reminderId, on: inDays(world, 10) });
  expect(await reminders.ofCase({ caseId: made.caseId })).toMatchObject([
    { id: reminderId, on: inDays(world, 10) },
  ]);
});

test.each(['finish', 'remove'] as const)('to %s one can be taken back', async (end) => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const reminderId = await remind(world, made.manager, made);
  const { reminders } = world.as(made.manager);
  expect(await refusal(reminders.reopen({ reminderId }))).toBe('not_found');
  await reminders[end]({ reminderId });
  expect(await refusal(reminders[end]({ reminderId }))).toBe('not_found');
  expect(await refusal(reminders.move({ reminderId, on: inDays(world, 9) }))).toBe('not_found');
  await reminders.reopen({ reminderId });
  expect((await remindersOf(world, made.manager)).coming).toMatchObject([{ id: reminderId }]);
});

test('it is over with its case, and does not come back with it', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const reminderId = await remind(world, made.manager, made);
  const doneId = await remind(world, made.manager, made);
  const { cases, reminders } = world.as(made.manager);
  await reminders.finish({ reminderId: doneId });
  await cases.close({ caseId: made.caseId, outcome: 'advice_sufficed', summary: 'Enough' });
  const input = { caseId: made.caseId, what, on: inDays(world, 1) };
  expect(await refusal(reminders.set(input))).toBe('case_is_closed');
  expect(await refusal(reminders.reopen({ reminderId: doneId }))).toBe('case_is_closed');
  expect(await refusal(reminders.finish({ reminderId }))).toBe('not_found');
  await cases.reopen({ caseId: made.caseId, reason: 'They came back' });
  expect(await remindersOf(world, made.manager)).toEqual({ due: [], coming: [] });
});

test('handed over, the case leaves it with whoever set it; a conflict hides it', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  await remind(world, made.manager, made, 0);
  const next = await aCaseManager(world);
  await world.as(made.manager).cases.handOver({ caseId: made.caseId, managerId: next.personId });
  expect((await remindersOf(world, made.manager)).due).toHaveLength(1);
  expect((await remindersOf(world, next)).due).toEqual([]);
  await world
    .as(made.manager)
    .accounts.declareConflict({ organisationId: made.organisationId, reason: 'Joined its board' });
  expect(await remindersOf(world, made.manager)).toEqual({ due: [], coming: [] });
});

test('a line in the log can set one; it is no move, and nobody hears of it', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const colleague = await aCaseManager(world);
  const before = await world.as(made.manager).cases.get({ reference: made.reference });
  const note = { caseId: made.caseId, kind: 'note', body: 'They are keen.' } as const;
  const { cases } = world.as(made.manager);
  const past = { whose: 'me', what, byOn: inDays(world, -1) } as const;
  expect(await refusal(cases.log({ ...note, nextMove: past }))).toBe('date_in_the_past');
  await cases.log({ ...note, nextMove: { ...past, byOn: inDays(world, 2) } });
  expect((await remindersOf(world, made.manager)).coming).toMatchObject([{ what }]);
  const after = await world.as(made.manager).cases.get({ reference: made.reference });
  expect(after.turns).toEqual(before.turns);

  const from = await placeIn(world);
  await remind(world, colleague, made);
  expect(await heardSince(world, made.manager, from)).toEqual([]);
  expect(await heardSince(world, made.government, from)).toEqual([]);
  expect(await heardSince(world, colleague, from)).toMatchObject([
    { about: 'reminder', isYours: true },
  ]);
});

test('what they say, their days and their ends are held against the trail', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const { reminders, cases } = world.as(made.manager);
  const moved = await remind(world, made.manager, made);
  await reminders.move({ reminderId: moved, on: inDays(world, 9) });
  const again = await remind(world, made.manager, made);
  await reminders.finish({ reminderId: again });
  world.clock.advance({ hours: 1 });
  await reminders.reopen({ reminderId: again });
  await reminders.finish({ reminderId: await remind(world, made.manager, made) });
  world.clock.advance({ hours: 1 });
  await cases.close({ caseId: made.caseId, outcome: 'advice_sufficed', summary: 'Enough' });
  const { db, engine } = world.services.connection;
  expect((await lookThrough(db, engine)).faults).toEqual([]);
  await db
    .updateTable('reminders')
    .set({ what: 'Something else' })
    .where('id', '=', moved)
    .execute();
  await db.updateTable('reminders').set({ ended_at: null }).where('id', '=', again).execute();
  expect((await lookThrough(db, engine)).faults).toEqual([
    `reminder ${moved}: its words are not what the trail recorded`,
    `reminder ${again}: when it was over is not what the trail recorded`,
  ]);
});
