import { describe, expect, test } from 'vitest';
import { loadActor } from '../../../server/accounts/queries.ts';
import { findFile } from '../../../server/files/find-file.ts';
import { aCaseManager, aProviderContact } from '../../support/actors.ts';
import { refusal } from '../../support/refusal.ts';
import { circulatedTerms, circulatingVersion } from '../../support/terms-factories.ts';
import { openWorld, type TestPerson, type World } from '../../support/world.ts';

/** A file as the door for uploads leaves it: nothing holds it yet. */
async function uploadedBy(world: World, person: TestPerson): Promise<string> {
  const id = world.services.ids.next();
  await world.services.connection.db
    .insertInto('files')
    .values({
      id,
      sha256: 'f'.repeat(64),
      name: 'signed.pdf',
      media_type: 'application/pdf',
      size: 1_000,
      uploaded_by: person.personId,
      created_at: world.clock.now().toISOString(),
      case_id: null,
      redacted_at: null,
    })
    .execute();
  return id;
}

describe('paper', () => {
  test('is recorded by the case manager, for the named signatory, with its scan', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const provider = terms.providers[0]!;
    const version = await circulatingVersion(world, terms);
    const fileId = await uploadedBy(world, terms.manager);
    const proxy = { personId: provider.personId, channel: 'letter' as const, on: '2026-03-01' };
    const paper = { ...version, organisationId: provider.organisationId, proxy, fileId };
    const managing = world.as(terms.manager).terms;
    const { fileId: _scan, ...withoutScan } = paper;
    expect(await refusal(managing.agree(withoutScan))).toBe('invalid_input');
    const bySomebodyElse = { ...paper, proxy: { ...proxy, personId: terms.government.personId } };
    expect(await refusal(managing.agree(bySomebodyElse))).toBe('only_named_signatory');
    const tomorrow = { ...paper, proxy: { ...proxy, on: '2026-03-03' } };
    expect(await refusal(managing.agree(tomorrow))).toBe('date_in_the_future');
    const other = await aCaseManager(world);
    expect(await refusal(world.as(other).terms.agree(paper))).toBe('only_responsible_case_manager');

    await managing.agree(paper);
    const view = await world.as(terms.government).terms.get({ termsId: terms.termsId });
    const party = view.parties.find((one) => one.organisationId === provider.organisationId);
    expect(party).toMatchObject({
      sha256: version.sha256,
      paper: { channel: 'letter', on: '2026-03-01', fileId },
    });
    const letters = await world.letters(provider);
    expect(letters.map((letter) => letter.template)).toContain('recordedForYou');

    // All parties may read the scan, strangers may not.
    const open = async (person: TestPerson) => {
      const db = world.services.connection.readDb;
      return findFile(db, (await loadActor(db, person.personId))!, fileId);
    };
    for (const person of terms.parties) expect((await open(person)).name).toBe('signed.pdf');
    expect(await refusal(open(await aProviderContact(world)))).toBe('not_found');
  });
});
