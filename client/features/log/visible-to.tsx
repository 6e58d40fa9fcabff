import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconEye, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNameList } from '../../ui/names.ts';
import { VisibilityLabel } from '../../ui/visibility-label.tsx';
import styles from './composer.module.css';

type VisibleToProps = {
  isShared: boolean;
  /** Absent where the kind decides: a note is staff only, a message is the government's. */
  onChange?: (isShared: boolean) => void;
  governmentName: string;
};

/** Who will read it, shown before it is sent, and a control where it can be chosen. */
export function VisibleTo({ isShared, onChange, governmentName }: VisibleToProps) {
  const { t } = useTranslation();
  const list = useNameList();
  const shared = list([governmentName, t('log.staff')]);
  const label = isShared ? shared : t('log.staffOnly');
  if (!onChange) return <VisibilityLabel isInside={!isShared}>{label}</VisibilityLabel>;
  const choice = (value: boolean, words: string) => (
    <Menu.Item
      role="menuitemradio"
      aria-checked={value === isShared}
      leftSection={
        value ? (
          <IconEye size={16} stroke={1.5} aria-hidden="true" />
        ) : (
          <IconLock size={16} stroke={1.5} aria-hidden="true" />
        )
      }
      rightSection={
        value === isShared ? <IconCheck size={16} stroke={1.5} aria-hidden="true" /> : null
      }
      onClick={() => onChange(value)}
    >
      {words}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={styles.visible} title={t('log.visibleTo')}>
          <VisibilityLabel isInside={!isShared}>{label}</VisibilityLabel>
          <IconChevronDown className="icon" stroke={1.5} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('log.visibleTo')}>
        {choice(false, t('log.staffOnly'))}
        {choice(true, shared)}
      </Menu.Dropdown>
    </Menu>
  );
}
