import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { useReminderActs } from '../../features/reminders/use-reminders.ts';
import { CalendarDate } from '../../ui/time/moment.tsx';
import styles from './desk.module.css';
import type { Desk } from './desk-types.ts';
import { RowCase } from './row-case.tsx';

type SnoozedRowsProps = { rows: Desk['snoozed']; acts: ReturnType<typeof useReminderActs> };

/** How much the reader put off; opened, what it is, until when, and the way back. */
export function SnoozedRows({ rows, acts }: SnoozedRowsProps) {
  const { t } = useTranslation();
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  if (rows.length === 0) return null;
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        className={styles.more}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('desk.putOff', { count: rows.length })}
      </Button>
      {isOpen && (
        <ul id={listId} className={styles.snoozed}>
          {rows.map((row) => (
            <li key={row.turnId} data-row className={styles.move}>
              <p className={styles.due}>
                <CalendarDate on={row.snoozedUntilOn} />
                <small>{t('desk.backThen')}</small>
              </p>
              <RowCase row={row} />
              <Button
                size="xs"
                className={styles.verb}
                loading={acts.busy.has(row.turnId)}
                onClick={() => void acts.wake(row, row.snoozedUntilOn)}
              >
                {t('desk.bringBack')}
                <span className="vh"> {row.reference}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
