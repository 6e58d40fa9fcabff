import { describe, expect, test } from 'vitest';
import { loadActor } from '../../../server/accounts/queries.ts';
import { followCalendar } from '../../../server/cases/follow-calendar.ts';
import { runCommand } from '../../../server/run-command.ts';
import {
  aCaseManager,
  aChair,
  aCommitteeMember,
  aGovernmentContact,
  anAdministrator,
} from '../../support/actors.ts';
import { aCase, inDays } from '../../support/case-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

const templates = (letters: { template: string }[]) => letters.map((letter) => letter.template);

describe('claiming', () => {
  test('is for case managers, and only while nobody is responsible', async () => {
    const world = await openWorld();
    const { caseId, government, manager } = await aCase(world);
    const member = await aCommitteeMember(world);
    const admin = await anAdministrator(world);
    expect(await refusal(world.as(government).cases.claim({ caseId }))).toBe('only_case_manager');
    expect(await refusal(world.as(member).cases.claim({ caseId }))).toBe('only_case_manager');
    expect(await refusal(world.as(admin).cases.claim({ caseId }))).toBe('not_found');
    await world.as(manager).cases.claim({ caseId });
    const late = await aCaseManager(world);
    expect(await refusal(world.as(late).cases.claim({ caseId }))).toBe('already_assigned');
  });

  test('makes the case one of scoping, with the first introduction due in ten working days', async () => {
    const world = await openWorld();
    const { caseId, government, manager, reference } = await aCase(world);
    await world.as(manager).cases.claim({ caseId });
    const view = await world.as(manager).cases.get({ reference });
    expect(view).toMatchObject({
      status: 'scoping',
      access: 'responsible',
      manager: { id: manager.personId },
    });
    expect(view.turns).toMatchObject([
      {
        holder: 'case_manager',
        move: 'offer_first_introduction',
        dueAt: '2026-03-16T09:00:00.000Z',
      },
    ]);
    expect(templates(await world.letters(government))).toContain('caseManagerNamed');
  });

  test('is closed to a case manager whose own organisation is a party', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world);
    const conflicted = await world.person({
      staffRoles: ['case_manager'],
      organisationId: government.organisationId,
    });
    const { caseId } = await aCase(world, { government });
    expect(await refusal(world.as(conflicted).cases.claim({ caseId }))).toBe(
      'conflict_of_interest',
    );
  });
});

describe('assigning', () => {
  test('is for the committee, and only to a case manager without a conflict', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world);
    const { caseId, manager } = await aCase(world, { government });
    const member = await aCommitteeMember(world);
    const conflicted = await world.person({
      staffRoles: ['case_manager'],
      organisationId: government.organisationId,
    });
    const assign = (managerId: string) => world.as(member).cases.assign({ caseId, managerId });
    expect(
      await refusal(world.as(manager).cases.assign({ caseId, managerId: manager.personId })),
    ).toBe('only_committee');
    expect(await refusal(assign(member.personId))).toBe('not_a_case_manager');
    expect(await refusal(assign(conflicted.personId))).toBe('conflict_of_interest');
    expect(await refusal(assign('01970000-0000-7000-8000-ffffffffffff'))).toBe('not_found');
    await assign(manager.personId);
    expect(await refusal(assign(manager.personId))).toBe('same_case_manager');
  });

  test('overrides an earlier assignment and tells everybody concerned', async () => {
    const world = await openWorld();
    const { caseId, manager, government, reference } = await aCase(world, { status: 'scoping' });
    const chair = await aChair(world);
    const next = await aCaseManager(world, 'Next');
    world.clock.advance({ days: 1 });
    await world.as(chair).cases.assign({ caseId, managerId: next.personId });
    const view = await world.as(next).cases.get({ reference });
    expect(view).toMatchObject({
      manager: { name: 'Next' },
      assignedAt: '2026-03-02T09:00:00.000Z',
    });
    expect(templates(await world.letters(next))).toContain('caseAssignedToYou');
    expect(templates(await world.letters(manager))).toContain('caseGivenToAnother');
    expect(templates(await world.letters(government))).toContain('caseManagerChanged');
  });
});

describe('handing over', () => {
  test('is for its own case manager and the committee', async () => {
    const world = await openWorld();
    const { caseId, government } = await aCase(world, { status: 'scoping' });
    const other = await aCaseManager(world);
    const next = { caseId, managerId: other.personId };
    expect(await refusal(world.as(other).cases.handOver(next))).toBe(
      'only_responsible_case_manager',
    );
    expect(await refusal(world.as(government).cases.handOver(next))).toBe(
      'only_responsible_case_manager',
    );
  });

  test('in bulk gives a result for each case', async () => {
    const world = await openWorld();
    const manager = await aCaseManager(world);
    const next = await aCaseManager(world);
    const mine = await aCase(world, { status: 'scoping', manager });
    const closed = await aCase(world, { status: 'closed', manager });
    const others = await aCase(world, { status: 'scoping' });
    const nowhere = '01970000-0000-7000-8000-ffffffffffff';
    const results = await world.as(manager).cases.handOverMany({
      caseIds: [mine.caseId, closed.caseId, others.caseId, nowhere],
      managerId: next.personId,
      remark: 'On leave until June',
    });
    expect(results).toEqual([
      { caseId: mine.caseId, reference: mine.reference, refusal: null },
      { caseId: closed.caseId, reference: closed.reference, refusal: 'case_is_closed' },
      {
        caseId: others.caseId,
        reference: others.reference,
        refusal: 'only_responsible_case_manager',
      },
      { caseId: nowhere, reference: null, refusal: 'not_found' },
    ]);
    expect((await world.as(next).cases.list({ mine: true })).cases.map((row) => row.id)).toEqual([
      mine.caseId,
    ]);
    const letter = (await world.letters(next)).find((one) => one.template === 'caseAssignedToYou');
    expect(letter?.body).toContain('On leave until June');
  });
});

describe('lending to a stand-in', () => {
  test('is refused for the past, twice, and to the case manager themselves', async () => {
    const world = await openWorld();
    const { caseId, manager } = await aCase(world, { status: 'scoping' });
    const standIn = await aCaseManager(world);
    const { lend } = world.as(manager).cases;
    const loan = {
      caseId,
      personId: standIn.personId,
      fromOn: '2026-02-20',
      untilOn: '2026-03-10',
    };
    expect(await refusal(lend({ ...loan, untilOn: '2026-03-01' }))).toBe('date_in_the_past');
    expect(await refusal(lend({ ...loan, untilOn: '2026-02-01' }))).toBe('invalid_input');
    expect(await refusal(lend({ ...loan, personId: manager.personId }))).toBe('same_case_manager');
    await lend(loan);
    expect(await refusal(lend(loan))).toBe('already_done');
  });

  test('lets the stand-in change the case from the first day to the last, and not give it away', async () => {
    const world = await openWorld();
    const { caseId, manager } = await aCase(world, { status: 'scoping' });
    const standIn = await aCaseManager(world);
    const hold = () =>
      world.as(standIn).cases.hold({ caseId, untilOn: inDays(world, 30), reason: 'They are away' });
    await world.as(manager).cases.lend({
      caseId,
      personId: standIn.personId,
      fromOn: '2026-03-04',
      untilOn: '2026-03-06',
    });
    await world.bySystem(followCalendar, {});
    expect(await refusal(hold())).toBe('only_responsible_case_manager');
    world.clock.set('2026-03-04T06:00:00.000Z');
    await world.bySystem(followCalendar, {});
    await hold();
    const away = { caseId, managerId: standIn.personId };
    expect(await refusal(world.as(standIn).cases.handOver(away))).toBe(
      'only_responsible_case_manager',
    );
    world.clock.set('2026-03-06T20:00:00.000Z');
    await world.bySystem(followCalendar, {});
    await hold();
    world.clock.set('2026-03-07T00:01:00.000Z');
    await world.bySystem(followCalendar, {});
    expect(await refusal(hold())).toBe('only_responsible_case_manager');
  });

  test('can be ended early by the stand-in', async () => {
    const world = await openWorld();
    const { caseId, manager } = await aCase(world, { status: 'scoping' });
    const standIn = await aCaseManager(world);
    const stranger = await aCaseManager(world);
    const back = { caseId, personId: standIn.personId };
    await world.as(manager).cases.lend({ ...back, fromOn: '2026-03-02', untilOn: '2026-03-06' });
    expect(await refusal(world.as(stranger).cases.return(back))).toBe(
      'only_responsible_case_manager',
    );
    await world.as(standIn).cases.return(back);
    expect(await refusal(world.as(standIn).cases.return(back))).toBe('not_found');
    expect(
      await refusal(
        world.as(standIn).cases.hold({ caseId, untilOn: inDays(world, 9), reason: 'x' }),
      ),
    ).toBe('only_responsible_case_manager');
  });
});

test('the calendar is the mechanism’s alone', async () => {
  const world = await openWorld();
  const manager = await aCaseManager(world);
  const actor = await loadActor(world.services.connection.readDb, manager.personId);
  expect(await refusal(runCommand(world.services, actor!, followCalendar, {}))).toBe('not_found');
  expect(await world.bySystem(followCalendar, {})).toEqual({ begun: 0, over: 0, returned: 0 });
});
