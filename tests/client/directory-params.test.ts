import { expect, test } from 'vitest';
import {
  countFilters,
  filtersOf,
  readDirectoryParams,
  valuesOf,
  withValues,
} from '../../client/features/directory/directory-params.ts';

const topicId = '01970000-0000-7000-8000-000000000001';
const topicIdOf = (code: string) => (code === 'open-data' ? topicId : undefined);

test('the address gives words and filters, and what it should not hold is left out', () => {
  const params = readDirectoryParams({ q: 'royalties', kind: 'ngo,company', page: 3, topic: {} });
  expect(params).toEqual({ q: 'royalties', kind: 'ngo,company' });
});

test('staff who came for published listings see no others, and can clear that', () => {
  const params = readDirectoryParams({ published: true });
  expect(params).toEqual({ published: true });
  expect(countFilters(params)).toBe(1);
  expect(readDirectoryParams({ published: 'perhaps' })).toEqual({});
});

test('a region’s code survives being read as a number', () => {
  expect(readDirectoryParams({ region: 11 })).toEqual({ region: '011' });
});

test('a value that is no choice is not asked for', () => {
  const params = { kind: 'ngo,cabal', country: 'ZZ', topic: 'open-data,astrology', language: 'fr' };
  expect(filtersOf(params, topicIdOf)).toMatchObject({
    kinds: ['ngo'],
    countries: [],
    topicIds: [topicId],
    languages: ['fr'],
  });
});

test('choosing and clearing a filter changes that filter alone', () => {
  const params = { q: 'royalties', kind: 'ngo' };
  const more = withValues(params, 'region', ['011', '014']);
  expect(more).toEqual({ q: 'royalties', kind: 'ngo', region: '011,014' });
  expect(valuesOf(more, 'region')).toEqual(['011', '014']);
  expect(countFilters(more)).toBe(3);
  expect(withValues(more, 'region', [])).toEqual(params);
});
