import { hashKey, useSuspenseQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/app-router.ts';
import { showLocale } from '../../i18n.ts';
import { queryClient, trpc } from '../../trpc.ts';
import { setDraftOwner } from '../../ui/form/draft-storage.ts';
import { setKeysOwner } from '../../ui/keys/keys-switch.ts';
import { setOwnTimeZone } from '../../ui/time/own-days.ts';

export type Session = inferRouterOutputs<AppRouter>['accounts']['whoAmI'];
export type SignedInPerson = NonNullable<Session['person']>;

const sessionQuery = trpc.accounts.whoAmI.queryOptions(undefined, { staleTime: 60_000 });
const sessionHash = hashKey(sessionQuery.queryKey);

/** Who is signed in, asked once and kept; screens then speak the person's language. */
export async function loadSession(): Promise<Session> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  setDraftOwner(session.person?.id ?? null);
  setKeysOwner(session.person?.id ?? null);
  setOwnTimeZone(session.person?.timeZone);
  if (session.person) await showLocale(session.person.locale);
  return session;
}

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** After signing in: asks again who it is, and forgets what was read before. */
export async function renewSession(): Promise<Session> {
  queryClient.removeQueries({ predicate: (query) => query.queryHash !== sessionHash });
  await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
  return loadSession();
}

/** The server no longer knows the session: ask again who it is. */
export async function forgetSession(): Promise<void> {
  await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
}
