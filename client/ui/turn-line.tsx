import type { ReactNode } from 'react';
import { TurnGlyph, type Whose } from './turn-glyph.tsx';
import styles from './turn-line.module.css';

type TurnLineProps = {
  whose: Whose;
  isLate?: boolean;
  /** Whose move and what it is, as one sentence: “Your move: nudge the institute”. */
  what: ReactNode;
  /** Since when and due when, never just a date; what is late comes in a `<span class="over">`. */
  when?: ReactNode;
  /** The one primary action, and what else may be done. */
  actions?: ReactNode;
  /** Set where the line heads a region of its own: level of its heading. */
  as?: 'h2' | 'h3' | 'p';
};

/** “What now?”, answered first on every screen. */
export function TurnLine({ whose, isLate, what, when, actions, as: What = 'p' }: TurnLineProps) {
  return (
    <div className={styles.turn}>
      <TurnGlyph whose={whose} isLate={isLate} />
      <div>
        <What className={styles.what}>{what}</What>
        {when && <p className={styles.when}>{when}</p>}
        {actions && <div className={`buttons ${styles.actions ?? ''}`}>{actions}</div>}
      </div>
    </div>
  );
}
