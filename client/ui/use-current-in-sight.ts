import { type RefObject, useEffect, useRef } from 'react';

/** Keeps the current one of a row that scrolls sideways in sight. The row alone moves, never the page. */
export function useCurrentInSight<Row extends HTMLElement>(current: string): RefObject<Row | null> {
  const ref = useRef<Row>(null);
  useEffect(() => {
    const row = ref.current;
    const one = row?.querySelector(`[data-one="${current}"]`);
    if (!row || !one) return;
    // Told at once, and again whenever the row has another width.
    const observer = new ResizeObserver(() => {
      const [frame, place] = [row.getBoundingClientRect(), one.getBoundingClientRect()];
      row.scrollLeft += place.left - frame.left - (frame.width - place.width) / 2;
    });
    observer.observe(row);
    return () => observer.disconnect();
  }, [current]);
  return ref;
}
