import { expect, test } from 'vitest';
import { aCaseManager, aGovernmentContact, anAdministrator } from '../../support/actors.ts';
import { aCase } from '../../support/case-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

test('what can be found from anywhere is for those who work on cases', async () => {
  const world = await openWorld();
  const asked = [world.anyone(), world.as(await aGovernmentContact(world))].map((one) =>
    refusal(one.views.findAnything()),
  );
  expect(await Promise.all(asked)).toEqual(['sign_in_needed', 'only_staff']);
  const administrator = await anAdministrator(world);
  expect(await refusal(world.as(administrator).views.findAnything())).toBe('only_staff');
});

test('every case is found by whoever works on cases, closed ones too, the newest first', async () => {
  const world = await openWorld();
  const first = await aCase(world, { status: 'closed', content: { title: 'Rivers' } });
  const second = await aCase(world, { content: { title: 'Roads' } });
  const { cases, isCut } = await world.as(await aCaseManager(world)).views.findAnything();
  expect(cases.map((one) => [one.reference, one.title, one.status])).toEqual([
    [second.reference, 'Roads', 'submitted'],
    [first.reference, 'Rivers', 'closed'],
  ]);
  expect(isCut).toBe(false);
});

test('a case where one is conflicted does not exist; one’s own government’s is a request', async () => {
  const world = await openWorld();
  const made = await aCase(world);
  const colleague = await aCaseManager(world);
  await world.as(colleague).accounts.declareConflict({
    organisationId: made.organisationId,
    reason: 'I worked there.',
  });
  const ofGovernment = await aCaseManager(world);
  await world.join(ofGovernment, made.organisationId);
  expect((await world.as(colleague).views.findAnything()).cases).toEqual([]);
  expect((await world.as(ofGovernment).views.findAnything()).cases).toMatchObject([
    { reference: made.reference, isOwnRequest: true },
  ]);
});
