import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNameList } from '../../ui/names.ts';
import { ownDueDay } from '../../ui/time/own-days.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { TurnGlyph } from '../../ui/turn-glyph.tsx';
import { TermsStateChip } from './state-chip.tsx';
import styles from './terms.module.css';
import type { TermsLine } from './terms-view.ts';

/** What is happening in these terms, in one sentence. */
function useLineWords() {
  const { t } = useTranslation();
  const { moment, date } = useDateWords();
  const listed = useNameList();
  return (line: TermsLine): string => {
    if (line.needsYou) {
      return line.agreeByAt
        ? t('terms.list.yoursBy', { version: line.version, date: date(ownDueDay(line.agreeByAt)) })
        : t('terms.list.yours', { version: line.version });
    }
    if (line.awaitedNames.length > 0) {
      return t('terms.list.awaiting', { names: listed(line.awaitedNames) });
    }
    if (line.inForceAt && line.state === 'in_force') {
      return line.isElsewhere
        ? t('terms.list.heldElsewhere', { date: moment(line.inForceAt) })
        : t('terms.list.inForceSince', { date: moment(line.inForceAt) });
    }
    return listed(line.partyNames);
  };
}

/** Terms one below the other: title, what is happening, whose move. */
export function TermsList({ lines }: { lines: readonly TermsLine[] }) {
  const { t } = useTranslation();
  const wordsFor = useLineWords();
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.id} className={styles.row}>
          <div>
            <Link className={styles.rowTitle} to="/terms/$id" params={{ id: line.id }} dir="auto">
              {line.title.trim() || t('terms.untitled')}
            </Link>
            <p className={`soft ${styles.rowWords ?? ''}`}>
              {line.needsYou && <TurnGlyph whose="yours" />}
              <span>{wordsFor(line)}</span>
            </p>
            <p className="cap">
              {t('terms.list.of', {
                reference: line.caseReference,
                number: line.number,
                government: line.governmentName,
              })}
            </p>
          </div>
          <div className={styles.rowEnd}>
            <TermsStateChip state={line.state} inRow />
          </div>
        </li>
      ))}
    </ul>
  );
}
