import { useQuery } from '@tanstack/react-query';
import type { SignedInPerson } from '../../features/accounts/session.ts';
import { trpc } from '../../trpc.ts';
import type { LinkCounts } from './navigation-links.tsx';

const askedAgainAfterMs = 60_000;

/** How many things wait behind each link of the bar, by path. */
export function useNavigationCounts(person: SignedInPerson | null): LinkCounts {
  const { data } = useQuery(
    trpc.views.navigationCounts.queryOptions(undefined, {
      enabled: person !== null,
      refetchInterval: askedAgainAfterMs,
      staleTime: askedAgainAfterMs,
    }),
  );
  if (!data) return {};
  const { desk, decisions, inbox, offers, terms } = data;
  return {
    '/desk': desk,
    '/decisions': decisions,
    '/inbox': inbox,
    '/offers': offers,
    '/terms': terms,
  };
}
