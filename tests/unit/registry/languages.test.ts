import { expect, test } from 'vitest';
import { locales } from '../../../shared/locale.ts';
import { languageCodes } from '../../../shared/registry/languages.ts';
import { readTexts } from '../../support/locale-files.ts';

test.each(locales)('every language has a name of its own in %s', (locale) => {
  const own = readTexts(locale, 'screens');
  const browsers = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });
  const nameOf = (code: string) => own.get(`languages.${code}`) ?? browsers.of(code);
  const alike = [...Map.groupBy(languageCodes, nameOf).values()].filter(({ length }) => length > 1);
  expect(alike).toEqual([]);
  const nameless = languageCodes.filter(
    (code) => browsers.of(code) === code && !own.has(`languages.${code}`),
  );
  expect(nameless).toEqual([]);
});
