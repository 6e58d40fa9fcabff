/** Stripes for what a colour alone would not tell; filled with by `url(#…)`. */
export function Hatch({ id }: { id: string }) {
  return (
    <pattern
      id={id}
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="5" height="5" fill="var(--paper)" />
      <line x1="0" y1="0" x2="0" y2="5" stroke="var(--line-strong)" strokeWidth="2" />
    </pattern>
  );
}
