import { Button, Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './composer.module.css';

type PickProps = {
  label: string;
  /** What is chosen, in a few words. */
  value: ReactNode;
  children: ReactNode;
};

/** One circumstance of an entry: its value in a word or two, the fields behind it a click away. */
export function Pick({ label, value, children }: PickProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-start"
      trapFocus
      withRoles={false}
      width={320}
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.pick}
          aria-expanded={isOpen}
          aria-haspopup="dialog"
          onClick={() => setIsOpen(!isOpen)}
        >
          <span>{label}</span> <b dir="auto">{value}</b>
          <IconChevronDown className="icon" stroke={1.5} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label}>
        <div className={styles.dropdown}>
          {children}
          <div className="buttons">
            <Button size="xs" onClick={() => setIsOpen(false)}>
              {t('log.done')}
            </Button>
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
