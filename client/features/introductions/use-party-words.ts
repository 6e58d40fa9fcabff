import { useTranslation } from 'react-i18next';
import { useCountryName, useNameList } from '../../ui/names.ts';
import { activeParties, type IntroductionView, type PartyView } from './introduction-view.ts';

/** Parties in words; a government whose name is withheld is “a government”. */
export function usePartyWords() {
  const { t } = useTranslation();
  const countryName = useCountryName();
  const list = useNameList();
  const nameOf = (party: { name: string | null }) => party.name ?? t('introductions.aGovernment');
  return {
    list,
    nameOf,
    /** “Country X and the Institute” */
    all: (introduction: IntroductionView) => list(activeParties(introduction).map(nameOf)),
    /** Everybody in it but the reader; for staff, everybody. */
    others: (introduction: IntroductionView) =>
      list(
        activeParties(introduction)
          .filter((party) => !party.isYours)
          .map(nameOf),
      ),
    /** “NGO, Ghana” */
    kindOf: ({ kind, countryCode }: PartyView) => {
      if (!kind) return t('introductions.namedLater');
      const word = t(`registry.kinds.${kind}`);
      return countryCode
        ? t('registry.kindIn', { kind: word, country: countryName(countryCode) })
        : word;
    },
  };
}
