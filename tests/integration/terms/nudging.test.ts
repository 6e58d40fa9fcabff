import { expect, test } from 'vitest';
import { aCaseManager } from '../../support/actors.ts';
import { inDays } from '../../support/case-factories.ts';
import { lastLetter } from '../../support/introduction-factories.ts';
import { refusal } from '../../support/refusal.ts';
import {
  agreeAll,
  circulatedTerms,
  circulatingVersion,
  draftTermsOf,
} from '../../support/terms-factories.ts';
import { openWorld, type World } from '../../support/world.ts';

async function nudgesTo(world: World, to: Parameters<World['letters']>[0]): Promise<number> {
  return (await world.letters(to)).filter(({ template }) => template === 'termsNudge').length;
}

test('only the responsible case manager reminds signatories, and only of terms that circulate', async () => {
  const world = await openWorld();
  const terms = await circulatedTerms(world);
  const input = { termsId: terms.termsId };
  const { termsId } = await draftTermsOf(world, terms);
  const as = world.as(terms.manager);
  for (const party of terms.parties) {
    expect(await refusal(world.as(party).terms.nudge(input))).toBe('only_responsible_case_manager');
  }
  expect(await refusal(world.as(await aCaseManager(world)).terms.nudge(input))).toBe(
    'only_responsible_case_manager',
  );
  expect(await refusal(as.terms.nudge({ termsId }))).toBe('not_in_this_status');
  await as.cases.hold({ caseId: terms.caseId, untilOn: inDays(world, 30), reason: 'Elections' });
  expect(await refusal(as.terms.nudge(input))).toBe('case_is_on_hold');
  await as.cases.resume({ caseId: terms.caseId });
  await agreeAll(world, terms);
  expect(await refusal(as.terms.nudge(input))).toBe('not_in_this_status');
});

test('those who have not agreed get a link that works, and the others nothing', async () => {
  const world = await openWorld();
  const terms = await circulatedTerms(world, { providers: 2 });
  const [first, second] = terms.providers;
  const version = await circulatingVersion(world, terms);
  for (const party of [terms.government, first!]) {
    await world.as(party).terms.agree({ ...version, organisationId: party.organisationId });
  }
  // Long after the date: they still have time to answer.
  world.clock.advance({ days: 40 });
  const { nudged } = await world.as(terms.manager).terms.nudge({ termsId: terms.termsId });
  expect(nudged).toEqual(['Institute 2']);
  expect(await nudgesTo(world, first)).toBe(0);
  expect(await nudgesTo(world, terms.government)).toBe(0);
  const letter = await lastLetter(world, second!, 'termsNudge');
  expect(letter.body).toContain('It is not too late');
  const token = /\/agree\/(\S+)/.exec(letter.body)?.[1] ?? '';
  await world.anyone().terms.agreeByLink({
    token,
    version: version.version,
    sha256: version.sha256,
    organisationId: second!.organisationId,
  });
  const { state } = await world.as(terms.manager).terms.get({ termsId: terms.termsId });
  expect(state).toBe('in_force');
});

test('a row of the desk says when they were reminded, and is quiet until they stall again', async () => {
  const world = await openWorld();
  const terms = await circulatedTerms(world);
  const as = world.as(terms.manager);
  const silent = async () => {
    const { needsMyMove, waiting } = await as.views.desk();
    const nudge = needsMyMove.find((group) => group.do === 'nudge')?.rows ?? [];
    const ofTerms = (row: { source: string }) => row.source === 'terms';
    return {
      toNudge: nudge.filter(ofTerms).length,
      reminded: waiting.filter(ofTerms).filter((row) => row.nudgedAt).length,
    };
  };
  expect(await silent()).toEqual({ toNudge: 0, reminded: 0 });
  world.clock.advance({ days: 30 });
  expect(await silent()).toEqual({ toNudge: 2, reminded: 0 });
  await as.terms.nudge({ termsId: terms.termsId });
  expect(await silent()).toEqual({ toNudge: 0, reminded: 2 });
  const { waiting } = await as.views.desk();
  const lookAgainAt = waiting.find((row) => row.source === 'terms')?.lookAgainAt;
  expect(lookAgainAt?.slice(0, 10)).toBe(inDays(world, 7));
  world.clock.advance({ days: 8 });
  expect(await silent()).toMatchObject({ toNudge: 2 });
});
