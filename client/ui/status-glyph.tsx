import type { ReactNode } from 'react';

/** Named by what they look like; the screens say which status each stands for. */
export type StatusGlyphName =
  | 'ring'
  | 'ring-dot'
  | 'rings-joined'
  | 'page'
  | 'rings-overlapping'
  | 'bars'
  | 'ticked-square'
  | 'ticked-ring'
  | 'crossed-ring'
  | 'dashed-ring';

const drawings: Record<StatusGlyphName, ReactNode> = {
  ring: <circle cx="7" cy="7" r="4.5" />,
  'ring-dot': (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <circle cx="7" cy="7" r="1.2" fill="currentColor" />
    </>
  ),
  'rings-joined': (
    <>
      <circle cx="3.4" cy="7" r="2.2" />
      <circle cx="10.6" cy="7" r="2.2" />
      <path d="M5.6 7h2.8" />
    </>
  ),
  page: <path d="M3 1.7h8v10.6H3zM5 5h4M5 7.5h4" />,
  'rings-overlapping': (
    <>
      <circle cx="9" cy="7" r="3.6" fill="currentColor" />
      <circle cx="5" cy="7" r="3.6" />
    </>
  ),
  bars: <path d="M5 3.2v7.6M9 3.2v7.6" strokeWidth="1.8" />,
  'ticked-square': <path d="M2.2 2.2h9.6v9.6H2.2zM4.6 7.1l1.8 1.8 3.2-3.7" />,
  'ticked-ring': (
    <>
      <circle cx="7" cy="7" r="5" />
      <path d="M4.7 7.1l1.7 1.7 3-3.4" />
    </>
  ),
  'crossed-ring': (
    <>
      <circle cx="7" cy="7" r="5" />
      <path d="M5 5l4 4M9 5l-4 4" />
    </>
  ),
  'dashed-ring': <circle cx="7" cy="7" r="4.5" strokeDasharray="2.4 1.9" />,
};

export function StatusGlyph({ name }: { name: StatusGlyphName }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      {drawings[name]}
    </svg>
  );
}
