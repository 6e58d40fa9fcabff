import { useTranslation } from 'react-i18next';
import { goingOn } from '../../ui/in-a-line.ts';

/** What is to be done within a line: in the words somebody set down, else in the move's own. */
export function useMoveText(): (turn: {
  move: string;
  source: string;
  what: string | null;
}) => string {
  const { t } = useTranslation();
  return ({ move, source, what }) => {
    if (what) return goingOn(what);
    // Nobody's move in terms is the engagement itself, until the next report.
    if (move === 'wait' && source === 'terms') return t('cases.turn.underTerms');
    return t(`moveTexts.${move}`);
  };
}
