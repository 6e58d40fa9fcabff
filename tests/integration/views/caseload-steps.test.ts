import { describe, expect, test } from 'vitest';
import { aCaseManager, aCommitteeMember } from '../../support/actors.ts';
import { aCase, inDays } from '../../support/case-factories.ts';
import { termsInForce } from '../../support/terms-factories.ts';
import { openWorld, type World } from '../../support/world.ts';

async function steps(world: World) {
  return (await world.as(await aCommitteeMember(world)).oversight.caseloadPictures({})).steps;
}

describe('from request to terms', () => {
  test('counts each request where it came furthest, and where it left', async () => {
    const world = await openWorld();
    const declined = await aCase(world);
    await world.as(await aCaseManager(world)).cases.decline({
      caseId: declined.caseId,
      outcome: 'not_eligible',
      summary: 'A city asked',
      alternativeOffered: 'Its government',
    });
    const waiting = await aCase(world);
    world.clock.advance({ days: 3 });
    await world.as(waiting.manager).cases.claim({ caseId: waiting.caseId });
    await aCase(world, { status: 'closed' });
    await aCase(world, { status: 'on_hold' });
    await aCase(world);
    const terms = await termsInForce(world);
    await world
      .as(terms.manager)
      .terms.end({ termsId: terms.termsId, endedOn: inDays(world, 0), reason: 'All is done.' });
    await world
      .as(terms.manager)
      .cases.close({ caseId: terms.caseId, outcome: 'completed', summary: 'It is published' });
    expect(await steps(world)).toEqual([
      {
        status: 'submitted',
        reached: 6,
        hereNow: 1,
        medianDaysToNext: 0,
        closed: [{ outcome: 'not_eligible', count: 1 }],
      },
      {
        status: 'scoping',
        reached: 4,
        hereNow: 2,
        medianDaysToNext: 0,
        closed: [{ outcome: 'advice_sufficed', count: 1 }],
      },
      { status: 'networking', reached: 1, hereNow: 0, medianDaysToNext: 0, closed: [] },
      { status: 'formalising', reached: 1, hereNow: 0, medianDaysToNext: 0, closed: [] },
      {
        status: 'engaged',
        reached: 1,
        hereNow: 0,
        medianDaysToNext: null,
        closed: [{ outcome: 'completed', count: 1 }],
      },
    ]);
  });

  test('takes the median of the days between two steps', async () => {
    const world = await openWorld();
    const cases = [await aCase(world), await aCase(world), await aCase(world)];
    for (const [index, made] of cases.entries()) {
      world.clock.advance({ days: index + 1 });
      await world.as(made.manager).cases.claim({ caseId: made.caseId });
    }
    // Claimed after 1, 3 and 6 days.
    expect((await steps(world))[0]?.medianDaysToNext).toBe(3);
  });
});
