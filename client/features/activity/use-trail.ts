import { useInfiniteQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/app-router.ts';
import { trpc } from '../../trpc.ts';
import type { TrailSearch } from './trail-search.ts';

export type AuditLine = inferRouterOutputs<AppRouter>['views']['trail']['lines'][number];

/** The whole trail in pages, newest first. */
export function useTrail({ person, kind }: TrailSearch) {
  return useInfiniteQuery(
    trpc.views.trail.infiniteQueryOptions(
      { person, kind },
      { getNextPageParam: (page) => page.next },
    ),
  );
}
