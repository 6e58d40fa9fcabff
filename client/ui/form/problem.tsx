import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './form.module.css';

/** What went wrong with the whole of it, beside the button that was pressed; read out at once. */
export function Problem({ children }: { children: ReactNode }) {
  return (
    <div role="alert">
      {children && (
        <p className={styles.problem}>
          <IconAlertCircle className="icon" stroke={1.5} aria-hidden="true" />
          <span>{children}</span>
        </p>
      )}
    </div>
  );
}
