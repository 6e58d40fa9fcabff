import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActs } from './keys/acts.ts';
import styles from './notice-with-undo.module.css';

type NoticeWithUndoProps = { message: string; onUndo: () => void };

/** A short word that something was done, and the way back: from the keyboard, too, which would be long in getting there. */
export function NoticeWithUndo({ message, onUndo }: NoticeWithUndoProps) {
  const { t } = useTranslation();
  useActs(t('ui.keys.notice'), [{ name: t('ui.undo'), keys: ['u'], run: onUndo }]);
  return (
    <span className={styles.notice}>
      <span>{message}</span>
      <Button size="xs" onClick={onUndo}>
        {t('ui.undo')}
      </Button>
    </span>
  );
}
