import { useMutation } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import { flushDrafts } from '../../ui/form/use-draft.ts';
import { signOut } from './sign-in.ts';

/*
 * Both load the page anew: nothing that was read as somebody may stay in memory.
 */
const leave = () => location.assign('/');

export function useSignOut() {
  return useMutation({
    mutationFn: async () => {
      await flushDrafts();
      await signOut();
    },
    onSuccess: leave,
  });
}

/** Ends every session of the person, on every device, this one included. */
export function useSignOutEverywhere() {
  return useMutation(
    trpc.accounts.signOutEverywhere.mutationOptions({ onMutate: flushDrafts, onSuccess: leave }),
  );
}
