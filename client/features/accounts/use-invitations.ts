import { useMutation } from '@tanstack/react-query';
import { queryClient, trpc } from '../../trpc.ts';

const refresh = () =>
  Promise.all([
    queryClient.invalidateQueries(trpc.accounts.listInvitations.queryFilter()),
    queryClient.invalidateQueries(trpc.accounts.listPeople.queryFilter()),
  ]);

export function useInvite() {
  return useMutation(trpc.accounts.invite.mutationOptions({ onSuccess: refresh }));
}

export function useRevokeInvitation() {
  return useMutation(trpc.accounts.revokeInvitation.mutationOptions({ onSuccess: refresh }));
}

export function useEndAccess() {
  return useMutation(trpc.accounts.endAccess.mutationOptions({ onSuccess: refresh }));
}

export function useRestoreAccess() {
  return useMutation(trpc.accounts.restoreAccess.mutationOptions({ onSuccess: refresh }));
}
