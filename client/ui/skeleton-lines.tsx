import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './skeleton-lines.module.css';

/** True once `ms` have passed: what comes sooner needs no sign of waiting. */
export function useHasWaited(ms = 200): boolean {
  const [hasWaited, setHasWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setHasWaited(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return hasWaited;
}

type SkeletonLinesProps = {
  rows?: number;
  /** Height of the rows that will stand here, in px. */
  rowHeight?: number;
};

/** Lines in place of rows on their way, only past 200 ms. */
export function SkeletonLines({ rows = 4, rowHeight = 54 }: SkeletonLinesProps) {
  const { t } = useTranslation();
  const hasWaited = useHasWaited();
  return (
    <div role="status" aria-busy="true" className={styles.lines}>
      {hasWaited && (
        <>
          <span className="vh">{t('ui.loading')}</span>
          {Array.from({ length: rows }, (_, row) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
              key={row}
              className={styles.row}
              style={{ blockSize: rowHeight }}
              aria-hidden="true"
            >
              <span style={{ inlineSize: `${[62, 48, 70, 55][row % 4]}%` }} />
            </div>
          ))}
        </>
      )}
    </div>
  );
}
