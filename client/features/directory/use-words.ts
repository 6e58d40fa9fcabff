import { useTranslation } from 'react-i18next';
import {
  type Availability,
  type Region,
  regions,
  type WayOfHelping,
} from '../../../shared/directory/vocabulary.ts';
import { capitalised, useCountryName, useLanguageName, useNameList } from '../../ui/names.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';

/** Names of languages, regions and availability, and lists of them, within a sentence. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const countryName = useCountryName();
  // Browsers name countries, but not every region.
  const isRegion = (code: string): code is Region => regions.some((region) => region === code);
  const placeName = (code: string): string =>
    isRegion(code) ? t(`regions.${code}`) : countryName(code);
  const languageName = useLanguageName();
  const dates = useDateWords();
  const list = useNameList();
  return {
    list,
    placeName,
    languageName,
    /** “Advice, training and research”. */
    ways: (ways: readonly WayOfHelping[]) => {
      const names = ways.map((way) => t(`waysOfHelping.${way}`));
      const within = names.map(
        (name) => name.charAt(0).toLocaleLowerCase(i18n.language) + name.slice(1),
      );
      return capitalised(list(within), i18n.language);
    },
    languages: (codes: readonly string[]) => list(codes.map(languageName)),
    places: (codes: readonly string[]) => list(codes.map(placeName)),
    availability: (availability: Availability, fromOn: string | null) =>
      availability === 'from_date' && fromOn
        ? t('availabilities.fromDate', { date: dates.date(fromOn) })
        : t(`availabilities.${availability}`),
    date: dates.date,
    moment: dates.moment,
  };
}
