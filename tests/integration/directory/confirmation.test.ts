import { describe, expect, test } from 'vitest';
import { askForConfirmation } from '../../../server/directory/ask-for-confirmation.ts';
import { aProviderContact } from '../../support/actors.ts';
import { aListing, aProposedListing } from '../../support/directory-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

describe('confirming a listing', () => {
  test('is one click, asked for six months after it was last touched', async () => {
    const world = await openWorld();
    const provider = await aProviderContact(world);
    const { listingId, organisationId } = await aListing(world, provider);
    const mine = world.as(provider).directory;
    const fresh = await mine.get({ organisationId });
    expect(fresh.listing).toMatchObject({
      confirmBy: '2026-09-02T09:00:00.000Z',
      isConfirmationOverdue: false,
    });
    world.clock.set('2026-09-03T09:00:00.000Z');
    expect((await mine.get({ organisationId })).listing?.isConfirmationOverdue).toBe(true);
    const stranger = await aProviderContact(world);
    expect(await refusal(world.as(stranger).directory.confirm({ listingId }))).toBe('not_yours');
    await mine.confirm({ listingId });
    const { listing } = await mine.get({ organisationId });
    expect(listing).toMatchObject({
      confirmBy: '2027-03-03T09:00:00.000Z',
      isConfirmationOverdue: false,
      version: 1,
    });
  });
});

describe('asking to confirm a listing', () => {
  test('happens once, two weeks before the six months are over, and again after the next six', async () => {
    const world = await openWorld();
    const provider = await aProviderContact(world, { name: 'Institute' });
    const { listingId } = await aListing(world, provider);
    const asked = async () =>
      (await world.letters(provider)).filter((letter) => letter.template === 'listingToConfirm');
    world.clock.set('2026-08-18T09:00:00.000Z');
    expect(await world.bySystem(askForConfirmation, {})).toEqual({ asked: 0 });
    world.clock.set('2026-08-19T09:00:00.000Z');
    expect(await world.bySystem(askForConfirmation, {})).toEqual({ asked: 1 });
    expect(await world.bySystem(askForConfirmation, {})).toEqual({ asked: 0 });
    expect(await asked()).toEqual([
      expect.objectContaining({ body: expect.stringMatching(/by [2September ,]+2026/) }),
    ]);
    await world.as(provider).directory.confirm({ listingId });
    expect(await world.bySystem(askForConfirmation, {})).toEqual({ asked: 0 });
    world.clock.set('2027-02-10T09:00:00.000Z');
    expect(await world.bySystem(askForConfirmation, {})).toEqual({ asked: 1 });
    expect(await asked()).toHaveLength(2);
  });

  test('late gives as long as in time, and never asks for a day that is over', async () => {
    const world = await openWorld();
    const provider = await aProviderContact(world, { name: 'Institute' });
    await aListing(world, provider);
    world.clock.set('2027-01-20T09:00:00.000Z');
    await world.bySystem(askForConfirmation, {});
    const letter = (await world.letters(provider)).find(
      ({ template }) => template === 'listingToConfirm',
    );
    expect(letter?.body).toMatch(/by [3February ,]+2027/);
  });

  test('is only about listings that are public', async () => {
    const world = await openWorld();
    await aProposedListing(world);
    await aListing(world);
    const provider = await aProviderContact(world);
    const own = await aListing(world, provider);
    await world.as(provider).directory.withdraw({ listingId: own.listingId });
    world.clock.advance({ days: 400 });
    expect(await world.bySystem(askForConfirmation, {})).toEqual({ asked: 1 });
  });
});
