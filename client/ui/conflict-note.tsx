import { IconCircleMinus } from '@tabler/icons-react';
import styles from './conflict-note.module.css';
import { Unbroken } from './unbroken.tsx';

/** That the reader takes no part in something, and why: never by the colour alone. */
export function ConflictNote({ text }: { text: string }) {
  return (
    <p className={`conflict ${styles.note ?? ''}`}>
      <IconCircleMinus className="icon" stroke={1.5} aria-hidden="true" />
      <span>
        <Unbroken text={text} />
      </span>
    </p>
  );
}
