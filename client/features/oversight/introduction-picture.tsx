import { useTranslation } from 'react-i18next';
import type { FirstIntroductions } from '../../../shared/oversight/caseload.ts';
import { Picture } from '../../ui/picture/picture.tsx';
import { PictureTable } from '../../ui/picture/picture-table.tsx';
import { useRoom } from '../../ui/picture/use-room.ts';
import { CaseMark, CaseName } from './case-mark.tsx';
import markStyles from './introduction-picture.module.css';
import { layMarks } from './mark-layout.ts';
import styles from './pictures.module.css';

/** A mark smaller than this is no target: the list has its link. */
const smallestTarget = { finger: 24, pointer: 12 };

function Marks({ firsts, sentence }: { firsts: FirstIntroductions; sentence: string }) {
  const { t, i18n } = useTranslation();
  const { cases, targetDays, within } = firsts;
  const room = useRoom(18, { width: 392 });
  const layout = layMarks(firsts, room.width, room.pitch);
  const { height, radius, pitch, targetX } = layout;
  const leadsOn = pitch >= (room.isTouched ? smallestTarget.finger : smallestTarget.pointer);
  // As a share, so that nothing sticks out while the width changes.
  const at = (x: number) => `${(x / room.width) * 100}%`;
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <div ref={room.ref} className={markStyles.marks}>
      <svg className="mirrors" width="100%" height={height + 1} role="img" aria-label={sentence}>
        <line className={styles.axis} x1="0" x2="100%" y1={height} y2={height} />
        <line className={markStyles.target} x1={targetX} x2={targetX} y1="0" y2={height} />
        {layout.marks.map(({ timed, x, y, isLate }) => {
          const isClosed = timed.reference === null;
          const tone = isClosed ? styles.closed : isLate ? markStyles.late : markStyles.inTime;
          return isLate ? (
            <rect
              key={`${x} ${y}`}
              className={tone}
              x={x - radius * 0.8}
              y={y - radius * 0.8}
              width={radius * 1.6}
              height={radius * 1.6}
              transform={`rotate(45 ${x} ${y})`}
            />
          ) : (
            <circle key={`${x} ${y}`} className={tone} cx={x} cy={y} r={radius} />
          );
        })}
      </svg>
      {leadsOn &&
        layout.marks.map(({ timed, x, y }) => (
          <CaseMark
            key={`${x} ${y}`}
            named={timed}
            saying={t('oversight.firstIntroduction.days', { count: timed.days })}
            className={markStyles.spot}
            style={{
              insetInlineStart: `calc(${at(x)} - ${pitch / 2}px)`,
              insetBlockStart: y - pitch / 2,
              inlineSize: pitch,
              blockSize: pitch,
            }}
          />
        ))}
      <p className={markStyles.says} style={{ insetInlineStart: `calc(${at(targetX)} + 8px)` }}>
        <b>{t('oversight.firstIntroduction.target', { count: targetDays })}</b>
        {cases.length > within && (
          <span>{t('oversight.firstIntroduction.longer', { count: cases.length - within })}</span>
        )}
      </p>
      <div className={markStyles.days} aria-hidden="true">
        {layout.ticks.map(({ from, to, x, andMore }) => (
          <span key={x} style={{ insetInlineStart: `calc(${at(x)} - 20px)` }}>
            {andMore
              ? t('oversight.firstIntroduction.andMore', { from })
              : from === to
                ? to
                : number.formatRange(from, to)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** How many working days each case waited for its first introduction, against the target. */
export function IntroductionPicture({ firsts }: { firsts: FirstIntroductions }) {
  const { t } = useTranslation();
  const { cases, targetDays, medianDays, within } = firsts;
  const heading = t('oversight.firstIntroduction.heading');
  if (medianDays === null || cases.length === 0) {
    return <Picture heading={heading} caption={t('oversight.firstIntroduction.none')} />;
  }
  const caption = t('oversight.firstIntroduction.within', { count: cases.length, within });
  const hasClosed = cases.some((one) => one.reference === null);
  return (
    <Picture
      heading={heading}
      caption={caption}
      legend={
        hasClosed && (
          <ul className={styles.legend}>
            <li>
              <svg width="14" height="14" aria-hidden="true">
                <circle className={styles.closed} cx="7" cy="7" r="5.5" />
              </svg>
              {t('oversight.pictures.closed')}
            </li>
          </ul>
        )
      }
      asList={() => (
        <PictureTable
          caption={heading}
          head={[t('cases.list.case'), t('oversight.firstIntroduction.axis')]}
          rows={cases.map((timed, at) => ({
            id: timed.reference ?? `${at}`,
            cells: [
              <CaseName key="case" named={timed} />,
              timed.days > targetDays ? (
                <span key="days" className="over">
                  {t('oversight.firstIntroduction.overTarget', { count: timed.days })}
                </span>
              ) : (
                timed.days
              ),
            ],
          }))}
        />
      )}
    >
      <p className={markStyles.median}>
        <b>{t('oversight.firstIntroduction.median', { count: Math.round(medianDays) })}</b>
        <small>{t('oversight.firstIntroduction.ofCases', { count: cases.length })}</small>
      </p>
      <Marks firsts={firsts} sentence={caption} />
      <p className="cap">{t('oversight.firstIntroduction.axis')}</p>
    </Picture>
  );
}
