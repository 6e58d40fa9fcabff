import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useMemo } from 'react';
import type { AppRouter } from '../../../server/app-router.ts';
import { currentLocale } from '../../i18n.ts';
import { trpc } from '../../trpc.ts';

export type Topic = inferRouterOutputs<AppRouter>['registry']['listTopics'][number];

/** The topic tree, read once; labels in the reader's language. */
export function useTopics() {
  const { data: topics = [], isPending } = useQuery(
    trpc.registry.listTopics.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const locale = currentLocale();
  return useMemo(() => {
    const byId = new Map(topics.map((topic) => [topic.id, topic]));
    const byCode = new Map(topics.map((topic) => [topic.code, topic]));
    const labelOf = (id: string): string => byId.get(id)?.labels[locale] ?? '';
    /** Topics to choose from, under their policy areas. */
    const choices = topics
      .filter((topic) => topic.level === 'policy_area')
      .map((area) => ({
        group: area.labels[locale],
        items: [area, ...topics.filter((topic) => topic.parentId === area.id)].map((topic) => ({
          value: topic.id,
          label: topic.labels[locale],
        })),
      }));
    return { topics, byId, byCode, labelOf, choices, isPending };
  }, [topics, locale, isPending]);
}
