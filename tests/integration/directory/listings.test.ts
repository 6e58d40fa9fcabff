import { describe, expect, test } from 'vitest';
import {
  aCaseManager,
  aChair,
  aCommitteeMember,
  anAdministrator,
  aProviderContact,
} from '../../support/actors.ts';
import { aListing, aProposedListing, listingWords } from '../../support/directory-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

const nobody = '01970000-0000-7000-8000-0000deadbeef';

describe('proposing a listing', () => {
  test('is not for strangers to the organisation', async () => {
    const world = await openWorld();
    const provider = await aProviderContact(world);
    const stranger = await aProviderContact(world);
    const words = await listingWords(world);
    const input = { organisationId: provider.organisationId, ...words };
    expect(await refusal(world.anyone().directory.propose(input))).toBe('sign_in_needed');
    expect(await refusal(world.as(stranger).directory.propose(input))).toBe('not_yours');
    const administrator = await anAdministrator(world);
    expect(await refusal(world.as(administrator).directory.propose(input))).toBe('not_yours');
  });

  test('needs an organisation and topics that exist, and a date when available from one', async () => {
    const world = await openWorld();
    const manager = await aCaseManager(world);
    const provider = await aProviderContact(world);
    const words = await listingWords(world);
    const { propose } = world.as(manager).directory;
    expect(await refusal(propose({ organisationId: nobody, ...words }))).toBe('not_found');
    const { organisationId } = provider;
    const withStrangeTopic = { ...words, topics: [{ topicId: nobody, evidence: '' }] };
    expect(await refusal(propose({ organisationId, ...withStrangeTopic }))).toBe('not_found');
    const withoutDate = { ...words, availability: 'from_date' as const };
    expect(await refusal(propose({ organisationId, ...withoutDate }))).toBe('invalid_input');
    const blank = { ...words, summary: '  \n ' };
    expect(await refusal(propose({ organisationId, ...blank }))).toBe('invalid_input');
    const elvish = { ...words, languages: ['qya'] };
    expect(await refusal(propose({ organisationId, ...elvish }))).toBe('invalid_input');
  });

  test('happens once; what was withdrawn is proposed again', async () => {
    const world = await openWorld();
    const provider = await aProviderContact(world);
    const mine = world.as(provider).directory;
    const words = await listingWords(world);
    const input = { organisationId: provider.organisationId, ...words };
    const { listingId } = await mine.propose(input);
    expect(await refusal(mine.propose(input))).toBe('already_done');
    await mine.withdraw({ listingId });
    expect(await mine.propose({ ...input, summary: 'Better' })).toEqual({ listingId });
    const { listing } = await mine.get({ organisationId: provider.organisationId });
    expect(listing).toMatchObject({ status: 'proposed', summary: 'Better', version: 2 });
  });

  test('keeps the words exactly as typed', async () => {
    const world = await openWorld();
    const provider = await aProviderContact(world);
    const mine = world.as(provider).directory;
    const typed = '<script>alert("x")</script> جمعية صيانة 🎉 Ünïcode\n\n  two lines';
    const words = await listingWords(world, { summary: `${typed}\u0000` });
    await mine.propose({ organisationId: provider.organisationId, ...words });
    const { listing } = await mine.get({ organisationId: provider.organisationId });
    expect(listing?.summary).toBe(typed);
  });
});

describe('a proposed listing', () => {
  test('does not exist for others than its organisation and staff', async () => {
    const world = await openWorld();
    const { organisationId } = await aProposedListing(world);
    const stranger = await aProviderContact(world);
    const administrator = await anAdministrator(world);
    for (const caller of [world.anyone(), world.as(stranger), world.as(administrator)]) {
      expect(await refusal(caller.directory.get({ organisationId }))).toBe('not_found');
      expect((await caller.directory.search({ words: 'governments' })).rows).toEqual([]);
    }
    const manager = await aCaseManager(world);
    const entry = await world.as(manager).directory.get({ organisationId });
    expect(entry.listing?.status).toBe('proposed');
  });

  test('is published by a case manager without a conflict of interest, and its people are told', async () => {
    const world = await openWorld();
    const provider = await aProviderContact(world, { name: 'Institute' });
    const { listingId, organisationId } = await aProposedListing(world, provider);
    const member = await aCommitteeMember(world);
    const conflicted = await aCaseManager(world);
    await world.join(conflicted, organisationId);
    expect(await refusal(world.as(provider).directory.publish({ listingId }))).toBe(
      'only_case_manager',
    );
    expect(await refusal(world.as(member).directory.publish({ listingId }))).toBe(
      'only_case_manager',
    );
    expect(await refusal(world.as(conflicted).directory.publish({ listingId }))).toBe(
      'conflict_of_interest',
    );
    const manager = await aCaseManager(world);
    await world.as(manager).directory.publish({ listingId });
    expect(await refusal(world.as(manager).directory.publish({ listingId }))).toBe(
      'not_in_this_status',
    );
    const { listing } = await world.anyone().directory.get({ organisationId });
    expect(listing?.status).toBe('published');
    expect(await world.letters(provider)).toContainEqual(
      expect.objectContaining({
        template: 'listingPublished',
        body: expect.stringContaining(`http://mechanism.test/directory/${organisationId}`),
      }),
    );
  });

  test('is not published before it says something', async () => {
    const world = await openWorld();
    const manager = await aCaseManager(world);
    const { listingId } = await aProposedListing(world, { topics: [] });
    expect(await refusal(world.as(manager).directory.publish({ listingId }))).toBe(
      'listing_incomplete',
    );
  });
});

describe('revising a listing', () => {
  test('of an older version is refused with both sides, and loses neither', async () => {
    const world = await openWorld();
    const provider = await aProviderContact(world);
    const { listingId, organisationId } = await aListing(world, provider);
    const words = await listingWords(world);
    const mine = world.as(provider).directory;
    await mine.revise({ listingId, version: 1, ...words, summary: 'First' });
    const stale = mine.revise({ listingId, version: 1, ...words, summary: 'Second' });
    await expect(stale).rejects.toMatchObject({
      cause: {
        reason: 'stale_version',
        details: { current: { summary: 'First', version: 2 }, yours: { summary: 'Second' } },
      },
    });
    const { listing } = await mine.get({ organisationId });
    expect(listing).toMatchObject({ summary: 'First', version: 2, status: 'published' });
  });

  test('is refused to strangers, for whom an unpublished one does not exist', async () => {
    const world = await openWorld();
    const stranger = await aProviderContact(world);
    const words = await listingWords(world);
    const published = await aListing(world);
    const proposed = await aProposedListing(world);
    const { revise } = world.as(stranger).directory;
    expect(await refusal(revise({ listingId: published.listingId, version: 1, ...words }))).toBe(
      'not_yours',
    );
    expect(await refusal(revise({ listingId: proposed.listingId, version: 1, ...words }))).toBe(
      'not_found',
    );
  });
});

describe('a disputed listing', () => {
  test('is no longer public, and its people and the committee without conflict are told', async () => {
    const world = await openWorld();
    const provider = await aProviderContact(world, { name: 'Institute' });
    const { listingId, organisationId } = await aListing(world, provider);
    const manager = await aCaseManager(world);
    const member = await aCommitteeMember(world);
    const conflicted = await aCommitteeMember(world);
    await world.join(conflicted, organisationId);
    const dispute = { listingId, reason: 'The evidence is another’s' };
    expect(await refusal(world.as(provider).directory.dispute(dispute))).toBe('only_staff');
    expect(await refusal(world.as(conflicted).directory.dispute(dispute))).toBe(
      'conflict_of_interest',
    );
    await world.as(manager).directory.dispute(dispute);
    expect(await refusal(world.anyone().directory.get({ organisationId }))).toBe('not_found');
    const told = (await world.letters()).filter((letter) =>
      /listing(Dis|ToDec)/.test(letter.template),
    );
    expect(told.map((letter) => [letter.template, letter.to]).sort()).toEqual(
      [
        ['listingDisputed', conflicted.email],
        ['listingDisputed', provider.email],
        ['listingToDecide', member.email],
      ].sort(),
    );
    expect(told.every((letter) => letter.body.includes('The evidence is another’s'))).toBe(true);
  });

  test('is decided by the committee, without whoever has a conflict', async () => {
    const world = await openWorld();
    const { listingId, organisationId } = await aListing(world);
    const manager = await aCaseManager(world);
    const chair = await aChair(world);
    const conflicted = await aCommitteeMember(world);
    await world.join(conflicted, organisationId);
    const decision = { listingId, publish: true, reason: 'Checked' };
    expect(await refusal(world.as(chair).directory.decide(decision))).toBe('not_in_this_status');
    await world.as(manager).directory.dispute({ listingId, reason: 'Doubtful' });
    expect(await refusal(world.as(manager).directory.decide(decision))).toBe('only_committee');
    expect(await refusal(world.as(conflicted).directory.decide(decision))).toBe(
      'conflict_of_interest',
    );
    await world.as(chair).directory.decide(decision);
    const { listing } = await world.anyone().directory.get({ organisationId });
    expect(listing?.status).toBe('published');
    await world.as(manager).directory.dispute({ listingId, reason: 'Doubtful again' });
    await world.as(chair).directory.decide({ listingId, publish: false, reason: 'Not theirs' });
    expect((await world.as(manager).directory.get({ organisationId })).listing?.status).toBe(
      'withdrawn',
    );
  });
});

test('contact details are never public', async () => {
  const world = await openWorld();
  const provider = await aProviderContact(world);
  const { organisationId } = await aListing(world, provider);
  const stranger = await aProviderContact(world);
  for (const caller of [world.anyone(), world.as(stranger)]) {
    const entry = await caller.directory.get({ organisationId });
    expect(entry.contacts).toBeNull();
    expect(JSON.stringify(entry)).not.toContain(provider.email);
  }
  const manager = await aCaseManager(world);
  const { contacts } = await world.as(manager).directory.get({ organisationId });
  expect(contacts).toMatchObject([{ email: provider.email }]);
});

test('what waits to be vetted or decided is for staff to see, longest waiting first', async () => {
  const world = await openWorld();
  const provider = await aProviderContact(world);
  const manager = await aCaseManager(world);
  expect(await refusal(world.as(provider).directory.toVet())).toBe('only_staff');
  const first = await aProposedListing(world);
  world.clock.advance({ days: 1 });
  const second = await aListing(world);
  await aListing(world);
  await world.as(manager).directory.dispute({ listingId: second.listingId, reason: 'Doubtful' });
  const waiting = await world.as(manager).directory.toVet();
  expect(waiting.map((listing) => listing.listingId)).toEqual([first.listingId, second.listingId]);
});
