import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoadedCase, ManagerLoad } from '../../../shared/oversight/caseload.ts';
import { Hatch } from '../../ui/picture/hatch.tsx';
import { Picture } from '../../ui/picture/picture.tsx';
import { PictureTable } from '../../ui/picture/picture-table.tsx';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { CaseMark, CaseName } from './case-mark.tsx';
import type { Narrowing } from './caseload-search.ts';
import loadStyles from './load-picture.module.css';
import styles from './pictures.module.css';

type How = 'overdue' | 'onHold' | 'open';
const howIs = ({ isOverdue, isOnHold }: LoadedCase): How =>
  isOverdue ? 'overdue' : isOnHold ? 'onHold' : 'open';

/** A case: late with “!”, hatched on hold; with a bar through it where the reader has a conflict of interest. */
function Square({ how, isClosed, hatch }: { how: How; isClosed: boolean; hatch: string }) {
  const fill = how === 'onHold' && !isClosed ? { fill: `url(#${hatch})` } : {};
  const tone = isClosed ? styles.closed : loadStyles[how];
  return (
    <svg width="17" height="17" aria-hidden="true">
      <rect className={tone} {...fill} x="0.75" y="0.75" width="15.5" height="15.5" />
      {isClosed && <path className={styles.closed} d="M4.5 8.5h8" />}
      {!isClosed && how === 'overdue' && (
        <path className={loadStyles.late} d="M8.5 4v5M8.5 12.2v.6" />
      )}
    </svg>
  );
}

function useRemarks() {
  const { t } = useTranslation();
  const { date } = useDateWords();
  return ({ managerId, lent, awayUntil, cases }: ManagerLoad): string[] => {
    const late = cases.filter((one) => one.isOverdue).length;
    return [
      ...lent.map(({ name, count }) => t('oversight.loads.lent', { count, name })),
      ...(awayUntil ? [t('oversight.loads.away', { date: date(awayUntil, 'day-month') })] : []),
      ...(managerId === null && late > 0 ? [t('oversight.loads.pastTarget', { count: late })] : []),
    ];
  };
}

/** Who carries how many cases; a square each, the most urgent first. */
export function LoadPicture({ loads, narrowing }: { loads: ManagerLoad[]; narrowing: Narrowing }) {
  const { t } = useTranslation();
  const hatch = useId();
  const remarks = useRemarks();
  const heading = t('oversight.loads.heading');
  if (loads.every(({ cases }) => cases.length === 0)) {
    return <Picture heading={heading} caption={t('oversight.loads.none')} />;
  }
  const shown = loads.filter(({ managerId, cases }) => managerId !== null || cases.length > 0);
  const hasClosed = shown.some(({ cases }) => cases.some((one) => one.reference === null));
  const nameOf = ({ managerId, name }: ManagerLoad) => (
    <Link to="/cases" search={{ ...narrowing, manager: managerId ?? 'nobody' }} dir="auto">
      {name ?? t('cases.nobodyYet')}
    </Link>
  );
  return (
    <Picture
      heading={heading}
      caption={t('oversight.loads.caption')}
      legend={
        <ul className={styles.legend}>
          {(['overdue', 'onHold', 'open'] as const).map((how) => (
            <li key={how}>
              <Square how={how} isClosed={false} hatch={hatch} />
              {t(`oversight.loads.${how}`)}
            </li>
          ))}
          {hasClosed && (
            <li>
              <Square how="open" isClosed hatch={hatch} />
              {t('oversight.pictures.closed')}
            </li>
          )}
        </ul>
      }
      asList={() => (
        <PictureTable
          caption={heading}
          head={[t('cases.manager'), t('cases.list.case'), t('oversight.loads.how')]}
          rows={shown.flatMap((load) => {
            const id = load.managerId ?? 'nobody';
            if (load.cases.length === 0) return [{ id, cells: [nameOf(load), 0, ''] }];
            return load.cases.map((one, at) => ({
              id: `${id} ${at}`,
              cells: [
                nameOf(load),
                <CaseName key="case" named={one} />,
                t(`oversight.loads.${howIs(one)}`),
              ],
            }));
          })}
        />
      )}
    >
      <svg width="0" height="0" className={loadStyles.patterns} aria-hidden="true">
        <defs>
          <Hatch id={hatch} />
        </defs>
      </svg>
      <ul className={loadStyles.loads}>
        {shown.map((load) => (
          <li key={load.managerId ?? 'nobody'}>
            {nameOf(load)}
            <b className="num">{load.cases.length}</b>
            <span className={loadStyles.squares}>
              {load.cases.map((one, at) => (
                <CaseMark
                  // biome-ignore lint/suspicious/noArrayIndexKey: some have no name
                  key={at}
                  named={one}
                  saying={t(`oversight.loads.${howIs(one)}`)}
                  className={loadStyles.square}
                >
                  <Square how={howIs(one)} isClosed={one.reference === null} hatch={hatch} />
                </CaseMark>
              ))}
              {remarks(load).map((words) => (
                <small key={words}>{words}</small>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Picture>
  );
}
