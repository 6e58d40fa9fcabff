import { api, isApiError } from '../trpc.ts';
import type { OpenStream } from './browser-stream.ts';

/** After a failure: soon at first, then less and less often, and not all browsers at the same moment. */
function waitMs(failures: number): number {
  return Math.min(1000 * 2 ** (failures - 1), 15_000) * (0.75 + Math.random() / 2);
}

/**
 * Keeps the stream of news open until it is closed: calls again whenever the line breaks, from the last line heard, and
 * at once when the device is back on the network.
 */
export const openStream: OpenStream = (from, hear) => {
  let cursor = from;
  let failures = 0;
  let isClosed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let subscription: { unsubscribe(): void } | undefined;

  function fail(): void {
    if (isClosed) return;
    failures += 1;
    hear.onState('lost');
    clearTimeout(timer);
    timer = setTimeout(call, waitMs(failures));
  }

  function call(): void {
    clearTimeout(timer);
    subscription?.unsubscribe();
    const called = api.live.follow.subscribe(cursor ? { lastEventId: cursor } : {}, {
      onData: ({ id, data }) => {
        if (isClosed || subscription !== called) return;
        failures = 0;
        cursor = id;
        hear.onState('live');
        hear.onNews(data, id);
      },
      // The browser calls again by itself as long as the server answers at all.
      onConnectionStateChange: ({ state, error }) => {
        if (!isClosed && state === 'connecting' && error) hear.onState('lost');
      },
      onError: (error) => {
        if (isClosed || subscription !== called) return;
        if (isApiError(error) && error.data?.code === 'UNAUTHORIZED') hear.onEnd();
        else fail();
      },
      onComplete: () => {
        if (subscription === called) fail();
      },
    });
    subscription = called;
  }

  const callNow = () => {
    if (failures > 0) call();
  };
  window.addEventListener('online', callNow);
  call();
  return () => {
    isClosed = true;
    clearTimeout(timer);
    window.removeEventListener('online', callNow);
    subscription?.unsubscribe();
  };
};
