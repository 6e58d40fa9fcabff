import { expect, test } from 'vitest';
import { guessLocale } from '../../client/i18n.ts';
import { toPseudo, toPseudoText } from '../../client/pseudo-locale.ts';

test.each([
  ['the link’s language', 'es', 'fr', ['en-US'], 'es'],
  ['the last choice on this device', null, 'fr', ['es'], 'fr'],
  ['the first language of the browser we have', null, null, ['pt-BR', 'es-UY', 'en'], 'es'],
  ['English when we have none of them', null, null, ['pt-BR'], 'en'],
  ['what we have, when the link asks for what we have not', 'xx', null, ['fr'], 'fr'],
])('the screens speak %s', (_what, asked, stored, spoken, locale) => {
  expect(guessLocale(asked, stored, spoken)).toBe(locale);
});

test('a text of the pseudo-locale is longer and accented, its values untouched', () => {
  const text = toPseudoText('Sent to {{name}}');
  expect(text).toContain('{{name}}');
  expect(text).not.toContain('Sent');
  expect(text.length).toBeGreaterThan('Sent to {{name}}'.length * 1.2);
});

test('nested texts keep their keys', () => {
  expect(Object.keys(toPseudo({ shell: { menu: 'Menu' } }).shell)).toEqual(['menu']);
});
