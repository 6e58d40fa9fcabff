import { useMutation } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import { signOut } from './sign-in.ts';

/*
 * Both load the page anew: nothing that was read as somebody may stay in memory.
 */
const leave = () => location.assign('/');

export function useSignOut() {
  return useMutation({ mutationFn: signOut, onSuccess: leave });
}

/** Ends every session of the person, on every device, this one included. */
export function useSignOutEverywhere() {
  return useMutation(trpc.accounts.signOutEverywhere.mutationOptions({ onSuccess: leave }));
}
