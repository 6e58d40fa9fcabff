import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './desk.module.css';
import type { DeskRow } from './desk-types.ts';

type RemindersProps = {
  rows: readonly DeskRow[];
  busyTurnId: string | null;
  onDone: (row: DeskRow) => void;
};

/** What a case manager means to do without a date; ticked off when done. */
export function Reminders({ rows, busyTurnId, onDone }: RemindersProps) {
  const { t } = useTranslation();
  if (rows.length === 0) return <p className={styles.hint}>{t('desk.remindersNone')}</p>;
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.turnId} className={styles.reminder}>
          <Checkbox
            checked={row.turnId === busyTurnId}
            onChange={() => onDone(row)}
            label={row.what ?? ''}
          />
          <Link
            to="/cases/$reference"
            params={{ reference: row.reference }}
            className={`cap num ${styles.reminderCase ?? ''}`}
          >
            {row.reference}
          </Link>
        </li>
      ))}
    </ul>
  );
}
