import type { inferRouterOutputs } from '@trpc/server';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../server/app-router.ts';
import { availabilities, waysOfHelping } from '../../../shared/directory/vocabulary.ts';
import { organisationKinds } from '../../../shared/registry/vocabulary.ts';
import { capitalised } from '../../ui/names.ts';
import { type Topic, useTopics } from '../../use-topics.ts';
import { type DirectoryParams, type ListParam, valuesOf, withValues } from './directory-params.ts';
import { type FacetChoice, FacetGroup } from './facet-group.tsx';
import { useWords } from './use-words.ts';

type Facets = inferRouterOutputs<AppRouter>['directory']['search']['facets'];
type Counted = Facets['kinds'];

type DirectoryFacetsProps = {
  facets: Facets;
  params: DirectoryParams;
  onParams: (params: DirectoryParams) => void;
};

/** The filters of the directory, with how many each choice would keep. */
export function DirectoryFacets({ facets, params, onParams }: DirectoryFacetsProps) {
  const { t, i18n } = useTranslation();
  const { topics, byCode } = useTopics();
  const { placeName, languageName } = useWords();

  const group = (
    heading: string,
    name: ListParam,
    counted: Counted,
    label: (value: string) => string,
  ) => {
    const chosen = valuesOf(params, name);
    // What is chosen stays among the choices, even when other filters leave it nobody.
    const missing = chosen.filter((value) => !counted.some((facet) => facet.value === value));
    const choices = [...counted, ...missing.map((value) => ({ value, count: 0 }))].map(
      ({ value, count }) => ({ value, count, label: label(value) }),
    );
    return (
      <FacetGroup
        heading={heading}
        choices={choices}
        chosen={chosen}
        onChange={(values) => onParams(withValues(params, name, values))}
      />
    );
  };

  const countOf = new Map(facets.topics.map((facet) => [facet.value, facet.count]));
  const chosenCodes = valuesOf(params, 'topic');
  const asChoice = (topic: Topic, isBelow = false): FacetChoice => ({
    value: topic.code,
    label: topic.labels[i18n.language as keyof Topic['labels']] ?? topic.labels.en,
    count: countOf.get(topic.id) ?? 0,
    isBelow,
  });
  const isOffered = (topic: Topic) => countOf.has(topic.id) || chosenCodes.includes(topic.code);
  const byCount = (a: FacetChoice, b: FacetChoice) => b.count - a.count;
  const challenges = topics.filter(
    (topic) => topic.level === 'grand_challenge' && isOffered(topic),
  );
  // Subjects show below their policy area once it, or one of them, is chosen.
  const areas = topics
    .filter((topic) => topic.level === 'policy_area')
    .flatMap((area) => {
      const below = topics.filter((topic) => topic.parentId === area.id);
      const isOpen = [area, ...below].some((topic) => chosenCodes.includes(topic.code));
      const offered = isOpen
        ? below
            .filter(isOffered)
            .map((topic) => asChoice(topic, true))
            .sort(byCount)
        : [];
      return isOffered(area) || offered.length > 0 ? [asChoice(area), ...offered] : [];
    });
  const challengeCodes = new Set(challenges.map((topic) => topic.code));
  const keepingOthers = (isOwn: (code: string) => boolean) => (values: string[]) =>
    onParams(
      withValues(params, 'topic', [...chosenCodes.filter((code) => !isOwn(code)), ...values]),
    );
  const isChallenge = (code: string) => challengeCodes.has(code);
  const kindRank = new Map<string, number>(organisationKinds.map((kind, at) => [kind, at]));
  const inOrder = (counted: Counted, order: readonly string[]): Counted =>
    order.flatMap((value) => counted.filter((facet) => facet.value === value));

  return (
    <>
      <FacetGroup
        heading={t('directory.facets.topics')}
        choices={areas}
        chosen={chosenCodes.filter((code) => !isChallenge(code))}
        onChange={keepingOthers((code) => !isChallenge(code) && byCode.has(code))}
      />
      {group(
        t('directory.facets.kinds'),
        'kind',
        inOrder(facets.kinds, [...kindRank.keys()]),
        (kind) => t(`registry.kinds.${kind as (typeof organisationKinds)[number]}`),
      )}
      {group(t('directory.facets.regions'), 'region', facets.regions, placeName)}
      {group(t('directory.facets.languages'), 'language', facets.languages, (code) =>
        capitalised(languageName(code), i18n.language),
      )}
      {group(
        t('directory.facets.waysOfHelping'),
        'way',
        inOrder(facets.waysOfHelping, waysOfHelping),
        (way) => t(`waysOfHelping.${way as (typeof waysOfHelping)[number]}`),
      )}
      {group(
        t('directory.facets.availabilities'),
        'availability',
        inOrder(facets.availabilities, availabilities),
        (one) => t(`availabilities.${one as (typeof availabilities)[number]}`),
      )}
      {group(t('directory.facets.countries'), 'country', facets.countries, placeName)}
      <FacetGroup
        heading={t('directory.facets.challenges')}
        choices={challenges.map((topic) => asChoice(topic))}
        chosen={chosenCodes.filter(isChallenge)}
        onChange={keepingOthers(isChallenge)}
      />
    </>
  );
}
