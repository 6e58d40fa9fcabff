import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNewsIntake } from '../../../client/live/take-in-news.ts';
import { isTouched, touchedBy } from '../../../client/live/touched-queries.ts';
import { appRouter } from '../../../server/app-router.ts';
import type { News } from '../../../shared/activity/news.ts';

const key = (path: string, input?: Record<string, unknown>) => [
  path.split('.'),
  ...(input ? [{ input, type: 'query' }] : []),
];
const news = (about: News['about'], more: Partial<News> = {}): News => ({
  about,
  isYours: false,
  ...more,
});
const ofCase = { caseId: 'c1', reference: 'NM-2026-0001' };

test('every query says which news it is read anew for', () => {
  const procedures = appRouter._def.procedures as unknown as Record<
    string,
    { _def: { type: string } }
  >;
  const queries = Object.entries(procedures)
    .filter(([, procedure]) => procedure._def.type === 'query')
    .map(([path]) => path);
  expect(Object.keys(touchedBy).sort()).toEqual(queries.sort());
});

test('news of a case touches it, the lists it stands in, and no other case', () => {
  const message = news('message', ofCase);
  expect(isTouched(key('cases.get', { reference: 'NM-2026-0001' }), message)).toBe(true);
  expect(isTouched(key('cases.get', { reference: 'NM-2026-0002' }), message)).toBe(false);
  expect(isTouched(key('views.caseLog', { caseId: 'c1', filter: 'notes' }), message)).toBe(true);
  expect(isTouched(key('views.caseLog', { caseId: 'c2' }), message)).toBe(false);
  expect(isTouched(key('views.desk'), message)).toBe(true);
  expect(isTouched(key('cases.list', { sort: 'title' }), message)).toBe(true);
  expect(isTouched(key('registry.getSettings'), message)).toBe(false);
});

test('news of a dialogue touches that dialogue alone, also for parties who are told of no case', () => {
  const dialogue = news('introduction', { subjectId: 'i1' });
  expect(isTouched(key('introductions.get', { introductionId: 'i1' }), dialogue)).toBe(true);
  expect(isTouched(key('introductions.get', { introductionId: 'i2' }), dialogue)).toBe(false);
  expect(isTouched(key('introductions.listMine'), dialogue)).toBe(true);
  expect(isTouched(key('cases.get', { reference: 'NM-2026-0001' }), dialogue)).toBe(false);
});

test('terms and listings are told apart by their ids', () => {
  expect(isTouched(key('terms.get', { termsId: 't1' }), news('terms', { subjectId: 't1' }))).toBe(
    true,
  );
  expect(isTouched(key('terms.get', { termsId: 't2' }), news('terms', { subjectId: 't1' }))).toBe(
    false,
  );
  const listing = news('listing', { subjectId: 'o1' });
  expect(isTouched(key('directory.get', { organisationId: 'o1' }), listing)).toBe(true);
  expect(isTouched(key('directory.get', { organisationId: 'o2' }), listing)).toBe(false);
});

test('who one is, and having missed too much, touches everything', () => {
  for (const about of ['you', 'everything'] as const) {
    expect(isTouched(key('accounts.whoAmI'), news(about))).toBe(true);
    expect(isTouched(key('cases.get', { reference: 'NM-2026-0002' }), news(about))).toBe(true);
  }
});

/** A browser's memory with one query on the screen and one that was left. */
function aScreen(options: { staleTime?: number } = {}) {
  const client = new QueryClient();
  const reads = { shown: 0, left: 0 };
  const shown = new QueryObserver(client, {
    queryKey: key('views.caseLog', { caseId: 'c1' }),
    queryFn: () => {
      reads.shown += 1;
      return reads.shown;
    },
    ...options,
  });
  const hide = shown.subscribe(() => undefined);
  const left = key('cases.get', { reference: 'NM-2026-0001' });
  client.setQueryData(left, 'read before');
  const seen: News[][] = [];
  const intake = createNewsIntake(client, (told) => seen.push([...told]));
  return { client, reads, left, seen, intake, hide };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a burst reads the screen anew once, marks the rest, and says one thing', async () => {
  const { client, reads, left, seen, intake, hide } = aScreen();
  await vi.advanceTimersByTimeAsync(0);
  for (let count = 0; count < 5; count += 1) intake.take(news('message', ofCase));
  intake.take(news('nothing'));
  expect(reads.shown).toBe(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(reads.shown).toBe(2);
  expect(client.getQueryState(left)?.isInvalidated).toBe(true);
  expect(seen).toHaveLength(1);
  hide();
});

test('one’s own doing, and what is not on the screen, is not announced', async () => {
  const { seen, intake, hide } = aScreen();
  await vi.advanceTimersByTimeAsync(0);
  intake.take(news('message', { ...ofCase, isYours: true }));
  intake.take(news('message', { caseId: 'c2', reference: 'NM-2026-0002' }));
  intake.take(news('everything'));
  await vi.advanceTimersByTimeAsync(200);
  expect(seen).toEqual([]);
  hide();
});

test('what a form opened with stays as it was until it is opened again', async () => {
  const { client, reads, seen, intake, hide } = aScreen({ staleTime: Number.POSITIVE_INFINITY });
  await vi.advanceTimersByTimeAsync(0);
  intake.take(news('message', ofCase));
  await vi.advanceTimersByTimeAsync(200);
  expect(reads.shown).toBe(1);
  expect(seen).toEqual([]);
  hide();
  expect(client.getQueryState(key('views.caseLog', { caseId: 'c1' }))?.isInvalidated).toBe(true);
});

test('nothing is read any more after the session', async () => {
  const { reads, intake, hide } = aScreen();
  await vi.advanceTimersByTimeAsync(0);
  intake.take(news('message', ofCase));
  intake.stop();
  await vi.advanceTimersByTimeAsync(200);
  expect(reads.shown).toBe(1);
  hide();
});
