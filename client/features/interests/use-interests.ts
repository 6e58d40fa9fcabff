import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/app-router.ts';
import { queryClient, trpc } from '../../trpc.ts';

type Interests = inferRouterOutputs<AppRouter>['interests'];
export type WaitingInterest = Interests['listWaiting'][number];
export type SettledInterest = Interests['listSettled']['interests'][number];

/** A filed interest is a case: the lists of cases and the desk are read anew with the inbox. */
const refreshing = {
  onSuccess: () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.interests.pathFilter()),
      queryClient.invalidateQueries(trpc.views.pathFilter()),
      queryClient.invalidateQueries(trpc.cases.pathFilter()),
    ]),
};
const api = trpc.interests;

export const useWaitingInterests = () => useQuery(api.listWaiting.queryOptions());
export const useSettledInterests = () =>
  useInfiniteQuery(
    api.listSettled.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next }),
  );
export const useConvertInterest = () => useMutation(api.convert.mutationOptions(refreshing));
export const useAnswerInterest = () => useMutation(api.answer.mutationOptions(refreshing));
export const useDismissInterest = () => useMutation(api.dismiss.mutationOptions(refreshing));
export const useReopenInterest = () => useMutation(api.reopen.mutationOptions(refreshing));
