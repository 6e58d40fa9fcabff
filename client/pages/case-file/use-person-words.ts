import { useTranslation } from 'react-i18next';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import type { CasePerson } from './case-file-types.ts';

/** What somebody is in the case, in a line: “Ministry of Mines; asked for help”. */
export function usePersonWords(): (person: CasePerson) => string {
  const { t } = useTranslation();
  const { moment } = useDateWords();
  return ({ as, organisation, sharedAt }) => {
    const what =
      as === 'party' && sharedAt
        ? t('caseFile.personAs.shared', { date: moment(sharedAt) })
        : t(`caseFile.personAs.${as}`);
    return organisation ? t('caseFile.personOf', { organisation: organisation.name, what }) : what;
  };
}
