import { expect, test } from 'vitest';
import { dateInSentence } from '../../shared/locale.ts';

test.each([
  ['fr', '1 juillet 2026', '1er juillet 2026'],
  ['fr', 'mercredi 1 juillet', 'mercredi 1er juillet'],
  ['fr', '11 juillet 2026', '11 juillet 2026'],
  ['fr', '31 janvier 2021', '31 janvier 2021'],
  ['es', 'lunes, 4 de junio', 'lunes 4 de junio'],
  ['es', '1 de julio de 2026', '1 de julio de 2026'],
  ['en', 'Wed 1 July', 'Wed 1 July'],
])('in %s, “%s” is written “%s” within a sentence', (language, text, written) => {
  expect(dateInSentence(text, language)).toBe(written);
});
