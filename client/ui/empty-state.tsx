import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** An empty list: one sentence on what belongs here, and one quiet button for the first step. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className="prose">{children}</p>
      {action}
    </div>
  );
}
