import { useMutation, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/app-router.ts';
import { queryClient, trpc } from '../../trpc.ts';

type Outputs = inferRouterOutputs<AppRouter>['accounts'];
export type ListedPerson = Outputs['listPeople'][number];
export type ListedMembership = ListedPerson['memberships'][number];
export type DeclaredConflict = Outputs['listConflicts'][number];

/** What somebody may do and see follows their roles at once, the reader's own included. */
const refresh = () =>
  Promise.all([
    queryClient.invalidateQueries(trpc.accounts.pathFilter()),
    queryClient.invalidateQueries(trpc.views.pathFilter()),
    queryClient.invalidateQueries(trpc.cases.pathFilter()),
  ]);

export function usePeople() {
  return useQuery(trpc.accounts.listPeople.queryOptions());
}

export function useConflicts() {
  return useQuery(trpc.accounts.listConflicts.queryOptions());
}

export function useSetStaffRoles() {
  return useMutation(trpc.accounts.setStaffRoles.mutationOptions({ onSuccess: refresh }));
}

export function useAddMembership() {
  return useMutation(trpc.accounts.addMembership.mutationOptions({ onSuccess: refresh }));
}

export function useEndMembership() {
  return useMutation(trpc.accounts.endMembership.mutationOptions({ onSuccess: refresh }));
}

export function useHandOverMembership() {
  return useMutation(trpc.accounts.handOverMembership.mutationOptions({ onSuccess: refresh }));
}

export function useSignOutPerson() {
  return useMutation(trpc.accounts.signOutEverywhere.mutationOptions({ onSuccess: refresh }));
}

export function useDeclareConflict() {
  return useMutation(trpc.accounts.declareConflict.mutationOptions({ onSuccess: refresh }));
}

export function useEndConflict() {
  return useMutation(trpc.accounts.endConflict.mutationOptions({ onSuccess: refresh }));
}
