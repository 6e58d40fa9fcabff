import { expect, it } from 'vitest';
import { aCaseManager } from '../../support/actors.ts';
import { openWorld } from '../../support/world.ts';

it('finds an organisation by the name as it is typed before those that only hold its words', async () => {
  const world = await openWorld();
  const { registry } = world.as(await aCaseManager(world));
  for (const name of ['Country A, a young democracy', 'City of Country Y', 'Country Y']) {
    await world.organisation({ name });
  }
  const names = async (search: string) =>
    (await registry.listOrganisations({ search, limit: 2 })).map((one) => one.name);
  expect(await names('country y')).toEqual(['Country Y', 'City of Country Y']);
  expect(await names('y country')).toEqual(['City of Country Y', 'Country A, a young democracy']);
});
