import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useMemo } from 'react';
import type { AppRouter } from '../server/app-router.ts';
import { currentLocale } from './i18n.ts';
import { trpc } from './trpc.ts';

export type Topic = inferRouterOutputs<AppRouter>['registry']['listTopics'][number];

const none: Topic[] = [];

/** The topic tree, read once; labels in the reader's language. */
export function useTopics() {
  const { data: topics = none, isPending } = useQuery(
    trpc.registry.listTopics.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const locale = currentLocale();
  return useMemo(() => {
    const byId = new Map(topics.map((topic) => [topic.id, topic]));
    const byCode = new Map(topics.map((topic) => [topic.code, topic]));
    const choice = ({ id, labels }: Topic) => ({ value: id, label: labels[locale] });
    return {
      topics,
      byCode,
      isPending,
      labelOf: (id: string): string => byId.get(id)?.labels[locale] ?? '',
      /** As an address or a table of the server names it; a code that is no topic stays as it is. */
      labelOfCode: (code: string): string => byCode.get(code)?.labels[locale] ?? code,
      grandChallenges: topics.filter(({ level }) => level === 'grand_challenge').map(choice),
      /** Topics to choose from, under their policy areas. */
      choices: topics
        .filter(({ level }) => level === 'policy_area')
        .map((area) => ({
          group: area.labels[locale],
          items: [area, ...topics.filter(({ parentId }) => parentId === area.id)].map(choice),
        })),
    };
  }, [topics, locale, isPending]);
}
