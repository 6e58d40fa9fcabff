import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/app-router.ts';
import { queryClient, trpc } from '../../trpc.ts';

export type Letter = inferRouterOutputs<AppRouter>['accounts']['listLetters']['letters'][number];
export type LetterState = 'all' | Letter['status'];

/** The outbox in pages, newest first; looked at again while it is on the screen, since letters leave by themselves. */
export function useLetters(state: LetterState) {
  return useInfiniteQuery(
    trpc.accounts.listLetters.infiniteQueryOptions(state === 'all' ? {} : { status: state }, {
      getNextPageParam: (page) => page.next,
      refetchInterval: 15_000,
    }),
  );
}

export function useSendLetterAgain() {
  return useMutation(
    trpc.accounts.sendLetterAgain.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.accounts.listLetters.pathFilter()),
    }),
  );
}
