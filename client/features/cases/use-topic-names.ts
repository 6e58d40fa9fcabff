import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { currentLocale } from '../../i18n.ts';
import { trpc } from '../../trpc.ts';

/** The topic tree in the reader's language, as requests name and choose from it. */
export function useTopicNames() {
  const { data: topics = [] } = useQuery(
    trpc.registry.listTopics.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const locale = currentLocale();
  return useMemo(() => {
    const names = new Map(topics.map((topic) => [topic.id, topic.labels[locale]]));
    const areas = topics.filter((topic) => topic.level === 'policy_area');
    return {
      nameOf: (id: string): string => names.get(id) ?? '',
      grandChallenges: topics
        .filter((topic) => topic.level === 'grand_challenge')
        .map((topic) => ({ value: topic.id, label: topic.labels[locale] })),
      /** Policy areas, each with the subjects below it. */
      choices: areas.map((area) => ({
        group: area.labels[locale],
        items: [area, ...topics.filter((topic) => topic.parentId === area.id)].map((topic) => ({
          value: topic.id,
          label: topic.labels[locale],
        })),
      })),
    };
  }, [topics, locale]);
}
