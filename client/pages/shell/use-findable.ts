import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { locales } from '../../../shared/locale.ts';
import { trpc } from '../../trpc.ts';
import type { Found } from '../../ui/find-dialog.tsx';
import { useActGroups } from '../../ui/keys/acts.ts';
import { useCountryName } from '../../ui/names.ts';
import { useTopics } from '../../use-topics.ts';
import type { Findable } from './find-among.ts';

type CaseToFind = {
  reference: string;
  title: string;
  organisationName: string;
  status: string;
  isOwnRequest: boolean;
};

/** A case as it is found; the same function as long as the language is the same. */
function useFoundCase() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return useCallback(
    (one: CaseToFind): Found => ({
      key: one.reference,
      name: one.title,
      more: t('cases.list.refAndGovernment', {
        reference: one.reference,
        government: one.organisationName,
      }),
      end: t(`caseStatuses.${one.status}`),
      open: () =>
        void navigate({
          to: one.isOwnRequest ? '/requests/$reference' : '/cases/$reference',
          params: { reference: one.reference },
        }),
    }),
    [t, navigate],
  );
}

/** What is found without asking the server at every letter: acts, cases, topics. */
export function useFindable(worksOnCases: boolean): {
  findable: Findable[];
  isCut: boolean;
  isLoading: boolean;
} {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const foundCase = useFoundCase();
  const groups = useActGroups();
  const { data, isLoading } = useQuery(
    trpc.views.findAnything.queryOptions(undefined, { enabled: worksOnCases }),
  );
  const { topics, labelOf } = useTopics();
  const findable = useMemo((): Findable[] => {
    const acts = groups.flatMap((group) =>
      group.acts.flatMap(({ name, keys, run, isKeyOnly }) =>
        run && !isKeyOnly
          ? [{ key: `${group.name} ${name}`, group: group.name, name, keys, open: run }]
          : [],
      ),
    );
    const cases = (data?.cases ?? []).map((one) => ({
      ...foundCase(one),
      group: t('shell.find.cases'),
    }));
    const subjects = topics.map((topic) => ({
      key: topic.id,
      group: t('shell.find.topics'),
      name: labelOf(topic.id),
      more: topic.parentId ? labelOf(topic.parentId) : undefined,
      alsoCalled: locales.flatMap((one) => [topic.labels[one], ...topic.synonyms[one]]),
      open: () => void navigate({ to: '/directory', search: { topic: topic.code } }),
    }));
    return [...acts, ...cases, ...subjects];
  }, [groups, data, topics, labelOf, foundCase, navigate, t]);
  return { findable, isCut: data?.isCut ?? false, isLoading };
}

const askedAfterMs = 150;
const mostAsked = 5;

/** What only the server finds, a moment after the last letter: organisations, and cases too old to be at hand. */
export function useFoundOnServer(words: string, isCut: boolean) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const countryName = useCountryName();
  const foundCase = useFoundCase();
  const typed = words.trim();
  const [settled] = useDebouncedValue(typed, askedAfterMs);
  const isAsked = typed.length > 1 && settled.length > 1;
  const organisations = useQuery(
    trpc.directory.search.queryOptions(
      { words: settled, limit: mostAsked },
      { enabled: isAsked, placeholderData: keepPreviousData },
    ),
  );
  const olderCases = useQuery(
    trpc.cases.list.queryOptions(
      { text: settled, limit: mostAsked, sort: 'last_movement', descending: true },
      { enabled: isAsked && isCut, placeholderData: keepPreviousData },
    ),
  );
  const isSearching =
    typed.length > 1 &&
    (typed !== settled || organisations.isFetching || (isCut && olderCases.isFetching));
  if (!isAsked) return { cases: [], organisations: [], isSearching };

  const kindOf = (kind: string, countryCode: string | null) =>
    countryCode
      ? t('registry.kindIn', {
          kind: t(`registry.kinds.${kind}`),
          country: countryName(countryCode),
        })
      : t(`registry.kinds.${kind}`);
  return {
    cases: (isCut ? (olderCases.data?.cases ?? []) : []).map((one) =>
      foundCase({
        ...one,
        organisationName: one.organisation.name,
        isOwnRequest: one.access === 'government',
      }),
    ),
    organisations: (organisations.data?.rows ?? []).map((row) => ({
      key: row.organisationId,
      name: row.name,
      more: kindOf(row.kind, row.countryCode),
      open: () =>
        void navigate({
          to: '/directory/$organisationId',
          params: { organisationId: row.organisationId },
        }),
    })),
    isSearching,
  };
}
