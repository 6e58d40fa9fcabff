import { type Locale, locales } from '../../shared/locale.ts';
import { regionOfCountry } from '../../shared/registry/countries.ts';
import { foldText } from '../../shared/registry/fold-text.ts';
import type { OrganisationKind } from '../../shared/registry/vocabulary.ts';
import type { Topic } from '../registry/queries.ts';
import type { SearchedField } from '../search/word-index.ts';
import type { IndexedOrganisation } from './queries.ts';

/** Words people use for each kind of organisation, in the three languages. */
const kindWords: Record<OrganisationKind, string> = {
  government: 'government gouvernement gobierno',
  public_body:
    'public body ministry agency organisme public ministère agence organismo público ministerio agencia',
  ngo: 'NGO ONG civil society nonprofit société civile association sociedad civil sin fines de lucro',
  company: 'company business firm entreprise société empresa compañía',
  multilateral:
    'multilateral international organisation organisation internationale organismo internacional',
  academic: 'academic university research institute université recherche universidad investigación',
  independent_expert:
    'independent expert consultant experte indépendante consultante experta independiente consultora',
};

/** Names of countries in use besides those the standard library knows. */
const otherCountryNames: Record<string, string> = {
  AE: 'UAE EAU',
  BO: 'Bolivia',
  BY: 'Belarus Biélorussie Bielorrusia',
  CD: 'DRC RDC Congo Kinshasa',
  CI: 'Ivory Coast Costa de Marfil',
  CV: 'Cape Verde',
  CZ: 'Czech Republic République tchèque República Checa',
  GB: 'UK Great Britain England Scotland Wales Angleterre Inglaterra',
  KR: 'Republic of Korea',
  LA: 'Lao',
  MD: 'Moldova Republic of Moldova',
  MK: 'Macedonia',
  MM: 'Burma Birmanie Birmania',
  NL: 'Holland Hollande Holanda',
  SZ: 'Swaziland',
  TL: 'East Timor Timor oriental',
  TR: 'Turkey Türkiye',
  TZ: 'Tanzania',
  US: 'USA EE UU United States of America',
  VN: 'Viet Nam',
};

const placeNames = locales.map((locale) => new Intl.DisplayNames(locale, { type: 'region' }));
const languageNames = locales.map((locale) => new Intl.DisplayNames(locale, { type: 'language' }));

// Folding is most of the work of building the index, so what many organisations share is folded once.
const namesInAllLanguages = new Map<string, string>();
const foldedOnce = new Map<string, string>();
function foldOnce(typed: string): string {
  const known = foldedOnce.get(typed) ?? foldText(typed);
  foldedOnce.set(typed, known);
  return known;
}

function namesOf(code: string, names: Intl.DisplayNames[]): string {
  const known = namesInAllLanguages.get(code);
  if (known !== undefined) return known;
  const found = foldText(names.map((namesOfLocale) => namesOfLocale.of(code) ?? '').join(' '));
  namesInAllLanguages.set(code, found);
  return found;
}

/** The words of every topic, folded, with those of the topics above it but for the grand challenges, which gather too much to search by. */
export function topicWords(topics: readonly Topic[]): Map<string, string> {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const wordsOf = (topic: Topic): string =>
    locales
      .flatMap((locale: Locale) => [topic.labels[locale], ...topic.synonyms[locale]])
      .join(' ');
  return new Map(
    topics.map((topic) => {
      const parent = topic.parentId ? byId.get(topic.parentId) : undefined;
      const words = foldText(`${wordsOf(topic)} ${parent ? wordsOf(parent) : ''}`).split(' ');
      return [topic.id, [...new Set(words)].join(' ')];
    }),
  );
}

/** What organisations are found by: their name above all, what they claim before what surrounds them. */
export const searchedFields: readonly SearchedField[] = [
  { name: 'name', weight: 12 },
  { name: 'topics', weight: 6 },
  { name: 'summary', weight: 4 },
  { name: 'evidence', weight: 2 },
  { name: 'surroundings', weight: 1 },
];

/** What one organisation is found by, folded, one text for each of `searchedFields`. */
export function describeForSearch(
  organisation: IndexedOrganisation,
  wordsOfTopics: ReadonlyMap<string, string>,
): string[] {
  const { countryCode, kind, listing } = organisation;
  const region = countryCode ? regionOfCountry(countryCode) : undefined;
  const shown = listing && listing.status !== 'withdrawn' ? listing : null;
  const evidence = [
    ...(shown?.topics.map((topic) => topic.evidence) ?? []),
    ...(shown?.trackRecords.map((work) => `${work.title} ${work.description}`) ?? []),
  ];
  const surroundings = [
    foldOnce(kindWords[kind]),
    countryCode ? namesOf(countryCode, placeNames) : '',
    countryCode ? foldOnce(otherCountryNames[countryCode] ?? '') : '',
    region ? namesOf(region, placeNames) : '',
    ...(shown?.regions.map((code) => namesOf(code, placeNames)) ?? []),
    ...(shown?.languages.map((code) => namesOf(code, languageNames)) ?? []),
  ];
  return [
    foldText(organisation.name),
    (shown?.topics ?? []).map((topic) => wordsOfTopics.get(topic.topicId) ?? '').join(' '),
    foldText(shown?.summary ?? ''),
    foldText(evidence.join(' ')),
    surroundings.join(' '),
  ];
}
