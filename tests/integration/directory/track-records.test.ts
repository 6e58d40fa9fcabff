import { describe, expect, test } from 'vitest';
import { aProviderContact } from '../../support/actors.ts';
import { aListing, listingWords } from '../../support/directory-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

describe('a track record', () => {
  test('proves a topic of the listing, is done, and leads to a web page or nowhere', async () => {
    const world = await openWorld();
    const provider = await aProviderContact(world);
    const { listingId, organisationId } = await aListing(world, {
      ...provider,
      topics: ['open-contracting'],
    });
    const mine = world.as(provider).directory;
    const [claimed] = (await mine.get({ organisationId })).listing?.topics ?? [];
    const other = await listingWords(world, { topics: ['youth'] });
    const work = {
      listingId,
      topicId: claimed?.topicId ?? '',
      title: 'Tender portal of Ghana',
      description: '',
      doneOn: '2025-05-01',
      url: 'https://example.org/tenders',
    };
    const elsewhere = { ...work, topicId: other.topics[0]?.topicId ?? '' };
    expect(await refusal(mine.addTrackRecord(elsewhere))).toBe('topic_not_in_listing');
    expect(await refusal(mine.addTrackRecord({ ...work, doneOn: '2026-03-03' }))).toBe(
      'date_in_the_future',
    );
    expect(await refusal(mine.addTrackRecord({ ...work, url: 'javascript:alert(1)' }))).toBe(
      'invalid_input',
    );
    const stranger = await aProviderContact(world);
    expect(await refusal(world.as(stranger).directory.addTrackRecord(work))).toBe('not_yours');
    const { trackRecordId } = await mine.addTrackRecord(work);
    const { listing } = await world.anyone().directory.get({ organisationId });
    expect(listing?.trackRecords).toMatchObject([{ title: work.title, url: work.url }]);
    expect(await refusal(world.as(stranger).directory.removeTrackRecord({ trackRecordId }))).toBe(
      'not_yours',
    );
    await mine.removeTrackRecord({ trackRecordId });
    expect((await mine.get({ organisationId })).listing?.trackRecords).toEqual([]);
  });
});
