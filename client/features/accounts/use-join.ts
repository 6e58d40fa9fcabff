import { useMutation } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import { renewSession, type Session } from './session.ts';
import { signInWithPassword } from './sign-in.ts';

/** Signs in with what was just chosen; when that fails, the account stands and the sign-in page is next. */
async function signInAfterwards(email: string, password: string): Promise<Session> {
  await signInWithPassword(email, password);
  return renewSession();
}

type Joined = (session: Session) => void | Promise<void>;

/** Accepts an invitation, signs in, and goes on. */
export function useAcceptInvitation(onJoined: Joined) {
  return useMutation(
    trpc.accounts.acceptInvitation.mutationOptions({
      onSuccess: async ({ email }, { password }) =>
        onJoined(await signInAfterwards(email, password)),
    }),
  );
}

/** Makes the first administrator, signs in, and goes on. */
export function useSetUp(onJoined: Joined) {
  return useMutation(
    trpc.accounts.setUpFirstAdministrator.mutationOptions({
      onSuccess: async ({ email }, { password }) =>
        onJoined(await signInAfterwards(email, password)),
    }),
  );
}
