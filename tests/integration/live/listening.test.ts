import { expect, test } from 'vitest';
import type { Told } from '../../../server/live/tell-news.ts';
import { aCaseManager, anAdministrator } from '../../support/actors.ts';
import { aCase } from '../../support/case-factories.ts';
import { heardSince, listen, placeIn } from '../../support/listening.ts';
import { aMessage } from '../../support/log-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

/** The next line that tells something. */
async function nextNews(lines: AsyncGenerator<Told>): Promise<Told | undefined> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) return undefined;
    if (value.news.about !== 'nothing') return value;
  }
}

test('news comes as it happens, in order, and says whose doing it was', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const lines = listen(world, made.government, await placeIn(world));
  const first = nextNews(lines);
  await aMessage(world, made);
  expect((await first)?.news).toMatchObject({ about: 'message', isYours: false });
  const second = nextNews(lines);
  await aMessage(world, made, 'government');
  expect((await second)?.news).toMatchObject({ about: 'message', isYours: true });
});

test('whoever comes back hears what they missed, once and in order', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const lines = listen(world, made.government, await placeIn(world));
  for (let count = 0; count < 3; count += 1) await aMessage(world, made);
  const first = await nextNews(lines);
  const again = listen(world, made.government, first?.seq ?? 0);
  const missed = [await nextNews(again), await nextNews(again)].map((told) => told?.seq ?? 0);
  expect(missed).toEqual([(await nextNews(lines))?.seq, (await nextNews(lines))?.seq]);
  await again.return(undefined);
  const afterAll = listen(world, made.government, missed[1] ?? 0);
  expect((await afterAll.next()).value?.news.about).toBe('nothing');
});

test('whoever begins to listen hears nothing of what was before', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const lines = listen(world, made.government, null);
  expect((await lines.next()).value).toEqual({
    seq: await placeIn(world),
    news: { about: 'nothing', isYours: false },
  });
});

test('a place that is not known, or lies ahead of the trail, means reading everything anew', async () => {
  const world = await openWorld();
  const manager = await aCaseManager(world);
  for (const from of ['lost', 1_000_000] as const) {
    const { value } = await listen(world, manager, from).next();
    expect(value).toEqual({
      seq: await placeIn(world),
      news: { about: 'everything', isYours: false },
    });
  }
});

test('a line comes on every beat, whether or not something happened', async () => {
  const world = await openWorld();
  const manager = await aCaseManager(world);
  const lines = listen(world, manager, null, { beatMs: 20 });
  const about: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    const { value } = await lines.next();
    about.push(value?.news.about ?? 'ended');
  }
  expect(about).toEqual(['nothing', 'nothing', 'nothing']);
});

test('it ends when the listener hangs up', async () => {
  const world = await openWorld();
  const manager = await aCaseManager(world);
  const hangUp = new AbortController();
  const lines = listen(world, manager, null, { signal: hangUp.signal });
  await lines.next();
  const end = lines.next();
  hangUp.abort();
  expect(await end).toEqual({ done: true, value: undefined });
});

test('it ends when access ends, and tells nothing of what happened since', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const administrator = await anAdministrator(world);
  const lines = listen(world, made.government, await placeIn(world));
  await lines.next();
  const next = lines.next();
  const [refused] = await Promise.all([
    refusal(next),
    world.as(administrator).accounts.endAccess({ personId: made.government.personId }),
  ]);
  expect(refused).toBe('sign_in_needed');
  await aMessage(world, made);
  expect(await refusal(listen(world, made.government, null).next())).toBe('sign_in_needed');
});

test('what was missed is told to whoever may know of it now, not to whoever might have then', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const colleague = await aCaseManager(world);
  const from = await placeIn(world);
  await aMessage(world, made);
  expect(await heardSince(world, colleague, from)).toHaveLength(1);
  await world.as(colleague).accounts.declareConflict({
    organisationId: made.organisationId,
    reason: 'Advises its ministry',
  });
  const heard = await heardSince(world, colleague, from);
  expect(heard).toEqual([{ about: 'you', isYours: true }]);
});

test('a conflict that is declared ends the news of the case at once', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const colleague = await aCaseManager(world);
  const lines = listen(world, colleague, await placeIn(world));
  await lines.next();
  const next = nextNews(lines);
  await world.as(colleague).accounts.declareConflict({
    organisationId: made.organisationId,
    reason: 'Advises its ministry',
  });
  expect((await next)?.news.about).toBe('you');
  await aMessage(world, made);
  const other = await aCase(world);
  const heardOfCases: string[] = [];
  while (heardOfCases.length === 0) {
    const told = await nextNews(lines);
    if (told?.news.caseId) heardOfCases.push(told.news.caseId);
  }
  expect(heardOfCases).toEqual([other.caseId]);
});
