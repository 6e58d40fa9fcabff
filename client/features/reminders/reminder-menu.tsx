import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LaterMenu } from './later-menu.tsx';
import type { Reminder, useReminderActs } from './use-reminders.ts';

type ReminderMenuProps = { reminder: Reminder; acts: ReturnType<typeof useReminderActs> };

/** A reminder of one’s own on another day, or not at all. */
export function ReminderMenu({ reminder, acts }: ReminderMenuProps) {
  const { t } = useTranslation();
  return (
    <LaterMenu
      label={t('reminders.more', { what: reminder.what })}
      heading={t('reminders.moveTo')}
      verb={t('reminders.moveVerb')}
      onDay={(on) => void acts.move(reminder, on)}
    >
      <Menu.Divider />
      <Menu.Item onClick={() => void acts.remove(reminder)}>{t('reminders.remove')}</Menu.Item>
    </LaterMenu>
  );
}
