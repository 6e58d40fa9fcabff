import { expect, test } from 'vitest';
import { regions } from '../../../shared/directory/vocabulary.ts';
import {
  continentOfRegion,
  countriesOfRegion,
  countryCodes,
  isCountryCode,
  regionOfCountry,
} from '../../../shared/registry/countries.ts';
import { isLanguageCode, languageCodes } from '../../../shared/registry/languages.ts';

test('every country lies in one region, and has a name in the standard library', () => {
  expect(new Set(countryCodes).size).toBe(countryCodes.length);
  expect(countryCodes.length).toBe(249);
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  expect(countryCodes.filter((code) => !names.of(code))).toEqual([]);
  expect(regions.flatMap(countriesOfRegion).sort()).toEqual(countryCodes);
});

test.each(['en', 'fr', 'es'])('every region has a name in %s', (locale) => {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  expect(regions.filter((code) => !names.of(code))).toEqual([]);
});

test.each([
  ['GH', '011', '002'],
  ['SS', '014', '002'],
  ['MX', '013', '019'],
  ['CY', '145', '142'],
  ['XK', '039', '150'],
  ['PG', '054', '009'],
])('%s lies in region %s of continent %s', (country, region, continent) => {
  expect(regionOfCountry(country)).toBe(region);
  expect(continentOfRegion(regionOfCountry(country) ?? '011')).toBe(continent);
});

test('a code that is no country’s is none', () => {
  expect(isCountryCode('ZZ')).toBe(false);
  expect(regionOfCountry('gh')).toBeUndefined();
});

test('every language has a name in the standard library', () => {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  expect(languageCodes.filter((code) => !names.of(code))).toEqual([]);
  expect(new Set(languageCodes).size).toBe(languageCodes.length);
  expect(isLanguageCode('qya')).toBe(false);
});
