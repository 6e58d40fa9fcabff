import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import type { LogFilter } from '../../../shared/log/vocabulary.ts';
import { queryClient, trpc } from '../../trpc.ts';

/** What is said in a case shows on the desk, in the case file and in lists of cases; an entry may set a reminder. */
const refresh = () =>
  Promise.all([
    queryClient.invalidateQueries(trpc.views.pathFilter()),
    queryClient.invalidateQueries(trpc.cases.pathFilter()),
    queryClient.invalidateQueries(trpc.reminders.pathFilter()),
  ]);

/** The log of a case in pages, newest first. */
export function useCaseLog(caseId: string, filter: LogFilter) {
  return useInfiniteQuery(
    trpc.views.caseLog.infiniteQueryOptions(
      { caseId, filter },
      { getNextPageParam: (page) => page.next, refetchOnMount: 'always' },
    ),
  );
}

export function useWriteLogEntry() {
  return useMutation(trpc.cases.log.mutationOptions({ onSuccess: refresh }));
}

export function useAnswerQuestion() {
  return useMutation(trpc.cases.answer.mutationOptions({ onSuccess: refresh }));
}

export function useSettleMove() {
  return useMutation(trpc.cases.settleMove.mutationOptions({ onSuccess: refresh }));
}

export function useSetNextMove() {
  return useMutation(trpc.cases.setNextMove.mutationOptions({ onSuccess: refresh }));
}

export function useNudge() {
  return useMutation(trpc.cases.nudge.mutationOptions({ onSuccess: refresh }));
}

export function useRequestRedaction() {
  return useMutation(trpc.cases.requestRedaction.mutationOptions({ onSuccess: refresh }));
}

export function useRedact() {
  const entry = useMutation(trpc.cases.redactEntry.mutationOptions({ onSuccess: refresh }));
  const file = useMutation(trpc.cases.redactFile.mutationOptions({ onSuccess: refresh }));
  return { entry, file };
}
