import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CaseStatusChip } from '../../features/cases/case-status-chip.tsx';
import styles from './desk.module.css';
import type { DeskRow } from './desk-types.ts';
import { WhyNow } from './why-now.tsx';

/** Which case a row of the desk is about, why now, and how it stands. */
export function RowCase({ row }: { row: DeskRow }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.case}>
        <Link
          to="/cases/$reference"
          params={{ reference: row.reference }}
          className={styles.title}
          dir="auto"
        >
          {t('desk.caseTitle', { government: row.government, title: row.title })}
        </Link>
        <p className={styles.why}>
          <span className="num">{row.reference}</span> · <WhyNow row={row} />
        </p>
      </div>
      <span className={styles.status}>
        <CaseStatusChip status={row.status} inRow />
      </span>
    </>
  );
}
