import { useMutation, useQuery } from '@tanstack/react-query';
import { queryClient, trpc } from '../../trpc.ts';

export function useSettings() {
  return useQuery(trpc.registry.getSettings.queryOptions());
}

/** Clocks show on the desk, in lists and in the trail. */
export function useChangeSettings() {
  return useMutation(
    trpc.registry.changeSettings.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(),
    }),
  );
}

/** The settings as they stand now, past what was read before. */
export function readSettingsAnew() {
  return queryClient.fetchQuery({ ...trpc.registry.getSettings.queryOptions(), staleTime: 0 });
}
