import { Tooltip } from '@mantine/core';
import styles from './status-chip.module.css';
import { StatusGlyph, type StatusGlyphName } from './status-glyph.tsx';

type StatusChipProps = {
  glyph: StatusGlyphName;
  word: string;
  /** What the status means, one hover, focus or tap away. */
  meaning?: string;
  /** In rows the chip stands without its edge. */
  inRow?: boolean;
};

/** A status has no hue: it is told by glyph and word. */
export function StatusChip({ glyph, word, meaning, inRow = false }: StatusChipProps) {
  const edge = glyph === 'bars' ? styles.dashed : glyph === 'ticked-square' ? styles.sunk : '';
  const className = inRow ? styles.row : `${styles.chip ?? ''} ${edge ?? ''}`;
  if (!meaning) {
    return (
      <span className={className}>
        <StatusGlyph name={glyph} />
        {word}
      </span>
    );
  }
  return (
    <Tooltip label={meaning}>
      <button type="button" className={`${className ?? ''} ${styles.explained ?? ''}`}>
        <StatusGlyph name={glyph} />
        {word}
      </button>
    </Tooltip>
  );
}
