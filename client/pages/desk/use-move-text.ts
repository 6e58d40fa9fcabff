import { useTranslation } from 'react-i18next';

/** What is to be done, in the words somebody set down, else in the move's own. */
export function useMoveText(): (turn: {
  move: string;
  source: string;
  what: string | null;
}) => string {
  const { t } = useTranslation();
  return ({ move, source, what }) => {
    if (what) return what;
    // Nobody's move in terms is the engagement itself, until the next report.
    if (move === 'wait' && source === 'terms') return t('desk.underTerms');
    return t(`moveTexts.${move}`);
  };
}
