import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { followCalendar } from '../../../server/cases/follow-calendar.ts';
import { setTurns } from '../../../server/cases/set-turns.ts';
import { defineCommand } from '../../../server/run-command.ts';
import { aCaseManager } from '../../support/actors.ts';
import { aCase, inDays, offeredTo } from '../../support/case-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

const why = 'They think it over';

/** What the log says when a question is asked or answered. */
const askGovernment = defineCommand({
  name: 'test.askGovernment',
  input: z.object({ caseId: z.uuid(), organisationId: z.uuid(), isOpen: z.boolean() }),
  run: (ctx, { caseId, organisationId, isOpen }) =>
    setTurns(
      ctx,
      { caseId, source: 'log', sourceId: caseId },
      isOpen ? [{ holder: 'organisation', organisationId, move: 'answer_case_manager' }] : [],
    ),
});

describe('holding a case', () => {
  test('is refused to others than whoever is responsible, until a day that has come, and before anyone took it', async () => {
    const world = await openWorld();
    const { caseId, manager, government } = await aCase(world, { status: 'scoping' });
    const other = await aCaseManager(world);
    const hold = { caseId, untilOn: inDays(world, 30), reason: why };
    expect(await refusal(world.as(other).cases.hold(hold))).toBe('only_responsible_case_manager');
    expect(await refusal(world.as(government).cases.hold(hold))).toBe(
      'only_responsible_case_manager',
    );
    expect(
      await refusal(world.as(manager).cases.hold({ ...hold, untilOn: inDays(world, 0) })),
    ).toBe('date_in_the_past');
    expect(await refusal(world.as(manager).cases.hold({ ...hold, reason: ' ' }))).toBe(
      'invalid_input',
    );
    const { caseId: nobodys } = await aCase(world);
    expect(await refusal(world.as(other).cases.hold({ ...hold, caseId: nobodys }))).toBe(
      'not_assigned',
    );
  });

  test('leaves nobody owing anything until the date, and tells the government', async () => {
    const world = await openWorld();
    const { manager, government, reference } = await aCase(world, { status: 'on_hold' });
    const view = await world.as(manager).cases.get({ reference });
    expect(view).toMatchObject({
      status: 'on_hold',
      hold: { untilOn: inDays(world, 120) },
      headline: { holder: 'nobody', move: 'resume_case', untilOn: inDays(world, 120) },
    });
    const letter = (await world.letters(government)).find((one) => one.template === 'caseOnHold');
    expect(letter?.body).toContain('30 June 2026');
  });

  test('again moves the date', async () => {
    const world = await openWorld();
    const { caseId, manager, reference } = await aCase(world, { status: 'on_hold' });
    await world.as(manager).cases.hold({ caseId, untilOn: inDays(world, 200), reason: why });
    const view = await world.as(manager).cases.get({ reference });
    expect(view.hold).toMatchObject({
      heldAt: '2026-03-02T09:00:00.000Z',
      untilOn: inDays(world, 200),
    });
    expect(view.turns).toHaveLength(1);
  });

  test('puts it on the desk on the date, without resuming it', async () => {
    const world = await openWorld();
    const { manager, reference } = await aCase(world, { status: 'on_hold' });
    world.clock.advance({ days: 119 });
    expect(await world.bySystem(followCalendar, {})).toMatchObject({ returned: 0 });
    world.clock.advance({ days: 1 });
    expect(await world.bySystem(followCalendar, {})).toMatchObject({ returned: 1 });
    expect(await world.bySystem(followCalendar, {})).toMatchObject({ returned: 0 });
    const view = await world.as(manager).cases.get({ reference });
    expect(view).toMatchObject({
      status: 'on_hold',
      headline: { holder: 'case_manager', move: 'resume_case' },
    });
    expect((await world.letters(manager)).map((letter) => letter.template)).toContain('holdRanOut');
  });
});

describe('resuming', () => {
  test('is refused to others, and while it is not on hold', async () => {
    const world = await openWorld();
    const { caseId, manager } = await aCase(world, { status: 'scoping' });
    const other = await aCaseManager(world);
    expect(await refusal(world.as(manager).cases.resume({ caseId }))).toBe('case_not_on_hold');
    expect(await refusal(world.as(other).cases.resume({ caseId }))).toBe(
      'only_responsible_case_manager',
    );
  });

  test('leads back to where the facts stand', async () => {
    const world = await openWorld();
    for (const status of ['scoping', 'networking', 'formalising', 'engaged'] as const) {
      const { caseId, manager, reference } = await aCase(world, { status });
      const { cases } = world.as(manager);
      await cases.hold({ caseId, untilOn: inDays(world, 30), reason: why });
      await cases.resume({ caseId });
      expect((await cases.get({ reference })).status).toBe(status);
    }
  });

  test('leaves the next move to the case manager where nobody else owes one', async () => {
    const world = await openWorld();
    for (const [status, move] of [
      ['scoping', 'offer_first_introduction'],
      ['networking', 'set_next_turn'],
      ['engaged', 'set_next_turn'],
    ] as const) {
      const { caseId, manager, reference } = await aCase(world, { status });
      const { cases } = world.as(manager);
      await cases.hold({ caseId, untilOn: inDays(world, 30), reason: why });
      expect((await cases.get({ reference })).turns).toMatchObject([{ move: 'resume_case' }]);
      await cases.resume({ caseId });
      expect((await cases.get({ reference })).turns).toMatchObject([
        { holder: 'case_manager', source: 'case', move },
      ]);
    }
  });

  test('lets the clock of the first introduction go on where it stood', async () => {
    const world = await openWorld();
    const { caseId, manager, reference } = await aCase(world, { status: 'scoping' });
    const { cases } = world.as(manager);
    const dueAt = async () => (await cases.get({ reference })).turns[0]?.dueAt;
    expect(await dueAt()).toBe('2026-03-16T09:00:00.000Z');
    world.clock.advance({ days: 1 });
    await cases.hold({ caseId, untilOn: inDays(world, 60), reason: why });
    world.clock.advance({ days: 14 });
    await cases.resume({ caseId });
    expect(await dueAt()).toBe('2026-03-30T09:00:00.000Z');
  });
});

test('the clock of the first introduction stands still while the government owes an answer', async () => {
  const world = await openWorld();
  const { caseId, organisationId, manager, reference } = await aCase(world, { status: 'scoping' });
  const firstOffer = async () =>
    (await world.as(manager).cases.get({ reference })).turns.find(
      (turn) => turn.move === 'offer_first_introduction',
    );
  await world.bySystem(askGovernment, { caseId, organisationId, isOpen: true });
  expect(await firstOffer()).toMatchObject({ dueAt: null });
  world.clock.advance({ days: 7 });
  await world.bySystem(askGovernment, { caseId, organisationId, isOpen: false });
  expect(await firstOffer()).toMatchObject({
    dueAt: '2026-03-23T09:00:00.000Z',
    sinceAt: '2026-03-02T09:00:00.000Z',
  });
});

test('once an introduction was offered the case is networking and asks for no first one', async () => {
  const world = await openWorld();
  const { caseId, manager, reference } = await aCase(world, { status: 'scoping' });
  const provider = await world.organisation();
  await offeredTo(world, caseId, [provider.organisationId]);
  const view = await world.as(manager).cases.get({ reference });
  expect(view).toMatchObject({
    status: 'networking',
    turns: [{ move: 'set_next_turn' }],
    firstOfferAt: '2026-03-02T09:00:00.000Z',
  });
});
