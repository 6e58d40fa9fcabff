import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnToday } from '../../ui/time/own-days.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { DayDialog } from './day-dialog.tsx';
import { daysAhead } from './days-ahead.ts';

type LaterMenuProps = {
  /** What the button is called: what it is about is not beside it for everybody. */
  label: string;
  /** Above the days, and over the form for another one: “Put off until”. */
  heading: string;
  /** Of the form for another day. */
  verb: string;
  onDay: (on: string) => void;
  /** What else can be done. */
  children?: ReactNode;
};

/** Another day for a row: tomorrow, Monday, or one of one’s choice. */
export function LaterMenu({ label, heading, verb, onDay, children }: LaterMenuProps) {
  const { t } = useTranslation();
  const { date } = useDateWords();
  const [isChoosing, setIsChoosing] = useState(false);
  const { tomorrow, monday } = daysAhead(useOwnToday());
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon size="xs" aria-label={label} title={label}>
            <IconDots size={16} stroke={1.5} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{heading}</Menu.Label>
          <Menu.Item onClick={() => onDay(tomorrow)}>
            {t('reminders.tomorrow', { date: date(tomorrow, 'day') })}
          </Menu.Item>
          {monday && (
            <Menu.Item onClick={() => onDay(monday)}>
              {t('reminders.monday', { date: date(monday, 'day-month') })}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => setIsChoosing(true)}>{t('reminders.otherDay')}</Menu.Item>
          {children}
        </Menu.Dropdown>
      </Menu>
      {isChoosing && (
        <DayDialog
          title={heading}
          verb={verb}
          from={tomorrow}
          onDay={(on) => {
            setIsChoosing(false);
            onDay(on);
          }}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </>
  );
}
