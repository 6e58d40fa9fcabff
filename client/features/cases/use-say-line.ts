import { useTranslation } from 'react-i18next';
import type { CaseOutcome, CaseStatus } from '../../../shared/cases/vocabulary.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import type { OpenTurn } from './case-types.ts';

type Told = {
  status: CaseStatus;
  manager: { name: string } | null;
  headline: OpenTurn | null;
  outcome?: CaseOutcome | null;
  holdUntilOn?: string | null;
};

/** What is happening with a request, to its government, in one sentence. */
export function useSayLine(): (told: Told) => string {
  const { t } = useTranslation();
  const { date } = useDateWords();
  return ({ status, manager, headline, outcome, holdUntilOn }) => {
    const name = manager?.name ?? t('cases.say.somebody');
    if (status === 'closed') {
      return outcome ? t(`cases.say.closed.${outcome}`) : t('caseStatusMeanings.closed');
    }
    if (headline?.move === 'confirm_revision') return t('cases.say.confirm', { name });
    if (headline?.move === 'answer_case_manager') return t('cases.say.answer', { name });
    if (status === 'on_hold') {
      return t('cases.say.on_hold', { date: holdUntilOn ? date(holdUntilOn) : '' });
    }
    return t(`cases.say.${status}`, { name });
  };
}
