import { IconEye, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './visibility-label.module.css';

type VisibilityLabelProps = {
  /** `true`: a lock and ink, for what stays inside; `false`: an eye and the names. */
  isInside: boolean;
  /** Who reads it, always in words. */
  children: ReactNode;
};

/** Who will see this, or who does. */
export function VisibilityLabel({ isInside, children }: VisibilityLabelProps) {
  const Glyph = isInside ? IconLock : IconEye;
  return (
    <span className={`${styles.sees ?? ''} ${isInside ? (styles.inside ?? '') : ''}`}>
      <Glyph size={14} stroke={1.5} aria-hidden="true" />
      {children}
    </span>
  );
}
