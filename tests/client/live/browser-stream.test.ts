import { expect, test } from 'vitest';
import {
  type OpenStream,
  type StreamHearing,
  shareStream,
} from '../../../client/live/browser-stream.ts';
import type { News } from '../../../shared/activity/news.ts';

/** A browser: its locks, its channels, and the streams that its tabs have opened. */
function aBrowser() {
  const held = new Map<string, { waiting: (() => void)[] }>();
  const channels = new Set<{ name: string; onmessage: ((event: MessageEvent) => void) | null }>();
  const streams: { cursor: string | null; hear: StreamHearing; isOpen: boolean }[] = [];

  const locks = {
    async request(name: string, options: { signal: AbortSignal }, work: () => Promise<void>) {
      const lock = held.get(name);
      if (lock) {
        await new Promise<void>((resolve, reject) => {
          lock.waiting.push(resolve);
          options.signal.addEventListener('abort', () => {
            lock.waiting = lock.waiting.filter((one) => one !== resolve);
            reject(new Error('left'));
          });
        });
      } else held.set(name, { waiting: [] });
      await work();
      const next = held.get(name)?.waiting.shift();
      if (next) next();
      else held.delete(name);
    },
  } as unknown as Pick<LockManager, 'request'>;

  const open: OpenStream = (cursor, hear) => {
    const stream = { cursor, hear, isOpen: true };
    streams.push(stream);
    return () => {
      stream.isOpen = false;
    };
  };

  function aTab(cursor: string, person = 'aminata') {
    const heard: string[] = [];
    const leave = shareStream({
      name: `news of ${person}`,
      cursor,
      open,
      hear: {
        onNews: (news) => heard.push(news.about),
        onState: (state) => heard.push(state),
        onEnd: () => heard.push('ended'),
      },
      locks,
      channel(name) {
        const own = {
          name,
          onmessage: null as ((event: MessageEvent) => void) | null,
          postMessage(data: unknown) {
            for (const other of channels) {
              if (other !== own && other.name === name) other.onmessage?.({ data } as MessageEvent);
            }
          },
          close: () => channels.delete(own),
        };
        channels.add(own);
        return own;
      },
    });
    return { heard, leave };
  }
  const openStreams = () => streams.filter((stream) => stream.isOpen);
  return { aTab, streams, openStreams };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const message: News = { about: 'message', isYours: false };
const terms: News = { about: 'terms', isYours: false };

test('the tabs of a browser share one stream, and each hears all of it', async () => {
  const browser = aBrowser();
  const [one, other] = [browser.aTab('a'), browser.aTab('a')];
  await settled();
  expect(browser.openStreams()).toHaveLength(1);
  const [stream] = browser.openStreams();
  stream?.hear.onState('live');
  stream?.hear.onNews(message, 'b');
  expect(one.heard).toEqual(['live', 'message']);
  expect(other.heard).toEqual(['live', 'message']);
});

test('when the tab that keeps it closes, another goes on from the last line that was handed on', async () => {
  const browser = aBrowser();
  const [one, other, third] = [browser.aTab('a'), browser.aTab('a'), browser.aTab('a')];
  await settled();
  browser.openStreams()[0]?.hear.onNews(message, 'b');
  one.leave();
  await settled();
  const [stream, ...more] = browser.openStreams();
  expect(more).toEqual([]);
  expect(stream?.cursor).toBe('b');
  stream?.hear.onNews(terms, 'c');
  expect(other.heard).toEqual(['message', 'terms']);
  expect(third.heard).toEqual(['message', 'terms']);
  expect(one.heard).toEqual(['message']);
});

test('a tab that leaves while it waits never takes over', async () => {
  const browser = aBrowser();
  const [one, other] = [browser.aTab('a'), browser.aTab('a')];
  await settled();
  other.leave();
  one.leave();
  await settled();
  expect(browser.streams).toHaveLength(1);
  expect(browser.openStreams()).toEqual([]);
});

test('a tab that comes later learns whether the line is up', async () => {
  const browser = aBrowser();
  browser.aTab('a');
  await settled();
  browser.openStreams()[0]?.hear.onState('lost');
  const later = browser.aTab('z');
  await settled();
  expect(later.heard).toEqual(['lost']);
});

test('a session that is over is over in every tab', async () => {
  const browser = aBrowser();
  const [one, other] = [browser.aTab('a'), browser.aTab('a')];
  await settled();
  browser.openStreams()[0]?.hear.onEnd();
  expect([one.heard, other.heard]).toEqual([['ended'], ['ended']]);
});

test('whoever signs in next has a stream of their own, and hears nothing of the former', async () => {
  const browser = aBrowser();
  const former = browser.aTab('a', 'aminata');
  const next = browser.aTab('a', 'boris');
  await settled();
  expect(browser.openStreams()).toHaveLength(2);
  browser.openStreams()[0]?.hear.onNews(message, 'b');
  expect([former.heard, next.heard]).toEqual([['message'], []]);
});
