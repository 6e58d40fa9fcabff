import { describe, expect, test } from 'vitest';
import { caseSteps } from '../../../shared/cases/vocabulary.ts';
import { aChair, aCommitteeMember, aGovernmentContact } from '../../support/actors.ts';
import { aCase, inDays } from '../../support/case-factories.ts';
import { theTopics } from '../../support/directory-factories.ts';
import { anOfferedIntroduction } from '../../support/introduction-factories.ts';
import { aCaseWithSelection, draftTermsOf, termsInForce } from '../../support/terms-factories.ts';
import { openWorld } from '../../support/world.ts';

describe('the list of cases', () => {
  test('tells of a case in conflict only where nothing narrows it', async () => {
    const world = await openWorld();
    const { providers } = await anOfferedIntroduction(world);
    const member = await aCommitteeMember(world);
    await world.as(member).accounts.declareConflict({
      organisationId: providers[0]!.organisationId,
      reason: 'I sit on its board.',
    });
    const { cases } = world.as(member);
    for (const narrowing of [
      { region: '011' as const },
      { challenge: 'inclusion' },
      { submittedFrom: '2020-01-01' },
      { reached: 'networking' as const },
      { furthest: 'networking' as const },
    ]) {
      expect(await cases.list(narrowing)).toMatchObject({ cases: [], conflicted: [] });
    }
    expect((await cases.list({})).conflicted).toHaveLength(1);
  });

  test('under a topic holds what stands below it', async () => {
    const world = await openWorld();
    const topicId = await theTopics(world);
    const about = async (...codes: string[]) =>
      (await aCase(world, { content: { topicIds: codes.map(topicId) } })).reference;
    const below = await about('beneficial-ownership', 'inclusion');
    const itself = await about('anti-corruption');
    await about('inclusion');
    const { cases } = world.as(await aChair(world));
    const references = async (code: string) =>
      (await cases.list({ topicId: topicId(code) })).cases.map((one) => one.reference).toSorted();
    expect(await references('anti-corruption')).toEqual([below, itself].toSorted());
    expect(await references('beneficial-ownership')).toEqual([below]);
  });

  test('is narrowed to requests since a day, and to the region of a body’s government', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world, { countryCode: 'CL' });
    const ministry = await world.organisation({
      kind: 'public_body',
      countryCode: null,
      parentId: government.organisationId,
    });
    await aCase(world, { government });
    world.clock.advance({ days: 10 });
    const servant = await aGovernmentContact(world, { organisationId: ministry.organisationId });
    const late = await aCase(world, { government: servant });
    const { cases } = world.as(await aChair(world));
    expect((await cases.list({ region: '005' })).cases).toHaveLength(2);
    expect((await cases.list({ region: '011' })).cases).toEqual([]);
    const since = await cases.list({ region: '005', submittedFrom: inDays(world, -3) });
    expect(since.cases.map((one) => one.reference)).toEqual([late.reference]);
  });

  test('holds at each step the cases that the caseload counts there, on hold or fallen back, too', async () => {
    const world = await openWorld();
    await aCase(world, { status: 'submitted' });
    await aCase(world, { status: 'on_hold' });
    await aCase(world, { status: 'closed' });
    await anOfferedIntroduction(world);
    const abandoned = await draftTermsOf(world, await aCaseWithSelection(world));
    await world
      .as(abandoned.manager)
      .terms.abandon({ termsId: abandoned.termsId, reason: 'They agreed elsewhere.' });
    await termsInForce(world);
    const { cases, oversight } = world.as(await aChair(world));
    const { steps } = await oversight.caseloadPictures({});
    expect(steps.map(({ hereNow }) => hereNow)).toEqual([1, 1, 1, 1, 1]);
    for (const [at, step] of caseSteps.entries()) {
      const reached = await cases.list({ reached: step });
      expect(reached.cases, step).toHaveLength(steps[at]?.reached ?? 0);
      const here = await cases.list({ furthest: step });
      const open = here.cases.filter(({ status }) => status !== 'closed');
      expect(open, step).toHaveLength(steps[at]?.hereNow ?? 0);
      expect(here.cases.length - open.length, step).toBe(steps[at]?.closed[0]?.count ?? 0);
    }
  });
});
