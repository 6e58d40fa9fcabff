import { useDirection } from '@mantine/core';
import { useViewportSize } from '@mantine/hooks';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListSwitch } from '../../ui/picture/list-switch.tsx';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { useNow } from '../../ui/time/use-now.ts';
import type { CaseIntroductionView } from './introduction-view.ts';
import styles from './rally.module.css';
import footStyles from './rally-foot.module.css';
import { RallyKey } from './rally-key.tsx';
import { RallyRow } from './rally-row.tsx';
import { monthsOn, openingScroll, type RallyScale, rallyScale } from './rally-scale.ts';
import { RallyTable } from './rally-table.tsx';
import { usePartyWords } from './use-party-words.ts';
import { useRallySentence } from './use-rally-sentence.ts';

/** The widest name of a month, “septembre”, and what stands before it, in px. */
const monthWidth = 66;
/** What the word for today takes before it. */
const todayWidth = 36;

type MonthsProps = { scale: RallyScale; scroller: RefObject<HTMLElement | null> };

/** The names above the scale, each at the start of what is in sight of its month, where there is room for it. */
function Months({ scale, scroller }: MonthsProps) {
  const { t } = useTranslation();
  const { date } = useDateWords();
  const [edge, setEdge] = useState(0);
  useEffect(() => {
    const place = scroller.current;
    const look = () => setEdge(Math.abs(place?.scrollLeft ?? 0));
    place?.addEventListener('scroll', look, { passive: true });
    return () => place?.removeEventListener('scroll', look);
  }, [scroller]);
  const along = (x: number) => (scale.direction === 1 ? x : scale.width - x);
  const months = monthsOn(scale);
  const names = months.map((on, at) => {
    const next = months[at + 1];
    const from = Math.max(along(scale.x(on)), edge);
    const to = next ? along(scale.x(next)) : along(scale.today) - todayWidth;
    return { on, from, isRoom: to - from >= monthWidth };
  });
  return (
    <svg viewBox={`0 0 ${scale.width} 24`} width={scale.width} height="24" aria-hidden="true">
      {names.map(
        ({ on, from, isRoom }) =>
          isRoom && (
            <text
              key={on}
              className={styles.faint}
              x={along(from + 6)}
              y="16"
              textAnchor={scale.direction === 1 ? 'start' : 'end'}
            >
              {date(on, 'month')}
            </text>
          ),
      )}
      <text className={styles.strong} x={scale.today} y="16" textAnchor="middle">
        {t('time.today')}
      </text>
    </svg>
  );
}

type RallyProps = {
  introductions: readonly CaseIntroductionView[];
  /** Beside each row: who, how it stands, what may be done; none where one alone is drawn. */
  rowHead?: (one: CaseIntroductionView) => ReactNode;
};

/** Dialogues along one time scale: which live, which die, and where the ball is. Also as a list. */
export function Rally({ introductions, rowHead }: RallyProps) {
  const { t } = useTranslation();
  const words = usePartyWords();
  const sentence = useRallySentence();
  const { moment } = useDateWords();
  const { dir } = useDirection();
  const { width: viewportWidth } = useViewportSize();
  const now = useNow();
  const scroller = useRef<HTMLDivElement>(null);
  const [isList, setIsList] = useState(false);
  const row = `${styles.row ?? ''} ${rowHead ? '' : (styles.alone ?? '')}`;
  const drawn = introductions.filter(({ rally }) => rally.offeredAt !== null);
  const scale = rallyScale(
    drawn.flatMap(({ rally }) => rally.offeredAt ?? []),
    now,
    dir === 'rtl',
  );

  const ends = drawn.map(({ rally }) => rally.endedAt);
  const isOver = ends.length > 0 && ends.every((at) => at !== null);
  const endedAt = isOver ? Math.max(...ends.map((at) => Date.parse(at ?? ''))) : null;

  // Also once the phone is turned.
  // biome-ignore lint/correctness/useExhaustiveDependencies: how wide the window is decides how much is in sight
  useEffect(() => {
    const place = scroller.current;
    if (!place || isList) return;
    const inSight = place.clientWidth - (place.scrollWidth - scale.width);
    place.scrollLeft = scale.direction * openingScroll(scale, inSight, endedAt);
  }, [scale.width, scale.today, endedAt, isList, dir, viewportWidth]);

  return (
    <div>
      {isList ? (
        <RallyTable introductions={introductions} />
      ) : (
        <section
          ref={scroller}
          className={styles.scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so by keyboard, too
          tabIndex={0}
          aria-label={t('introductions.rally.label')}
        >
          {drawn.length > 0 && (
            <div className={row}>
              {rowHead && <div className={styles.head} />}
              <div className={styles.names} />
              <Months scale={scale} scroller={scroller} />
            </div>
          )}
          <ul>
            {introductions.map((one) => (
              <li key={one.introduction.id} className={row}>
                {rowHead && <div className={styles.head}>{rowHead(one)}</div>}
                <div className={styles.names} aria-hidden="true">
                  {one.rally.offeredAt !== null &&
                    one.rally.lanes.map((lane, index) => (
                      <span key={lane.id} style={{ insetBlockStart: 16 + index * 32 }} dir="auto">
                        {words.nameOf(lane)}
                      </span>
                    ))}
                </div>
                {one.rally.offeredAt === null ? (
                  <p className={styles.notYet}>
                    {t('introductions.rally.notYet', { date: moment(one.introduction.draftedAt) })}
                  </p>
                ) : (
                  <RallyRow
                    rally={one.rally}
                    scale={scale}
                    sentence={sentence(one.introduction, one.rally)}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={footStyles.foot}>
        {!isList && <RallyKey />}
        <ListSwitch isList={isList} onChange={setIsList} />
      </div>
    </div>
  );
}
