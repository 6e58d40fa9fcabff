import { queryClient, trpc } from '../../trpc.ts';

/** After anything was done to a case: it, the lists it stands in, and what follows from it are read anew. */
export async function refreshCases(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(trpc.cases.pathFilter()),
    queryClient.invalidateQueries(trpc.views.pathFilter()),
    queryClient.invalidateQueries(trpc.introductions.pathFilter()),
    queryClient.invalidateQueries(trpc.terms.pathFilter()),
  ]);
}
