import { describe, expect, test } from 'vitest';
import { followCalendar } from '../../../server/cases/follow-calendar.ts';
import { aCaseManager, aChair, aGovernmentContact } from '../../support/actors.ts';
import { aCase, inDays } from '../../support/case-factories.ts';
import { theTopics } from '../../support/directory-factories.ts';
import { anOfferedIntroduction } from '../../support/introduction-factories.ts';
import { openWorld, type World } from '../../support/world.ts';

async function loads(world: World) {
  return (await world.as(await aChair(world)).oversight.caseloadPictures({})).loads;
}

describe('the load of case managers', () => {
  test('names each with their open cases, most first, those without one, and nobody last', async () => {
    const world = await openWorld();
    const busy = await aCaseManager(world, 'Busy');
    const free = await aCaseManager(world, 'Free');
    const other = await aCaseManager(world, 'Other');
    const first = await aCase(world, { status: 'scoping', manager: busy });
    const second = await aCase(world, { status: 'scoping', manager: busy });
    await aCase(world, { status: 'closed', manager: free });
    const third = await aCase(world, { status: 'scoping', manager: other });
    const unassigned = await aCase(world, { manager: free });
    const shown = await loads(world);
    expect(shown.map(({ name, cases }) => [name, cases.map(({ reference }) => reference)])).toEqual(
      [
        ['Busy', [first.reference, second.reference]],
        ['Other', [third.reference]],
        ['Free', []],
        [null, [unassigned.reference]],
      ],
    );
    expect(shown.at(-1)?.managerId).toBe(null);
  });

  test('has nobody only while a request waits for a case manager', async () => {
    const world = await openWorld();
    await aCase(world, { status: 'scoping' });
    expect((await loads(world)).every(({ managerId }) => managerId !== null)).toBe(true);
  });

  test('lets what others owe rest while the case is on hold', async () => {
    const world = await openWorld();
    const made = await anOfferedIntroduction(world);
    const isOverdue = async () =>
      (await loads(world)).flatMap(({ cases }) => cases).map((one) => one.isOverdue);
    world.clock.advance({ days: 20 });
    expect(await isOverdue()).toEqual([true]);
    await world
      .as(made.manager)
      .cases.hold({ caseId: made.caseId, untilOn: inDays(world, 30), reason: 'Elections' });
    expect(await isOverdue()).toEqual([false]);
  });

  test('shows the most urgent first: longest overdue, then open, then on hold', async () => {
    const world = await openWorld();
    const manager = await aCaseManager(world);
    const held = await aCase(world, { status: 'on_hold', manager });
    const early = await aCase(world, { status: 'scoping', manager });
    world.clock.advance({ days: 1 });
    const later = await aCase(world, { status: 'scoping', manager });
    // Past ten working days for both, and a request of today is due later.
    world.clock.advance({ days: 20 });
    const fresh = await aCase(world, { status: 'scoping', manager });
    const own = (await loads(world)).find(({ managerId }) => managerId === manager.personId);
    const marked = own?.cases.map(({ reference, isOverdue, isOnHold }) => ({
      reference,
      isOverdue,
      isOnHold,
    }));
    expect(marked).toEqual([
      { reference: early.reference, isOverdue: true, isOnHold: false },
      { reference: later.reference, isOverdue: true, isOnHold: false },
      { reference: fresh.reference, isOverdue: false, isOnHold: false },
      { reference: held.reference, isOverdue: false, isOnHold: true },
    ]);
  });

  test('has a case overdue whose hold ran out yesterday, and one nobody claimed in two working days', async () => {
    const world = await openWorld();
    const { caseId, manager } = await aCase(world, { status: 'scoping' });
    const untilOn = inDays(world, 7);
    await world.as(manager).cases.hold({ caseId, untilOn, reason: 'Elections' });
    await aCase(world, { manager });
    const overdue = async () =>
      (await loads(world)).map(({ cases }) => cases.map(({ isOverdue }) => isOverdue));
    expect(await overdue()).toEqual([[false], [false]]);
    world.clock.advance({ days: 8 });
    expect(await overdue()).toEqual([[true], [true]]);
    await world.bySystem(followCalendar, {});
    expect(await overdue()).toEqual([[true], [true]]);
  });

  test('says who lends how many to whom, and until when somebody is away', async () => {
    const world = await openWorld();
    const away = await aCaseManager(world, 'Away');
    const standIn = await aCaseManager(world, 'Stand-in');
    const lend = (caseId: string, days: number, from = 0) =>
      world.as(away).cases.lend({
        caseId,
        personId: standIn.personId,
        fromOn: inDays(world, from),
        untilOn: inDays(world, days),
      });
    const { caseId: first } = await aCase(world, { status: 'scoping', manager: away });
    const { caseId: second } = await aCase(world, { status: 'scoping', manager: away });
    const { caseId: held } = await aCase(world, { status: 'on_hold', manager: away });
    await lend(first, 10);
    // Not yet.
    await lend(held, 30, 20);
    const told = async () =>
      (await loads(world)).map(({ name, cases, lent, awayUntil }) => ({
        name,
        own: cases.length,
        lent: lent.map((loan) => `${loan.count} by ${loan.name}`),
        awayUntil,
      }));
    // One of two cases is still theirs to move.
    expect(await told()).toEqual([
      { name: 'Away', own: 3, lent: [], awayUntil: null },
      { name: 'Stand-in', own: 0, lent: ['1 by Away'], awayUntil: null },
    ]);
    await lend(second, 14);
    expect(await told()).toEqual([
      { name: 'Away', own: 3, lent: [], awayUntil: '2026-03-12' },
      { name: 'Stand-in', own: 0, lent: ['2 by Away'], awayUntil: null },
    ]);
    world.clock.advance({ days: 11 });
    await world.bySystem(followCalendar, {});
    expect(await told()).toMatchObject([{ awayUntil: null }, { lent: ['1 by Away'] }]);
  });
});

describe('the table behind the pictures', () => {
  test('has a row for each case that was open in the period, oldest first', async () => {
    const world = await openWorld();
    const topicId = await theTopics(world);
    const manager = await aCaseManager(world, 'Case manager A');
    const government = await aGovernmentContact(world, { name: 'Country X', countryCode: 'GH' });
    await aCase(world, { status: 'closed' });
    world.clock.advance({ days: 100 });
    const { caseId, reference } = await aCase(world, {
      government,
      content: { title: 'Open contracts', topicIds: [topicId('open-budgets')] },
    });
    world.clock.advance({ days: 1 });
    await world.as(manager).cases.claim({ caseId });
    world.clock.advance({ days: 2 });
    await world.as(manager).cases.close({ caseId, outcome: 'advice_sufficed', summary: 'A call' });
    world.clock.advance({ days: 5 });
    const { oversight } = world.as(await aChair(world));
    expect(await oversight.caseloadRows({ months: 3 })).toEqual([
      {
        reference,
        title: 'Open contracts',
        government: 'Country X',
        region: '011',
        topics: ['open-budgets'],
        status: 'closed',
        submittedOn: '2026-06-10',
        assignedOn: '2026-06-11',
        firstOfferOn: null,
        closedOn: '2026-06-13',
        manager: 'Case manager A',
        outcome: 'advice_sufficed',
        ageDays: 3,
      },
    ]);
    expect(await oversight.caseloadRows({ months: 6 })).toHaveLength(2);
  });
});
