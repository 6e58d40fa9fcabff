import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type OpenStatus, openStatuses } from '../../../shared/cases/vocabulary.ts';
import type { StatusColumn } from '../../../shared/oversight/caseload.ts';
import { Hatch } from '../../ui/picture/hatch.tsx';
import { Picture } from '../../ui/picture/picture.tsx';
import { PictureTable } from '../../ui/picture/picture-table.tsx';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import type { Narrowing } from './caseload-search.ts';
import styles from './pictures.module.css';
import { labelHeight, layStatuses, type StatusLayout } from './status-layout.ts';
import statusStyles from './status-picture.module.css';

/** What most changed between the first column and today, in a sentence. */
function useFinding() {
  const { t } = useTranslation();
  const words = useDateWords();
  return (columns: readonly StatusColumn[]): string => {
    const [first, last] = [columns[0], columns.at(-1)];
    if (!first || !last) return '';
    const date = words.date(first.on, 'month-of-year');
    const grown = (status: OpenStatus) => last.counts[status] - first.counts[status];
    const most = openStatuses.toSorted((one, other) => grown(other) - grown(one))[0];
    if (most && grown(most) > 0) {
      return t('oversight.statuses.grown', {
        status: t(`caseStatuses.${most}`),
        from: first.counts[most],
        to: last.counts[most],
        date,
      });
    }
    const totalOf = ({ counts }: StatusColumn) =>
      openStatuses.reduce((sum, status) => sum + counts[status], 0);
    return totalOf(last) < totalOf(first)
      ? t('oversight.statuses.fallen', { from: totalOf(first), to: totalOf(last), date })
      : t('oversight.statuses.steady', { count: totalOf(last), date });
  };
}

function Months({ months }: { months: StatusLayout['months'] }) {
  const { date } = useDateWords();
  return (
    <div className={statusStyles.months} aria-hidden="true">
      {months.map(({ on, at, isSpare, withYear }) => (
        <span
          key={on}
          className={isSpare ? statusStyles.spare : undefined}
          style={{ insetInlineStart: `${at}%` }}
        >
          {date(on, 'short-month')}
          {withYear && <small>{date(on, 'year')}</small>}
        </span>
      ))}
    </div>
  );
}

type StatusPictureProps = { columns: StatusColumn[]; months: number; narrowing: Narrowing };

/** How many cases were open on each day, by status; beside the last column the way to those of today. */
export function StatusPicture({ columns, months, narrowing }: StatusPictureProps) {
  const { t } = useTranslation();
  const { date } = useDateWords();
  const hatch = useId();
  const finding = useFinding()(columns);
  const heading = t('oversight.statuses.heading');
  const layout = layStatuses(columns);
  const { height } = layout;
  if (layout.columns.every(({ total }) => total === 0)) {
    return <Picture heading={heading} caption={t('oversight.statuses.none')} />;
  }
  return (
    <Picture
      heading={heading}
      caption={
        <>
          {finding} {t(months > 12 ? 'oversight.statuses.aMonth' : 'oversight.statuses.halfAMonth')}
        </>
      }
      asList={() => (
        <PictureTable
          caption={heading}
          head={[
            t('oversight.statuses.day'),
            ...openStatuses.map((status) => t(`caseStatuses.${status}`)),
          ]}
          rows={columns.toReversed().map(({ on, counts }) => ({
            id: on,
            cells: [date(on), ...openStatuses.map((status) => counts[status])],
          }))}
        />
      )}
    >
      <div
        className={statusStyles.statuses}
        style={{
          blockSize: height + 40,
          gridTemplateColumns: `1.75rem minmax(0, ${columns.length * 4}rem) auto`,
        }}
      >
        <div className={statusStyles.axis} aria-hidden="true">
          {layout.ticks.map(({ value, y }) => (
            <span key={value} style={{ insetBlockStart: y - 8 }}>
              {value}
            </span>
          ))}
        </div>
        <div className={statusStyles.plot}>
          <svg className="mirrors" width="100%" height={height} role="img" aria-label={finding}>
            <defs>
              <Hatch id={hatch} />
            </defs>
            {layout.ticks.map(({ value, y }) => (
              <line key={value} className={styles.grid} x1="0" x2="100%" y1={y} y2={y} />
            ))}
            {layout.columns.map(({ on, at, width, blocks }) => (
              <g key={on}>
                {blocks.map(({ status, y, height: tall }) => (
                  <rect
                    key={status}
                    className={statusStyles[status]}
                    {...(status === 'on_hold' ? { fill: `url(#${hatch})` } : {})}
                    x={`${at}%`}
                    width={`${width}%`}
                    y={y}
                    height={tall}
                  />
                ))}
              </g>
            ))}
            <line className={styles.axis} x1="0" x2="100%" y1={height} y2={height} />
          </svg>
          {layout.columns.map(({ on, at, width, total }) => (
            <span
              key={on}
              className={statusStyles.day}
              style={{ insetInlineStart: `${at}%`, inlineSize: `${width}%`, blockSize: height }}
              title={t('oversight.statuses.openOn', { count: total, date: date(on) })}
            />
          ))}
          <Months months={layout.months} />
        </div>
        <ul className={statusStyles.labels}>
          {layout.labels.map(({ status, count, y }) => (
            <li key={status} style={{ insetBlockStart: y - labelHeight / 2 }}>
              <Link to="/cases" search={{ ...narrowing, status }}>
                <span>{t(`caseStatuses.${status}`)}</span>
                <b className="num">{count}</b>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </Picture>
  );
}
