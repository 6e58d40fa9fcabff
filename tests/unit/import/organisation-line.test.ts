import { expect, test } from 'vitest';
import { readOrganisationLine } from '../../../server/import/organisation-line.ts';

const topics: Record<string, string> = { 'open-data': 'the id of open data' };
const read = (given: Record<string, unknown>) =>
  readOrganisationLine(given, (words) => topics[words]);

test.each([
  [{ kind: 'ngo' }, /^name: /],
  [{ name: ' ', kind: 'ngo' }, /^name: /],
  [{ name: 'x'.repeat(301), kind: 'ngo' }, /^name: /],
  [{ name: 'Lab' }, /^kind: must be one of government/],
  [{ name: 'Lab', kind: 'cabal' }, /^kind: must be one of/],
  [{ name: 'Lab', kind: 'ngo', country: 'Utopia' }, /^country: no ISO 3166 code: Utopia/],
  [{ name: 'Lab', kind: 'ngo', contact_email: 'nobody' }, /^email: /],
  [{ name: 5, kind: 'ngo' }, /^name: /],
])('a line such as %j is refused', (given, why) => {
  expect(read(given)).toEqual({
    name: expect.any(String),
    refusedBecause: expect.stringMatching(why),
  });
});

test('a full line is understood, lists by semicolon or as an array', () => {
  const given = {
    name: ' Lab ',
    kind: 'nonprofit',
    country: 'gh',
    url: 'lab.example.org',
    description: 'What we do.',
    services: 'What we offer.',
    topics: 'open-data; astrology',
    languages: ['EN', 'fr', 'klingon'],
    regions: '011;999',
    ways_of_helping: ['advice', 'magic'],
    availability: 'limited',
    contact_name: 'Ana',
    contact_email: 'Ana@example.org',
    contact_language: 'es',
  };
  expect(read(given)).toEqual({
    line: {
      name: 'Lab',
      kind: 'ngo',
      countryCode: 'GH',
      website: 'https://lab.example.org',
      summary: 'What we do.\n\nWhat we offer.',
      topicIds: ['the id of open data'],
      languages: ['en', 'fr'],
      regions: ['011'],
      waysOfHelping: ['advice'],
      availability: 'limited',
      contact: { name: 'Ana', email: 'ana@example.org', locale: 'es' },
      remarks: [
        'topics not known: astrology',
        'languages not known: klingon',
        'regions not known: 999',
        'ways_of_helping not known: magic',
      ],
    },
  });
});

test('what is missing has its empty value', () => {
  expect(read({ name: 'Lab', kind: 'company' })).toMatchObject({
    line: {
      countryCode: null,
      website: null,
      summary: '',
      topicIds: [],
      contact: null,
      remarks: [],
    },
  });
});

test('an address that is none is left out, and told', () => {
  expect(read({ name: 'Lab', kind: 'ngo', website: 'javascript:alert(1)' })).toMatchObject({
    line: { website: null, remarks: ['not a web address: javascript:alert(1)'] },
  });
});
