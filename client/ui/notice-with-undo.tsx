import { Button } from '@mantine/core';
import styles from './notice-with-undo.module.css';

type NoticeWithUndoProps = { message: string; label: string; onUndo: () => void };

/** A short word that something was done, and the way back. */
export function NoticeWithUndo({ message, label, onUndo }: NoticeWithUndoProps) {
  return (
    <span className={styles.notice}>
      <span>{message}</span>
      <Button size="xs" onClick={onUndo}>
        {label}
      </Button>
    </span>
  );
}
