import { useMutation } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/app-router.ts';
import { queryClient, trpc } from '../../trpc.ts';

type Outputs = inferRouterOutputs<AppRouter>['oversight'];
export type Decisions = Outputs['decisions'];
export type DisputedListing = Decisions['listings'][number];
export type UnassignedCase = Decisions['unassigned'][number];

/** What the committee has decided changes the figures and what waits. */
export async function refreshOversight(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(trpc.oversight.pathFilter()),
    queryClient.invalidateQueries(trpc.views.navigationCounts.queryFilter()),
  ]);
}

export function useDecide() {
  return useMutation(
    trpc.oversight.decide.mutationOptions({
      onSuccess: () =>
        Promise.all([
          refreshOversight(),
          queryClient.invalidateQueries(trpc.directory.pathFilter()),
          queryClient.invalidateQueries(trpc.introductions.pathFilter()),
        ]),
    }),
  );
}
