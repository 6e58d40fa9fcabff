import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { DueDate } from '../../ui/time/moment.tsx';
import { ReminderMenu } from './reminder-menu.tsx';
import styles from './reminders.module.css';
import { type Reminder, useReminderActs } from './use-reminders.ts';

type ReminderListProps<One extends Reminder> = {
  reminders: readonly One[];
  /** Which case it is about, where the list stands outside of it. */
  caseOf?: (reminder: One) => ReactNode;
};

/** What one set oneself, the next day first: ticked off, moved or removed where it stands. */
export function ReminderList<One extends Reminder>({ reminders, caseOf }: ReminderListProps<One>) {
  const acts = useReminderActs();
  return (
    <ul>
      {reminders.map((reminder) => (
        <li key={reminder.id} className={styles.reminder}>
          <Checkbox
            checked={acts.busy.get(reminder.id) === 'finishing'}
            disabled={acts.busy.has(reminder.id)}
            onChange={() => void acts.finish(reminder)}
            label={<span dir="auto">{reminder.what}</span>}
          />
          <ReminderMenu reminder={reminder} acts={acts} />
          <p className={`cap ${styles.when ?? ''}`}>
            <DueDate on={reminder.on} />
            {caseOf && <> · {caseOf(reminder)}</>}
          </p>
        </li>
      ))}
    </ul>
  );
}
