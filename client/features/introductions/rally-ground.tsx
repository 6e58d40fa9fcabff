import { useTranslation } from 'react-i18next';
import styles from './rally.module.css';
import type { RallyLayout } from './rally-layout.ts';
import type { RallyScale } from './rally-scale.ts';

type Piece = [from: number, to: number];

/** Where a lane breaks off, in the order of time: silences that ended, and one that lasts. */
function silences(layout: RallyLayout, scale: RallyScale, y: number): Piece[] {
  const over = layout.gaps.filter((gap) => gap.y === y).map((gap): Piece => [gap.from, gap.to]);
  const lasts = layout.breakX !== null && layout.ball?.y === y;
  return lasts && layout.breakX !== null ? [...over, [layout.breakX, scale.today]] : over;
}

/** What is left of a line once the silences are taken out of it. */
function pieces(from: number, to: number, without: readonly Piece[]): Piece[] {
  const ends = [from, ...without.flat(), to];
  return Array.from(
    { length: ends.length / 2 },
    (_, at): Piece => [ends[at * 2] ?? from, ends[at * 2 + 1] ?? to],
  );
}

/** What a dialogue is drawn on: lanes, and the silences in them. */
export function RallyGround({ layout, scale }: { layout: RallyLayout; scale: RallyScale }) {
  const { t } = useTranslation();
  const { lanes } = layout;
  return (
    <>
      {lanes.flatMap((lane) =>
        pieces(scale.x(scale.fromMs), lane.to, silences(layout, scale, lane.y)).map(
          ([from, to]) => (
            <line
              key={`${lane.id} ${from}`}
              className={styles.lane}
              x1={from}
              y1={lane.y}
              x2={to}
              y2={lane.y}
            />
          ),
        ),
      )}
      {layout.gaps.map((gap) => (
        <g key={gap.from}>
          <line className={styles.end} x1={gap.from} y1={gap.y - 5} x2={gap.from} y2={gap.y + 5} />
          <line className={styles.end} x1={gap.to} y1={gap.y - 5} x2={gap.to} y2={gap.y + 5} />
          {Math.abs(gap.to - gap.from) > 84 && (
            <text
              className={styles.faint}
              x={(gap.from + gap.to) / 2}
              y={gap.y + 4}
              textAnchor="middle"
            >
              {t('introductions.rally.silent', { count: gap.days })}
            </text>
          )}
        </g>
      ))}
    </>
  );
}
