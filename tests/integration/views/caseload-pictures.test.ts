import { describe, expect, test } from 'vitest';
import type { OpenStatus } from '../../../shared/cases/vocabulary.ts';
import {
  aChair,
  aCommitteeMember,
  anAdministrator,
  aProviderContact,
} from '../../support/actors.ts';
import { aCase, inDays, type TestCase } from '../../support/case-factories.ts';
import { anOfferedIntroduction } from '../../support/introduction-factories.ts';
import { aQuestion } from '../../support/log-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { aCaseWithSelection, agreeAll, draftTermsOf } from '../../support/terms-factories.ts';
import { openWorld, type World } from '../../support/world.ts';

type Months = 3 | 6 | 12 | 24;

async function pictures(world: World, months: Months = 12) {
  return world.as(await aCommitteeMember(world)).oversight.caseloadPictures({ months });
}

/** The open statuses of the columns so far, each as `2026-03-15 scoping 2`; columns without an open case are left out. */
async function told(world: World, months: Months = 3) {
  const { statusOverTime } = await pictures(world, months);
  return statusOverTime.flatMap(({ on, counts }) => {
    const open = Object.entries(counts).filter(([, count]) => count > 0);
    return open.map(([status, count]) => `${on} ${status as OpenStatus} ${count}`);
  });
}

/** An introduction of a case to somebody new, offered now. */
async function offer(world: World, made: TestCase) {
  const government = {
    ...made.government,
    organisationId: made.organisationId,
    organisationName: '',
  };
  await anOfferedIntroduction(world, {
    onCase: { ...made, government, providers: [await aProviderContact(world)] },
  });
}

/** From Monday 2 March, when the test begins, to that day at the same time. */
const goTo = (world: World, on: string) => world.clock.set(`${on}T09:00:00.000Z`);

describe('the pictures of the caseload', () => {
  test('are for the committee alone', async () => {
    const world = await openWorld();
    const { government, manager } = await aCase(world, { status: 'scoping' });
    for (const person of [government, manager, await anAdministrator(world)]) {
      expect(await refusal(world.as(person).oversight.caseloadPictures({}))).toBe('only_committee');
      expect(await refusal(world.as(person).oversight.caseloadRows({}))).toBe('only_committee');
    }
    expect(await refusal(world.anyone().oversight.caseloadPictures({}))).toBe('sign_in_needed');
    expect(await refusal(world.anyone().oversight.caseloadRows({}))).toBe('sign_in_needed');
  });

  test('are of 3, 6, 12 or 24 months and of a region there is', async () => {
    const world = await openWorld();
    const { oversight } = world.as(await aChair(world));
    expect(await refusal(oversight.caseloadPictures({ months: 5 as 3 }))).toBe('invalid_input');
    expect(await refusal(oversight.caseloadPictures({ region: '999' as '011' }))).toBe(
      'invalid_input',
    );
  });

  test('are empty where nobody has asked for anything', async () => {
    const world = await openWorld();
    const empty = await pictures(world);
    expect(empty).toMatchObject({
      since: '2025-03-02',
      openCount: 0,
      requestCount: 0,
      governmentCount: 0,
      waiting: { toAssign: 0, pastTarget: 0, consultations: 0, disputedListings: 0 },
      conflictedCount: 0,
      firstIntroduction: { targetDays: 10, medianDays: null, within: 0, cases: [] },
      demandAndSupply: [],
      loads: [],
    });
    expect(empty.statusOverTime).toHaveLength(25);
    expect(empty.steps.map(({ reached }) => reached)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('open cases by status', () => {
  test('follow a case through its life, with its hold and its coming back', async () => {
    const world = await openWorld();
    const made = await aCase(world);
    goTo(world, '2026-03-17');
    await world.as(made.manager).cases.claim({ caseId: made.caseId });
    goTo(world, '2026-04-02');
    await offer(world, made);
    goTo(world, '2026-04-16');
    const { caseId } = made;
    await world
      .as(made.manager)
      .cases.hold({ caseId, untilOn: inDays(world, 60), reason: 'Elections' });
    goTo(world, '2026-05-02');
    await world.as(made.manager).cases.resume({ caseId });
    goTo(world, '2026-05-16');
    await world
      .as(made.manager)
      .cases.close({ caseId, outcome: 'lapsed', summary: 'Nobody answered any more' });
    goTo(world, '2026-06-02');
    await world.as(made.manager).cases.reopen({ caseId, reason: 'They are back' });
    goTo(world, '2026-06-20');
    expect(await told(world, 6)).toEqual([
      '2026-03-15 submitted 1',
      '2026-03-31 scoping 1',
      '2026-04-15 networking 1',
      '2026-04-30 on_hold 1',
      '2026-05-15 networking 1',
      // Closed at the end of May, and open again in June.
      '2026-06-15 networking 1',
      '2026-06-20 networking 1',
    ]);
  });

  test('have a case that was closed on hold and came back as what it is without the hold', async () => {
    const world = await openWorld();
    const { caseId, manager } = await aCase(world, { status: 'on_hold' });
    goTo(world, '2026-03-17');
    await world.as(manager).cases.close({ caseId, outcome: 'lapsed', summary: 'Nobody answered' });
    goTo(world, '2026-04-02');
    await world.as(manager).cases.reopen({ caseId, reason: 'They are back' });
    goTo(world, '2026-04-20');
    expect(await told(world)).toEqual([
      '2026-03-15 on_hold 1',
      '2026-04-15 scoping 1',
      '2026-04-20 scoping 1',
    ]);
  });

  test('follow terms from the draft to their end, each from the day it was written down', async () => {
    const world = await openWorld();
    const terms = await draftTermsOf(world, await aCaseWithSelection(world));
    goTo(world, '2026-03-17');
    await world.as(terms.manager).terms.circulate({ termsId: terms.termsId, version: 1 });
    await agreeAll(world, terms);
    goTo(world, '2026-04-02');
    await world
      .as(terms.manager)
      .terms.end({ termsId: terms.termsId, endedOn: '2026-03-20', reason: 'All is done.' });
    goTo(world, '2026-04-20');
    expect(await told(world)).toEqual([
      '2026-03-15 formalising 1',
      '2026-03-31 engaged 1',
      '2026-04-15 networking 1',
      '2026-04-20 networking 1',
    ]);
  });

  test('have an agreement held elsewhere from when it was recorded, not from when it was signed', async () => {
    const world = await openWorld();
    const { caseId, manager, parties } = await aCaseWithSelection(world);
    goTo(world, '2026-03-20');
    // Signed before anybody asked the mechanism.
    await world.as(manager).terms.recordElsewhere({
      caseId,
      title: 'Memorandum',
      kind: 'memorandum',
      reference: 'MoU 7',
      fileId: null,
      signedOn: '2026-02-10',
      startsOn: null,
      endsOn: null,
      parties: parties.map(({ organisationId, personId }) => ({
        organisationId,
        signatoryPersonId: personId,
        signatoryName: '',
        capacity: 'Minister',
      })),
    });
    expect(await told(world)).toEqual(['2026-03-15 networking 1', '2026-03-20 engaged 1']);
    const { steps } = await pictures(world);
    expect(steps.map((step) => step.medianDaysToNext)).toEqual([0, 0, 18, 0, null]);
  });

  test('count by the month over two years, and forget cases that were closed before', async () => {
    const world = await openWorld();
    await aCase(world, { status: 'closed' });
    await aCase(world, { status: 'scoping' });
    world.clock.advance({ days: 800 });
    const { statusOverTime, openCount, requestCount } = await pictures(world, 24);
    expect(statusOverTime).toHaveLength(25);
    expect(statusOverTime.every(({ counts }) => counts.scoping === 1)).toBe(true);
    expect({ openCount, requestCount }).toEqual({ openCount: 1, requestCount: 0 });
  });

  test('end with the cases that are open now', async () => {
    const world = await openWorld();
    for (const status of ['submitted', 'scoping', 'on_hold', 'closed'] as const) {
      await aCase(world, { status });
    }
    const { statusOverTime, openCount } = await pictures(world);
    expect(statusOverTime.at(-1)).toEqual({
      on: '2026-03-02',
      counts: { submitted: 1, scoping: 1, networking: 0, formalising: 0, engaged: 0, on_hold: 1 },
    });
    expect(openCount).toBe(3);
  });
});

describe('the time to the first introduction', () => {
  test('is in working days from assignment, against the target of the settings', async () => {
    const world = await openWorld();
    const made = await aCase(world, { status: 'scoping' });
    world.clock.advance({ days: 7 });
    await offer(world, made);
    const { firstIntroduction } = await pictures(world);
    expect(firstIntroduction).toEqual({
      targetDays: 10,
      medianDays: 5,
      within: 1,
      cases: [{ reference: made.reference, title: 'Budgets people can read', days: 5 }],
    });
    await world
      .as(await anAdministrator(world))
      .registry.changeSettings({ firstOfferWithinWorkingDays: 4 });
    expect((await pictures(world)).firstIntroduction).toMatchObject({ targetDays: 4, within: 0 });
  });

  test('stands still on hold, and while the government owes an answer', async () => {
    const world = await openWorld();
    const made = await aCase(world, { status: 'scoping' });
    const { caseId, manager, government } = made;
    const questionId = await aQuestion(world, made);
    goTo(world, '2026-03-09');
    await world.as(government).cases.answer({ questionId, body: 'These nine.' });
    await world.as(manager).cases.hold({ caseId, untilOn: '2026-05-01', reason: 'A census' });
    goTo(world, '2026-03-16');
    await world.as(manager).cases.resume({ caseId });
    // A revision to confirm is the government’s move, and no answer it owes.
    await world.as(manager).cases.revise({
      caseId,
      content: { title: 'Budgets people can read', goal: 'Residents ask about the budget' },
      basedOnRevision: 1,
    });
    goTo(world, '2026-03-18');
    await offer(world, made);
    expect((await pictures(world)).firstIntroduction.cases).toMatchObject([{ days: 2 }]);
  });
});
