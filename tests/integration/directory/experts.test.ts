import { expect, test } from 'vitest';
import { aCaseManager, aCommitteeMember, aProviderContact } from '../../support/actors.ts';
import { theTopics } from '../../support/directory-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

const expert = {
  name: 'Instituto de Finanças Públicas',
  kind: 'academic' as const,
  countryCode: 'BR',
  contact: { name: 'Ana Sousa', email: 'Ana.Sousa@example.org', locale: 'es' as const },
};

test('an expert is added by case managers only', async () => {
  const world = await openWorld();
  const provider = await aProviderContact(world);
  const member = await aCommitteeMember(world);
  expect(await refusal(world.anyone().directory.addExpert(expert))).toBe('sign_in_needed');
  for (const person of [provider, member]) {
    expect(await refusal(world.as(person).directory.addExpert(expert))).toBe('only_case_manager');
    expect(await refusal(world.as(person).directory.findDuplicates({ name: 'X' }))).toBe(
      'only_case_manager',
    );
  }
});

test('an expert is an organisation with a contact who has no account; no listing is needed', async () => {
  const world = await openWorld();
  const manager = await aCaseManager(world);
  const { organisationId } = await world.as(manager).directory.addExpert(expert);
  const entry = await world.as(manager).directory.get({ organisationId });
  expect(entry).toMatchObject({
    organisation: { name: expert.name, countryCode: 'BR' },
    listing: null,
    contacts: [{ name: 'Ana Sousa', email: 'ana.sousa@example.org', locale: 'es' }],
  });
  expect(await refusal(world.anyone().directory.get({ organisationId }))).toBe('not_found');
  const { rows } = await world.as(manager).directory.search({ words: 'instituto financas' });
  expect(rows).toMatchObject([{ organisationId, listing: null }]);
  expect((await world.anyone().directory.search({ words: 'financas' })).rows).toEqual([]);
});

test('an expert with topics has a proposed listing, which is not published before it is described', async () => {
  const world = await openWorld();
  const topicId = await theTopics(world);
  const manager = await aCaseManager(world);
  const { organisationId } = await world
    .as(manager)
    .directory.addExpert({ ...expert, topicIds: [topicId('budget-transparency')] });
  const { listing } = await world.as(manager).directory.get({ organisationId });
  expect(listing).toMatchObject({ status: 'proposed', summary: '', topics: [{ evidence: '' }] });
  const listingId = listing?.id ?? '';
  expect(await refusal(world.as(manager).directory.publish({ listingId }))).toBe(
    'listing_incomplete',
  );
});

test.each([
  ['without accents', 'Instituto de Financas Publicas', 'BR'],
  ['misspelt', 'Instituto de Finanzas Públicas', null],
  ['with a legal form', 'INSTITUTO DE FINANÇAS PÚBLICAS, Ltd.', 'BR'],
])(
  'an expert whose name is known already %s is asked about first',
  async (_how, name, countryCode) => {
    const world = await openWorld();
    const manager = await aCaseManager(world);
    const { organisationId } = await world.as(manager).directory.addExpert(expert);
    const again = { ...expert, name, countryCode };
    await expect(world.as(manager).directory.addExpert(again)).rejects.toMatchObject({
      cause: { reason: 'likely_duplicate', details: { duplicates: [{ organisationId }] } },
    });
    expect(await world.as(manager).directory.findDuplicates({ name, countryCode })).toMatchObject([
      { organisationId },
    ]);
    const other = await world.as(manager).directory.addExpert({ ...again, anyway: true });
    expect(other.organisationId).not.toBe(organisationId);
  },
);

test('the same name in another country is another organisation', async () => {
  const world = await openWorld();
  const manager = await aCaseManager(world);
  await world.as(manager).directory.addExpert(expert);
  const elsewhere = { ...expert, countryCode: 'PT' };
  expect(await world.as(manager).directory.findDuplicates(elsewhere)).toEqual([]);
  await world.as(manager).directory.addExpert(elsewhere);
});
