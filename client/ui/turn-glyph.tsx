import styles from './turn-glyph.module.css';

export type Whose = 'yours' | 'theirs' | 'nobodys';

const ball = { yours: [15, 4], theirs: [15, 12], nobodys: [11, 8] } as const;

type TurnGlyphProps = {
  whose: Whose;
  isLate?: boolean;
  /** The glyph stands beside words nearly always and says nothing then; alone, it needs this. */
  label?: string;
};

/** Two lanes and the ball: upper lane yours, lower lane theirs, hollow between them nobody's. */
export function TurnGlyph({ whose, isLate = false, label }: TurnGlyphProps) {
  const [x, y] = ball[whose];
  const tone = whose === 'nobodys' ? styles.nobodys : isLate ? styles.late : styles[whose];
  return (
    <svg
      className={`${styles.glyph} ${tone ?? ''} mirrors`}
      viewBox="0 0 22 16"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={!label}
    >
      <line x1="1" y1="4" x2="21" y2="4" />
      <line x1="1" y1="12" x2="21" y2="12" />
      <circle cx={x} cy={y} r="3.5" />
    </svg>
  );
}

/** The same picture as the product's mark. */
export function Mark() {
  return (
    <svg className={`${styles.mark} mirrors`} viewBox="0 0 26 18" aria-hidden="true">
      <line x1="1" y1="4.5" x2="25" y2="4.5" />
      <line x1="1" y1="13.5" x2="25" y2="13.5" />
      <circle cx="18" cy="4.5" r="4" />
    </svg>
  );
}
