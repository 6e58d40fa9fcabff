import { useTranslation } from 'react-i18next';
import { LaterMenu } from '../../features/reminders/later-menu.tsx';
import { ReminderMenu } from '../../features/reminders/reminder-menu.tsx';
import type { useReminderActs } from '../../features/reminders/use-reminders.ts';
import { type DeskRow, reminderOf } from './desk-types.ts';

type RowMenuProps = { row: DeskRow; acts: ReturnType<typeof useReminderActs> };

/** A row on another day: a move is put off on this desk alone, a reminder of one’s own moves. */
export function RowMenu({ row, acts }: RowMenuProps) {
  const { t } = useTranslation();
  if (row.do === 'reminder') return <ReminderMenu reminder={reminderOf(row)} acts={acts} />;
  return (
    <LaterMenu
      label={t('reminders.putOffRow', { reference: row.reference })}
      heading={t('reminders.putOff')}
      verb={t('reminders.putOffVerb')}
      onDay={(on) => void acts.snooze(row, on)}
    />
  );
}
