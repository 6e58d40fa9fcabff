import { expect, test } from 'vitest';
import { importOrganisations } from '../../../server/import/import-organisations.ts';
import { aCaseManager } from '../../support/actors.ts';
import { aListing, theTopics } from '../../support/directory-factories.ts';
import { openWorld, type World } from '../../support/world.ts';

async function reportOf(
  world: World,
  lines: Record<string, unknown>[],
  options: { isDryRun?: boolean; anyway?: boolean } = {},
) {
  const numbered = lines.map((values, at) => ({ line: at + 1, values }));
  const reports = importOrganisations(world.services, numbered, {
    isDryRun: options.isDryRun ?? false,
    anyway: options.anyway ?? false,
  });
  const rows: unknown[][] = [];
  for await (const { line, outcome, name, remark } of reports) {
    rows.push([line, outcome, name, remark].filter((part) => part !== ''));
  }
  return rows;
}

const lab = {
  name: 'Budget Lab',
  kind: 'ngo',
  country: 'GH',
  summary: 'We read budgets.',
  topics: ['Transparence budgétaire'],
  contact_name: 'Ana',
  contact_email: 'ana@example.org',
};

test('a dry run reports what would happen, and writes nothing', async () => {
  const world = await openWorld();
  await theTopics(world);
  const manager = await aCaseManager(world);
  expect(await reportOf(world, [lab, lab, { kind: 'ngo' }], { isDryRun: true })).toEqual([
    [1, 'created', 'Budget Lab'],
    [2, 'matched', 'Budget Lab', 'has a listing already, which is kept'],
    [3, 'refused', expect.stringMatching(/^name: /)],
  ]);
  expect((await world.as(manager).directory.search({})).total).toBe(0);
});

test('organisations come with contact and a proposed listing; the same file again matches them', async () => {
  const world = await openWorld();
  const topicId = await theTopics(world);
  const manager = await aCaseManager(world);
  expect(await reportOf(world, [lab])).toEqual([[1, 'created', 'Budget Lab']]);
  const { rows } = await world.as(manager).directory.search({ words: 'budget lab' });
  const organisationId = rows[0]?.organisationId ?? '';
  const entry = await world.as(manager).directory.get({ organisationId });
  expect(entry).toMatchObject({
    listing: {
      status: 'proposed',
      summary: 'We read budgets.',
      topics: [{ topicId: topicId('budget-transparency') }],
    },
    contacts: [{ name: 'Ana', email: 'ana@example.org' }],
  });
  expect(await reportOf(world, [lab])).toEqual([
    [1, 'matched', 'Budget Lab', 'has a listing already, which is kept'],
  ]);
});

test('an organisation known without a listing gets the one of the file; a listing that stands is kept', async () => {
  const world = await openWorld();
  await theTopics(world);
  const manager = await aCaseManager(world);
  const known = await world.organisation({ name: 'Budget Lab', countryCode: 'GH' });
  expect(await reportOf(world, [lab])).toEqual([[1, 'matched', 'Budget Lab']]);
  const entry = await world.as(manager).directory.get(known);
  expect(entry.listing?.summary).toBe('We read budgets.');
  const listed = await aListing(world, { name: 'Tax Lab', countryCode: 'GH', summary: 'Ours.' });
  await reportOf(world, [{ ...lab, name: 'Tax Lab' }]);
  const kept = await world.as(manager).directory.get(listed);
  expect(kept.listing?.summary).toBe('Ours.');
});

test('what may be a duplicate is left for somebody to look at, unless told to go on', async () => {
  const world = await openWorld();
  await theTopics(world);
  const manager = await aCaseManager(world);
  await reportOf(world, [lab]);
  const similar = { ...lab, name: 'Budgets Lab Ltd', contact_email: 'bo@example.org' };
  expect(await reportOf(world, [similar])).toEqual([
    [1, 'possible duplicate', 'Budgets Lab Ltd', 'may be “Budget Lab”'],
  ]);
  expect((await world.as(manager).directory.search({})).total).toBe(1);
  expect(await reportOf(world, [similar], { anyway: true })).toEqual([
    [1, 'created', 'Budgets Lab Ltd'],
  ]);
  expect((await world.as(manager).directory.search({})).total).toBe(2);
});

test('a wrong line is refused and the others go on', async () => {
  const world = await openWorld();
  await theTopics(world);
  expect(await reportOf(world, [{ ...lab, country: 'Utopia' }, lab])).toEqual([
    [1, 'refused', 'Budget Lab', 'country: no ISO 3166 code: Utopia'],
    [2, 'created', 'Budget Lab'],
  ]);
});
