import { useElementSize } from '@mantine/hooks';
import { useIsTouched } from '../use-is-touched.ts';

/** A finger needs so much for itself. */
const fingerPx = 24;

/** How wide a picture may be drawn, and how far apart its marks must stand for whoever points at them. */
export function useRoom(pitch: number, until: { width: number }) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const isTouched = useIsTouched();
  return {
    ref,
    width: width || until.width,
    isTouched,
    pitch: isTouched ? Math.max(pitch, fingerPx) : pitch,
  };
}
