import { useTranslation } from 'react-i18next';
import { ownDueDay } from '../../ui/time/own-days.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import type { RallyView } from './introduction-view.ts';
import styles from './rally.module.css';
import { RallyGround } from './rally-ground.tsx';
import { layRally, type RallyLayout, type RallyMarkPlace } from './rally-layout.ts';
import { monthsOn, type RallyScale } from './rally-scale.ts';

function Mark({ mark, layout }: { mark: RallyMarkPlace; layout: RallyLayout }) {
  const ys = layout.lanes.map((lane) => lane.y);
  const top = ys[0] ?? 26;
  const bottom = ys.at(-1) ?? 58;
  if (mark.kind === 'call') {
    return (
      <>
        <line className={styles.spoke} x1={mark.x} y1={top} x2={mark.x} y2={bottom} />
        {ys.map((y) => (
          <circle key={y} className={styles.ring} cx={mark.x} cy={y} r="4.5" />
        ))}
      </>
    );
  }
  if (mark.kind === 'meeting') {
    return (
      <>
        <line className={styles.spoke} x1={mark.x} y1={top} x2={mark.x} y2={bottom} />
        {ys.map((y) => (
          <rect key={y} className={styles.mark} x={mark.x - 4.5} y={y - 4.5} width="9" height="9" />
        ))}
      </>
    );
  }
  return <circle className={styles.mark} cx={mark.x} cy={mark.y ?? (top + bottom) / 2} r="4" />;
}

function Answers({ layout, scale }: { layout: RallyLayout; scale: RallyScale }) {
  return layout.answers.map((answer) => (
    <g key={answer.y}>
      {answer.state === 'asked' ? (
        <line
          className={styles.wait}
          x1={answer.x}
          y1={answer.y}
          x2={layout.endX ?? scale.today}
          y2={answer.y}
        />
      ) : (
        <>
          {answer.state === 'no' && layout.offeredX !== null && (
            <line
              className={styles.path}
              x1={layout.offeredX}
              y1={answer.y}
              x2={answer.x}
              y2={answer.y}
            />
          )}
          <circle className={styles.ring} cx={answer.x} cy={answer.y} r="6" />
          <path
            className={styles.tick}
            d={
              answer.state === 'yes'
                ? `M${answer.x - 2.8} ${answer.y}l2 2.2 3.6-4.2`
                : `M${answer.x - 2.3} ${answer.y - 2.3}l4.6 4.6m0-4.6l-4.6 4.6`
            }
          />
        </>
      )}
    </g>
  ));
}

type RallyRowProps = { rally: RallyView; scale: RallyScale; sentence: string };

/** One introduction along time: lanes, marks, silences, and the ball on the side that must move. */
export function RallyRow({ rally, scale, sentence }: RallyRowProps) {
  const { t } = useTranslation();
  const { date } = useDateWords();
  const layout = layRally(rally, scale);
  const { height, lanes, ball, planned } = layout;
  const top = lanes[0]?.y ?? 26;
  const bottom = lanes.at(-1)?.y ?? 58;
  const start = scale.direction === 1 ? 'start' : 'end';
  const beside = (at: number, by: number) => at + by * scale.direction;
  const refusal = layout.answers.find((answer) => answer.state === 'no');
  return (
    <div className={styles.picture} style={{ inlineSize: scale.width, minBlockSize: height }}>
      {monthsOn(scale).map((month) => (
        <span key={month} className={styles.month} style={{ left: scale.x(month) }} />
      ))}
      <span className={styles.now} style={{ left: scale.today }} />
      <svg
        viewBox={`0 0 ${scale.width} ${height}`}
        width={scale.width}
        height={height}
        role="img"
        aria-label={sentence}
      >
        <RallyGround layout={layout} scale={scale} />
        {layout.openedX !== null ? (
          <line
            className={styles.end}
            x1={layout.openedX}
            y1={top - 7}
            x2={layout.openedX}
            y2={bottom + 7}
          />
        ) : (
          layout.offeredX !== null && (
            <line
              className={styles.offered}
              x1={layout.offeredX}
              y1={top - 7}
              x2={layout.offeredX}
              y2={bottom + 7}
            />
          )
        )}
        {layout.path && <path className={styles.path} d={layout.path} />}
        <Answers layout={layout} scale={scale} />
        {layout.marks.map((mark) => (
          <Mark key={mark.entryId} mark={mark} layout={layout} />
        ))}
        {layout.endX !== null && layout.openedX !== null && (
          <line
            className={styles.end}
            x1={layout.endX}
            y1={top - 7}
            x2={layout.endX}
            y2={bottom + 7}
          />
        )}
        {layout.dueX !== null && rally.answerByAt && ball && (
          <>
            <line
              className={styles.due}
              x1={layout.dueX}
              y1={ball.y - 6}
              x2={layout.dueX}
              y2={ball.y + 6}
            />
            <text
              className={styles.turn}
              x={beside(layout.dueX, 7)}
              y={ball.y + 4}
              textAnchor={start}
            >
              {t('introductions.rally.by', { date: date(ownDueDay(rally.answerByAt), 'day') })}
            </text>
          </>
        )}
        {planned && (
          <>
            <line
              className={styles.plan}
              x1={planned.from}
              y1={planned.y}
              x2={beside(planned.to, -9)}
              y2={planned.y}
            />
            <line
              className={styles.planned}
              x1={planned.to}
              y1={top + 6}
              x2={planned.to}
              y2={bottom - 6}
            />
            <rect
              className={styles.planned}
              x={planned.to - 5}
              y={top - 5}
              width="10"
              height="10"
            />
            <rect
              className={styles.planned}
              x={planned.to - 5}
              y={bottom - 5}
              width="10"
              height="10"
            />
            {rally.turn?.untilOn && (
              <text
                className={`${styles.onPaper} ${styles.until}`}
                x={beside(planned.to, -16)}
                y={planned.y + 4}
                textAnchor={scale.direction === 1 ? 'end' : 'start'}
              >
                {t('introductions.rally.until', { date: date(rally.turn.untilOn, 'day') })}
              </text>
            )}
          </>
        )}
        {layout.breakX !== null && ball && (
          <line
            className={styles.endLate}
            x1={layout.breakX}
            y1={ball.y - 6}
            x2={layout.breakX}
            y2={ball.y + 6}
          />
        )}
        {ball && (
          <circle
            className={ball.isLate ? styles.ballLate : styles.ball}
            cx={scale.today}
            cy={ball.y}
            r="8"
          />
        )}
        {ball && layout.breakX !== null && (
          <text
            className={styles.late}
            x={beside(scale.today, 14)}
            y={ball.y + 4}
            textAnchor={start}
          >
            {t('introductions.rally.silent', { count: ball.silentDays })}
          </text>
        )}
        {refusal?.reason && (
          <text
            className={styles.reason}
            x={beside(refusal.x, 11)}
            y={refusal.y + 4}
            textAnchor={start}
          >
            {t('introductions.rally.quoted', { words: refusal.reason })}
          </text>
        )}
      </svg>
      {layout.marks.map((mark) => (
        // For the pointer; the keyboard has the links of “Read as a list”.
        <a
          key={mark.entryId}
          href={`#entry-${mark.entryId}`}
          className={styles.target}
          style={{ left: mark.x - 12, top: (mark.y ?? (top + bottom) / 2) - 12 }}
          tabIndex={-1}
        >
          <span className="vh">{t(`introductions.rally.mark.${mark.kind}`)}</span>
        </a>
      ))}
    </div>
  );
}
