import { describe, expect, it } from 'vitest';
import {
  aCaseManager,
  aFocalPoint,
  aGovernmentContact,
  anAdministrator,
} from '../../support/actors.ts';
import { aCase } from '../../support/case-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

describe('handing over what somebody does for a government', () => {
  it('is refused to oneself, to somebody without access, and from somebody who does nothing for it', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    const { organisationId, personId } = await aGovernmentContact(world);
    const successor = await world.person();
    const handOver = (from: string, to: string) =>
      refusal(
        world.as(administrator).accounts.handOverMembership({
          organisationId,
          personId: from,
          toPersonId: to,
          stays: false,
        }),
      );
    expect(await handOver(personId, personId)).toBe('same_person');
    expect(await handOver(successor.personId, personId)).toBe('not_found');
    await world.as(administrator).accounts.endAccess({ personId: successor.personId });
    expect(await handOver(personId, successor.personId)).toBe('person_disabled');
  });

  it('gives the successor the role and the open cases with their history', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    const manager = await aCaseManager(world);
    const government = await aGovernmentContact(world, { name: 'Country X' });
    const former = await aFocalPoint(world, government.organisationId);
    const asFormer = { ...government, ...former };
    const open = await aCase(world, { status: 'scoping', manager, government: asFormer });
    const closed = await aCase(world, { status: 'closed', manager, government: asFormer });
    const successor = await world.contact(government.organisationId);
    await world.as(administrator).accounts.handOverMembership({
      organisationId: government.organisationId,
      personId: former.personId,
      toPersonId: successor.personId,
      stays: false,
    });

    const people = await world.as(administrator).accounts.listPeople();
    const memberships = (id: string) => people.find((one) => one.id === id)?.memberships;
    expect(memberships(successor.personId)).toMatchObject([{ role: 'focal_point' }]);
    expect(memberships(former.personId)).toEqual([]);

    const contactOf = async (reference: string) =>
      (await world.as(manager).cases.get({ reference })).contact.id;
    expect(await contactOf(open.reference)).toBe(successor.personId);
    expect(await contactOf(closed.reference)).toBe(former.personId);
    expect((await world.as(successor).cases.get({ reference: open.reference })).title).toBeTruthy();
  });

  it('leaves the former one as a contact where they stay', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    const government = await aGovernmentContact(world);
    const former = await aFocalPoint(world, government.organisationId);
    await world.as(administrator).accounts.handOverMembership({
      organisationId: government.organisationId,
      personId: former.personId,
      toPersonId: government.personId,
      stays: true,
    });
    const { person } = await world.as(former).accounts.whoAmI();
    expect(person?.memberships).toMatchObject([{ role: 'contact' }]);
  });
});
