import { describe, expect, test } from 'vitest';
import type { DirectoryFilters } from '../../../shared/directory/input.ts';
import { aListing, theTopics } from '../../support/directory-factories.ts';
import { openWorld, type World } from '../../support/world.ts';

/** Names of what somebody finds, in the order of the result. */
async function namesFound(
  world: World,
  words: string,
  filters: Partial<DirectoryFilters> = {},
): Promise<string[]> {
  const { rows } = await world.anyone().directory.search({ words, filters });
  return rows.map((row) => row.name);
}

/** Five organisations as different as they can be. */
async function aDirectory(world: World): Promise<void> {
  await aListing(world, {
    name: 'Open Contracting Institute',
    kind: 'ngo',
    countryCode: 'GH',
    topics: ['open-contracting', 'beneficial-ownership'],
    evidence: { 'open-contracting': 'Tender portals for eleven municipalities' },
    languages: ['en', 'fr'],
    waysOfHelping: ['advice', 'training'],
  });
  await aListing(world, {
    name: 'Fundación Presupuesto y Participación',
    kind: 'academic',
    countryCode: 'UY',
    topics: ['budget-transparency'],
    summary: 'Acompañamos a los ministerios en la rendición de cuentas.',
    languages: ['es'],
    regions: ['013'],
    availability: 'limited',
  });
  await aListing(world, {
    name: 'جمعية صيانة وإحياء مدينة الكاف',
    kind: 'ngo',
    countryCode: 'TN',
    topics: ['public-archives'],
    languages: ['ar'],
  });
  await aListing(world, {
    name: 'Carto Works',
    kind: 'company',
    countryCode: 'CI',
    topics: ['concession-maps'],
    waysOfHelping: ['technical_work'],
    availability: 'from_date',
    availableFromOn: '2026-09-01',
  });
  await aListing(world, {
    name: 'Office of the Ombudsman',
    kind: 'public_body',
    countryCode: 'NZ',
    topics: ['citizen-feedback'],
    availability: 'unavailable',
  });
}

describe('words', () => {
  test.each([
    ['by name', 'contracting institute', 'Open Contracting Institute'],
    ['by the beginning of the last word', 'open contr', 'Open Contracting Institute'],
    ['by the summary', 'rendición de cuentas ministerios', 'Fundación Presupuesto y Participación'],
    ['without the accents', 'fundacion participacion', 'Fundación Presupuesto y Participación'],
    ['with accents nobody wrote', 'cárto wörks', 'Carto Works'],
    ['by evidence', 'portals municipalities', 'Open Contracting Institute'],
    ['by a topic in another language', 'bénéficiaires effectifs', 'Open Contracting Institute'],
    ['by a synonym of a topic', 'procurement', 'Open Contracting Institute'],
    ['by a synonym in Spanish', 'licitaciones', 'Open Contracting Institute'],
    ['by the policy area above a topic', 'open budgets', 'Fundación Presupuesto y Participación'],
    ['by country in English', 'ombudsman new zealand', 'Office of the Ombudsman'],
    ['by country in French', 'entreprise côte d’ivoire', 'Carto Works'],
    ['by another name of the country', 'ivory coast', 'Carto Works'],
    ['by language', 'arabic archives', 'جمعية صيانة وإحياء مدينة الكاف'],
    ['in Arabic', 'مدينة الكاف', 'جمعية صيانة وإحياء مدينة الكاف'],
    ['in Arabic with other forms of the letters', 'جمعيه احياء', 'جمعية صيانة وإحياء مدينة الكاف'],
    ['with one letter wrong', 'contrakting', 'Open Contracting Institute'],
    ['with two letters swapped', 'ombudsamn', 'Office of the Ombudsman'],
    ['with a letter missing', 'presupesto', 'Fundación Presupuesto y Participación'],
    [
      'with mistakes in two words of three',
      'benefical ownershp institute',
      'Open Contracting Institute',
    ],
    ['in the plural', 'tenders portal', 'Open Contracting Institute'],
    ['in capitals with signs', '¡CARTO—Works!', 'Carto Works'],
  ])('find a listing %s', async (_how, words, name) => {
    const world = await openWorld();
    await aDirectory(world);
    expect((await namesFound(world, words))[0]).toBe(name);
  });

  test('must all match; if none has all, those with most come first', async () => {
    const world = await openWorld();
    await aDirectory(world);
    expect(await namesFound(world, 'open contracting ghana')).toEqual([
      'Open Contracting Institute',
    ]);
    const { rows, hasAllWords } = await world
      .anyone()
      .directory.search({ words: 'tender portals uruguay' });
    expect(hasAllWords).toBe(false);
    expect(rows.map((row) => row.name)).toEqual([
      'Open Contracting Institute',
      'Fundación Presupuesto y Participación',
    ]);
  });

  test('that were corrected are told', async () => {
    const world = await openWorld();
    await aDirectory(world);
    const { corrections } = await world.anyone().directory.search({ words: 'contrakting' });
    expect(corrections).toMatchObject([{ typed: 'contrakting', meant: ['contracting'] }]);
    const { corrections: none } = await world.anyone().directory.search({ words: 'contracting' });
    expect(none).toEqual([]);
  });

  test.each(['"', 'NEAR(', 'a* OR b', ') AND (', "'; drop table texts", '!!!', '-', 'xqzwv'])(
    'such as %s harm nothing',
    async (words) => {
      const world = await openWorld();
      await aDirectory(world);
      const { total } = await world.anyone().directory.search({ words });
      expect(total).toBeLessThanOrEqual(5);
      expect(await namesFound(world, 'carto')).toEqual(['Carto Works']);
    },
  );

  test('of the name weigh more than those of the summary', async () => {
    const world = await openWorld();
    await aListing(world, { name: 'Elsewhere', summary: 'We cite the Transparency Lab.' });
    await aListing(world, { name: 'Transparency Lab', summary: 'Work.' });
    expect(await namesFound(world, 'transparency lab')).toEqual(['Transparency Lab', 'Elsewhere']);
  });
});

describe('filters', () => {
  test.each<[string, (topicId: (code: string) => string) => Partial<DirectoryFilters>, string[]]>([
    ['topic', (id) => ({ topicIds: [id('concession-maps')] }), ['Carto Works']],
    ['policy area', (id) => ({ topicIds: [id('natural-resources')] }), ['Carto Works']],
    [
      'grand challenge',
      (id) => ({ topicIds: [id('managing-public-resources')] }),
      ['Carto Works', 'Fundación Presupuesto y Participación', 'Open Contracting Institute'],
    ],
    ['kind', () => ({ kinds: ['public_body'] }), ['Office of the Ombudsman']],
    [
      'one of several kinds',
      () => ({ kinds: ['public_body', 'company'] }),
      ['Carto Works', 'Office of the Ombudsman'],
    ],
    ['country', () => ({ countries: ['gh'] }), ['Open Contracting Institute']],
    [
      'region of the country',
      () => ({ regions: ['011'] }),
      ['Carto Works', 'Open Contracting Institute'],
    ],
    ['region worked in', () => ({ regions: ['013'] }), ['Fundación Presupuesto y Participación']],
    ['language', () => ({ languages: ['fr'] }), ['Open Contracting Institute']],
    ['way of helping', () => ({ waysOfHelping: ['technical_work'] }), ['Carto Works']],
    [
      'availability',
      () => ({ availabilities: ['limited'] }),
      ['Fundación Presupuesto y Participación'],
    ],
    [
      'two at once',
      () => ({ kinds: ['ngo'], countries: ['TN'] }),
      ['جمعية صيانة وإحياء مدينة الكاف'],
    ],
    ['two that nobody meets', () => ({ kinds: ['ngo'], countries: ['CI'] }), []],
  ])('keep a listing by %s', async (_by, filters, names) => {
    const world = await openWorld();
    await aDirectory(world);
    expect(await namesFound(world, '', filters(await theTopics(world)))).toEqual(names);
  });

  test('and words work together', async () => {
    const world = await openWorld();
    await aDirectory(world);
    expect((await namesFound(world, 'governments', { regions: ['011'] })).sort()).toEqual([
      'Carto Works',
      'Open Contracting Institute',
    ]);
  });

  test('show how many each choice would keep; a facet’s own choice does not narrow it', async () => {
    const world = await openWorld();
    const topicId = await theTopics(world);
    await aDirectory(world);
    const { facets, total } = await world
      .anyone()
      .directory.search({ filters: { kinds: ['ngo'] } });
    expect(total).toBe(2);
    expect(Object.fromEntries(facets.kinds.map((facet) => [facet.value, facet.count]))).toEqual({
      ngo: 2,
      academic: 1,
      company: 1,
      public_body: 1,
    });
    expect(facets.countries).toEqual([
      { value: 'GH', count: 1 },
      { value: 'TN', count: 1 },
    ]);
    expect(facets.topics).toContainEqual({ value: topicId('anti-corruption'), count: 1 });
    expect(facets.languages).toEqual([
      { value: 'ar', count: 1 },
      { value: 'en', count: 1 },
      { value: 'fr', count: 1 },
    ]);
  });
});

test('results come in pages, each organisation once', async () => {
  const world = await openWorld();
  const names = Array.from({ length: 25 }, (_, at) => `Institute ${String(at).padStart(2, '0')}`);
  for (const name of names) await aListing(world, { name });
  const first = await world.anyone().directory.search({ words: 'institute', limit: 20 });
  const second = await world
    .anyone()
    .directory.search({ words: 'institute', limit: 20, cursor: 20 });
  expect(first.total).toBe(25);
  expect([first.nextCursor, second.nextCursor]).toEqual([20, null]);
  expect([...first.rows, ...second.rows].map((row) => row.name).sort()).toEqual(names);
  const browsed = await world.anyone().directory.search({ limit: 3, cursor: 1 });
  expect(browsed.rows.map((row) => row.name)).toEqual(names.slice(1, 4));
});
