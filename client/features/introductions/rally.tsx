import { useDirection } from '@mantine/core';
import { useViewportSize } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListSwitch } from '../../ui/picture/list-switch.tsx';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { useNow } from '../../ui/time/use-now.ts';
import type { CaseIntroductionView } from './introduction-view.ts';
import styles from './rally.module.css';
import footStyles from './rally-foot.module.css';
import { RallyKey } from './rally-key.tsx';
import { RallyRow } from './rally-row.tsx';
import { monthsOn, type RallyScale, rallyScale } from './rally-scale.ts';
import { RallyTable } from './rally-table.tsx';
import { usePartyWords } from './use-party-words.ts';
import { useRallySentence } from './use-rally-sentence.ts';

function Months({ scale }: { scale: RallyScale }) {
  const { t, i18n } = useTranslation();
  const month = new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' });
  const anchor = scale.direction === 1 ? 'start' : 'end';
  return (
    <svg viewBox={`0 0 ${scale.width} 24`} width={scale.width} height="24" aria-hidden="true">
      {monthsOn(scale)
        .filter((on) => Math.abs(scale.x(on) - scale.today) > 64)
        .map((on) => (
          <text
            key={on}
            className={styles.faint}
            x={scale.x(on) + 6 * scale.direction}
            y="16"
            textAnchor={anchor}
          >
            {month.format(new Date(on))}
          </text>
        ))}
      <text className={styles.strong} x={scale.today} y="16" textAnchor="middle">
        {t('time.today')}
      </text>
    </svg>
  );
}

/** The widest name of a month, “septembre”, and what stands before it, in px. */
const monthWidth = 72;

/** As far as one may scroll without cutting the name of a month at the edge. */
function wholeMonth(far: number, scale: RallyScale): number {
  const along = (on: string) => (scale.direction === 1 ? scale.x(on) : scale.width - scale.x(on));
  const cut = monthsOn(scale)
    .map(along)
    .find((start) => start < far && start + monthWidth > far);
  return cut ?? far;
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

  // It is read from today backwards: today stands in sight, with room for what is to come, also once the phone is turned.
  // biome-ignore lint/correctness/useExhaustiveDependencies: how wide the window is decides how much is in sight
  useEffect(() => {
    const place = scroller.current;
    if (!place || isList) return;
    const beyondToday = Math.abs((dir === 'rtl' ? 0 : scale.width) - scale.today);
    const far =
      place.scrollWidth - place.clientWidth - Math.max(beyondToday - place.clientWidth * 0.35, 0);
    const left = wholeMonth(far, scale);
    place.scrollLeft = dir === 'rtl' ? -left : left;
  }, [scale.width, scale.today, isList, dir, viewportWidth]);

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
              <Months scale={scale} />
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
