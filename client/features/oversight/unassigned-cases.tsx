import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DueDate } from '../../ui/time/moment.tsx';
import { ownDueDay } from '../../ui/time/own-days.ts';
import styles from './oversight.module.css';
import type { UnassignedCase } from './oversight-view.ts';

type UnassignedCasesProps = {
  cases: readonly UnassignedCase[];
  onAssign: (unassigned: UnassignedCase) => void;
};

/** Requests nobody is responsible for, oldest first, each to be assigned from its row. */
export function UnassignedCases({ cases, onAssign }: UnassignedCasesProps) {
  const { t } = useTranslation();
  return (
    <ul>
      {cases.map((unassigned) => (
        <li key={unassigned.id} className={styles.row}>
          <p>{unassigned.dueAt && <DueDate on={ownDueDay(unassigned.dueAt)} />}</p>
          <div>
            <p className={styles.rowTitle} dir="auto">
              <Link to="/cases/$reference" params={{ reference: unassigned.reference }}>
                {unassigned.title}
              </Link>
            </p>
            <p className="soft">
              {t('oversight.unassigned.of', {
                reference: unassigned.reference,
                government: unassigned.government,
              })}
            </p>
          </div>
          <Button size="xs" onClick={() => onAssign(unassigned)}>
            {t('oversight.unassigned.assign')}
            <span className="vh"> {unassigned.reference}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
