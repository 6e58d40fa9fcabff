import { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { startTranslations } from '../../../client/i18n.ts';
import { newsSentence } from '../../../client/live/news-sentence.ts';
import type { News } from '../../../shared/activity/news.ts';

beforeAll(() => startTranslations());

const reference = 'NM-2026-0001';
const news = (about: News['about'], more: Partial<News> = {}): News => ({
  about,
  isYours: false,
  ...more,
});
const say = (told: News[], client = new QueryClient()) => newsSentence(i18next.t, client, told);

test('it names who asked when a screen has read it, else the case', () => {
  const client = new QueryClient();
  expect(say([news('message', { reference })], client)).toBe('NM-2026-0001: a new message');
  client.setQueryData([['cases', 'get'], { input: { reference }, type: 'query' }], {
    organisation: { name: 'Country X' },
  });
  expect(say([news('message', { reference })], client)).toBe('Country X: a new message');
});

test('of several things in one case it says what matters most', () => {
  expect(say([news('introduction', { reference }), news('message', { reference })])).toBe(
    'NM-2026-0001: a new message',
  );
});

test('whoever is told of no case hears of none', () => {
  expect(say([news('message', { subjectId: 'i1' })])).toBe('A new message');
});

test('of several cases, and of what has no words, it says that the page has changed', () => {
  const several = 'What this page shows has changed.';
  expect(say([news('case', { reference }), news('case', { reference: 'NM-2026-0002' })])).toBe(
    several,
  );
  expect(say([news('settings')])).toBe(several);
});
