import { afterEach, beforeAll, expect, test } from 'vitest';
import { OrganisationFacts } from '../../client/features/directory/organisation-facts.tsx';
import { startTranslations } from '../../client/i18n.ts';
import { clearScreen, draw } from '../support/draw.tsx';

beforeAll(() => startTranslations());
afterEach(clearScreen);

test.each([
  [{}, 'NGO, Ghana'],
  [{ languages: ['en', 'fr'] }, 'NGO, Ghana · works in English and French'],
  [{ languages: ['en'], more: 'listed 3 May' }, 'NGO, Ghana · works in English · listed 3 May'],
  [{ more: 'listed 3 May', end: <b>Paused</b> }, 'NGO, Ghana · listed 3 May Paused'],
])('what a line says is told apart by marks, a status stands apart: %j', async (more, said) => {
  const place = await draw(<OrganisationFacts kind="ngo" countryCode="GH" {...more} />);
  expect(place.querySelector('p')?.textContent?.trim().replaceAll('\u00a0', ' ')).toBe(said);
});
