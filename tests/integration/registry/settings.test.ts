import { expect, it } from 'vitest';
import { defaultSettings } from '../../../shared/registry/settings.ts';
import { aCaseManager, anAdministrator } from '../../support/actors.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

it('refuses a value out of bounds, naming the setting', async () => {
  const world = await openWorld();
  const administrator = await anAdministrator(world);
  const changing = world.as(administrator).registry.changeSettings({ stalledAfterDays: 0 });
  await expect(changing).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    cause: { issues: [{ path: ['stalledAfterDays'] }] },
  });
});

it('refuses whoever is not an administrator', async () => {
  const world = await openWorld();
  const manager = await aCaseManager(world);
  const changing = world.as(manager).registry.changeSettings({ stalledAfterDays: 9 });
  expect(await refusal(changing)).toBe('only_administrator');
});

it('refuses a change made from a value that is no longer the one, naming it, and takes the others', async () => {
  const world = await openWorld();
  const administrator = await anAdministrator(world);
  const { changeSettings } = world.as(administrator).registry;
  await changeSettings({ stalledAfterDays: 9 });
  const late = changeSettings({ stalledAfterDays: 5, from: { stalledAfterDays: 7 } });
  await expect(late).rejects.toMatchObject({
    cause: { reason: 'stale_version', field: 'stalledAfterDays' },
  });
  const other = await changeSettings({ answerWithinWorkingDays: 8, from: { stalledAfterDays: 7 } });
  expect(other).toEqual({ ...defaultSettings, stalledAfterDays: 9, answerWithinWorkingDays: 8 });
});

it('tells the trail what was changed, and nothing when all stays as it is', async () => {
  const world = await openWorld();
  const administrator = await anAdministrator(world);
  await world.as(administrator).registry.changeSettings({ ...defaultSettings });
  await world
    .as(administrator)
    .registry.changeSettings({ ...defaultSettings, stalledAfterDays: 9 });
  const { lines } = await world.as(administrator).views.trail({ kind: 'settings' });
  expect(lines).toMatchObject([{ name: 'settings.changed', settings: { stalledAfterDays: 9 } }]);
});
