import { useMutation, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/app-router.ts';
import { queryClient, trpc } from '../../trpc.ts';

export type DirectoryEntry = inferRouterOutputs<AppRouter>['directory']['get'];
export type Listing = NonNullable<DirectoryEntry['listing']>;

// A listing shows in searches, comparisons, suggestions and what waits to be vetted.
const refresh = () => queryClient.invalidateQueries(trpc.directory.pathFilter());

export function useDirectoryEntry(organisationId: string) {
  return useQuery(trpc.directory.get.queryOptions({ organisationId }));
}

export function useProposeListing() {
  return useMutation(trpc.directory.propose.mutationOptions({ onSuccess: refresh }));
}

export function useReviseListing() {
  return useMutation(trpc.directory.revise.mutationOptions({ onSuccess: refresh }));
}

export function useConfirmListing() {
  return useMutation(trpc.directory.confirm.mutationOptions({ onSuccess: refresh }));
}

export function useWithdrawListing() {
  return useMutation(trpc.directory.withdraw.mutationOptions({ onSuccess: refresh }));
}

export function usePublishListing() {
  return useMutation(trpc.directory.publish.mutationOptions({ onSuccess: refresh }));
}

export function useDisputeListing() {
  return useMutation(trpc.directory.dispute.mutationOptions({ onSuccess: refresh }));
}

export function useDecideListing() {
  return useMutation(trpc.directory.decide.mutationOptions({ onSuccess: refresh }));
}

export function useAddTrackRecord() {
  return useMutation(trpc.directory.addTrackRecord.mutationOptions({ onSuccess: refresh }));
}

export function useRemoveTrackRecord() {
  return useMutation(trpc.directory.removeTrackRecord.mutationOptions({ onSuccess: refresh }));
}

export function useAddExpert() {
  return useMutation(trpc.directory.addExpert.mutationOptions({ onSuccess: refresh }));
}
