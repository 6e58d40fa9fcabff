import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RelativeMoment } from '../../ui/time/moment.tsx';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import styles from './desk.module.css';
import type { Desk } from './desk-types.ts';

/** Cases where nothing is due. */
export function QuietCases({ cases }: { cases: Desk['quiet'] }) {
  const { t } = useTranslation();
  const { date } = useDateWords();
  return (
    <ul className={styles.quiet}>
      {cases.map((one) => (
        <li key={one.caseId} data-row>
          <Link to="/cases/$reference" params={{ reference: one.reference }} dir="auto">
            {one.government}
          </Link>
          <p className="cap" dir="auto">
            <span className="num">{one.reference}</span> · {one.title}
          </p>
          <p>
            {one.holdUntilOn ? (
              t('desk.heldUntil', { date: date(one.holdUntilOn, 'long-day') })
            ) : (
              <>
                {t(`caseStatuses.${one.status}`)}; <RelativeMoment at={one.lastMovementAt} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
