import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  retryLink,
  splitLink,
  TRPCClientError,
} from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '../server/app-router.ts';
import { liveState } from './live/live-state.ts';
import { isToldOf } from './live/touched-queries.ts';

export type ApiError = TRPCClientError<AppRouter>;

export function isApiError(error: unknown): error is ApiError {
  return error instanceof TRPCClientError;
}

/** The server answered, if only to refuse; anything else is a fault, or a line that is down. */
export function isAnswered(
  error: unknown,
): error is ApiError & { data: NonNullable<ApiError['data']> } {
  return isApiError(error) && error.data !== undefined && error.data !== null;
}

const signedOutListeners = new Set<() => void>();

/** Calls back when the server no longer knows the session: it ended, or was ended elsewhere. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

/** Says that the server no longer knows the session. */
export function noticeSessionOver(): void {
  for (const listener of signedOutListeners) listener();
}

function noticeSignedOut(error: unknown): void {
  if (isApiError(error) && error.data?.code === 'UNAUTHORIZED') noticeSessionOver();
}

/** While news tells what changes: long enough that what was fetched for a link under the pointer need not be again. */
const freshWhileLiveMs = 5_000;

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      // What is remembered is shown at once and asked for again at each visit: others move too. Only what news tells
      // of need not be, and only while it comes.
      staleTime: ({ queryKey }) =>
        liveState() === 'live' && isToldOf(queryKey) ? freshWhileLiveMs : 0,
      // Where the server said no, asking again changes nothing.
      retry: (failures, error) =>
        failures < 2 && !(isAnswered(error) && error.data.httpStatus < 500),
    },
    mutations: { retry: false },
  },
});

const url = '/trpc';

/** Names this page, so that with the number of a request it makes a key nobody else has. */
const pageKey = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
  byte.toString(16).padStart(2, '0'),
).join('');

/** The API as it is called outside of queries and mutations. */
export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'mutation',
      true: [
        retryLink({
          retry: ({ attempts, error }) => attempts < 3 && !isAnswered(error),
          retryDelayMs: (attempts) => attempts * 500,
        }),
        // The same key however often the request is sent again: it is done once.
        httpLink({ url, headers: ({ op }) => ({ 'idempotency-key': `${pageKey}-${op.id}` }) }),
      ],
      false: splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({ url }),
        false: httpBatchLink({ url }),
      }),
    }),
  ],
});

/**
 * `useQuery(trpc.cases.list.queryOptions(…))`, `useMutation(trpc.cases.claim.mutationOptions())`,
 * `queryClient.invalidateQueries(trpc.cases.pathFilter())`.
 */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient });
