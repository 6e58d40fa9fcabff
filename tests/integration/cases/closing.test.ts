import { describe, expect, test } from 'vitest';
import { aCaseManager, aCommitteeMember, aGovernmentContact } from '../../support/actors.ts';
import { aCase } from '../../support/case-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

const summary = 'One conversation was enough';
const templates = (letters: { template: string }[]) => letters.map((letter) => letter.template);

describe('closing', () => {
  test('is refused to others than whoever is responsible, before anyone took it, and twice', async () => {
    const world = await openWorld();
    const { caseId, manager, government } = await aCase(world, { status: 'scoping' });
    const other = await aCaseManager(world);
    const close = { caseId, outcome: 'advice_sufficed' as const, summary };
    expect(await refusal(world.as(other).cases.close(close))).toBe('only_responsible_case_manager');
    expect(await refusal(world.as(government).cases.close(close))).toBe(
      'only_responsible_case_manager',
    );
    expect(await refusal(world.as(manager).cases.close({ ...close, summary: '' }))).toBe(
      'invalid_input',
    );
    await world.as(manager).cases.close(close);
    expect(await refusal(world.as(manager).cases.close(close))).toBe('case_is_closed');
    const submitted = await aCase(world);
    expect(await refusal(world.as(other).cases.close({ ...close, caseId: submitted.caseId }))).toBe(
      'not_assigned',
    );
  });

  test('as a duplicate needs the other case', async () => {
    const world = await openWorld();
    const { caseId, manager, reference } = await aCase(world, { status: 'scoping' });
    const other = await aCase(world);
    const close = { caseId, outcome: 'duplicate' as const, summary };
    const { cases } = world.as(manager);
    expect(await refusal(cases.close(close))).toBe('duplicate_needs_the_other_case');
    expect(await refusal(cases.close({ ...close, duplicateOfId: caseId }))).toBe(
      'duplicate_needs_the_other_case',
    );
    expect(
      await refusal(
        cases.close({ ...close, duplicateOfId: '01970000-0000-7000-8000-ffffffffffff' }),
      ),
    ).toBe('not_found');
    await cases.close({ ...close, duplicateOfId: other.caseId });
    expect((await cases.get({ reference })).closing?.duplicateOf?.reference).toBe(other.reference);
  });

  test('is possible from every status, keeps what became of the commitment, and ends every move', async () => {
    const world = await openWorld();
    for (const status of ['scoping', 'networking', 'formalising', 'engaged', 'on_hold'] as const) {
      const { caseId, manager, reference } = await aCase(world, { status });
      const { cases } = world.as(manager);
      await cases.close({
        caseId,
        outcome: 'completed',
        summary,
        commitmentEffect: 'refined',
        commitmentBefore: 'Publish budgets',
        commitmentAfter: 'Publish budgets by quarter',
      });
      const view = await cases.get({ reference });
      expect(view).toMatchObject({ status: 'closed', turns: [], headline: null, hold: null });
      expect(view.closing).toMatchObject({
        outcome: 'completed',
        commitmentEffect: 'refined',
        commitmentAfter: 'Publish budgets by quarter',
      });
    }
  });

  test('asks the government whether it was helped', async () => {
    const world = await openWorld();
    const { caseId, government, manager, reference } = await aCase(world, { status: 'scoping' });
    const rating = { caseId, wasHelped: 5, comment: 'Very much' };
    expect(await refusal(world.as(government).cases.rateHelp(rating))).toBe('case_not_closed');
    await world.as(manager).cases.close({ caseId, outcome: 'completed', summary });
    expect(templates(await world.letters(government))).toContain('caseClosed');
    expect(await refusal(world.as(manager).cases.rateHelp(rating))).toBe('only_government');
    expect(await refusal(world.as(government).cases.rateHelp({ ...rating, wasHelped: 6 }))).toBe(
      'invalid_input',
    );
    await world.as(government).cases.rateHelp(rating);
    expect((await world.as(manager).cases.get({ reference })).closing).toMatchObject({
      wasHelped: 5,
      wasHelpedComment: 'Very much',
    });
  });
});

describe('declining', () => {
  const decline = { outcome: 'out_of_scope' as const, summary: 'Not about open government' };

  test('needs an alternative, staff, and a request nobody took', async () => {
    const world = await openWorld();
    const { caseId, government } = await aCase(world);
    const manager = await aCaseManager(world);
    const whole = { caseId, ...decline, alternativeOffered: 'The open data handbook' };
    expect(await refusal(world.as(government).cases.decline(whole))).toBe('only_staff');
    expect(
      await refusal(world.as(manager).cases.decline({ ...whole, alternativeOffered: ' ' })),
    ).toBe('invalid_input');
    const taken = await aCase(world, { status: 'scoping' });
    expect(
      await refusal(world.as(taken.manager).cases.decline({ ...whole, caseId: taken.caseId })),
    ).toBe('already_assigned');
  });

  test('by the committee closes it and tells the government what it can do instead', async () => {
    const world = await openWorld();
    const { caseId, government, reference } = await aCase(world);
    const member = await aCommitteeMember(world);
    await world
      .as(member)
      .cases.decline({ caseId, ...decline, alternativeOffered: 'The open data handbook' });
    const view = await world.as(government).cases.get({ reference });
    expect(view.closing).toMatchObject({
      outcome: 'out_of_scope',
      alternativeOffered: 'The open data handbook',
    });
    const letter = (await world.letters(government)).find(
      (one) => one.template === 'requestDeclined',
    );
    expect(letter?.body).toContain('The open data handbook');
  });
});

describe('withdrawing', () => {
  test('is the government’s, or recorded for it by its case manager', async () => {
    const world = await openWorld();
    const { caseId, manager } = await aCase(world, { status: 'scoping' });
    const stranger = await aGovernmentContact(world);
    expect(await refusal(world.as(stranger).cases.withdraw({ caseId, summary }))).toBe('not_found');
    expect(await refusal(world.as(manager).cases.withdraw({ caseId, summary }))).toBe(
      'only_government',
    );
  });

  test('closes the case and tells its case manager', async () => {
    const world = await openWorld();
    const { caseId, government, manager, reference } = await aCase(world, { status: 'networking' });
    await world.as(government).cases.withdraw({ caseId, summary: 'The minister changed' });
    expect((await world.as(manager).cases.get({ reference })).closing).toMatchObject({
      outcome: 'withdrawn',
    });
    const letter = (await world.letters(manager)).find(
      (one) => one.template === 'requestWithdrawn',
    );
    expect(letter?.body).toContain('The minister changed');
  });

  test('by proxy tells the person', async () => {
    const world = await openWorld();
    const { caseId, government, manager } = await aCase(world, { status: 'scoping' });
    await world.as(manager).cases.withdraw({
      caseId,
      summary,
      proxy: { personId: government.personId, channel: 'phone', on: '2026-03-02' },
    });
    expect(templates(await world.letters(government))).toContain('recordedForYou');
  });
});

describe('reopening', () => {
  const reason = 'A new minister asks again';

  test('is refused to the government and to other case managers, and while it is open', async () => {
    const world = await openWorld();
    const { caseId, government, manager } = await aCase(world, { status: 'closed' });
    const other = await aCaseManager(world);
    expect(await refusal(world.as(government).cases.reopen({ caseId, reason }))).toBe(
      'only_responsible_case_manager',
    );
    expect(await refusal(world.as(other).cases.reopen({ caseId, reason }))).toBe(
      'only_responsible_case_manager',
    );
    await world.as(manager).cases.reopen({ caseId, reason });
    expect(await refusal(world.as(manager).cases.reopen({ caseId, reason }))).toBe(
      'case_not_closed',
    );
  });

  test('leads back to where the facts stand, with clocks that stood still meanwhile', async () => {
    const world = await openWorld();
    const { caseId, manager, reference } = await aCase(world, { status: 'scoping' });
    const { cases } = world.as(manager);
    await cases.close({ caseId, outcome: 'lapsed', summary });
    world.clock.advance({ days: 28 });
    expect(await cases.reopen({ caseId, reason })).toMatchObject({ status: 'scoping' });
    const view = await cases.get({ reference });
    expect(view).toMatchObject({ closing: null, turns: [{ dueAt: '2026-04-13T09:00:00.000Z' }] });
  });

  test('of a declined request is anybody’s of the staff, and it waits to be claimed anew', async () => {
    const world = await openWorld();
    const { caseId, reference } = await aCase(world);
    const manager = await aCaseManager(world);
    const { cases } = world.as(manager);
    await cases.decline({
      caseId,
      outcome: 'not_eligible',
      summary,
      alternativeOffered: 'The handbook',
    });
    world.clock.advance({ days: 7 });
    await cases.reopen({ caseId, reason });
    expect(await cases.get({ reference })).toMatchObject({
      status: 'submitted',
      headline: { move: 'claim_case', dueAt: '2026-03-11T09:00:00.000Z' },
    });
  });
});
