import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CaseStatusChip } from '../../features/cases/case-status-chip.tsx';
import { localDate } from '../../ui/time/formats.ts';
import { DueDate } from '../../ui/time/moment.tsx';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import styles from './desk.module.css';
import { type DeskRow, namedMove } from './desk-types.ts';
import { WhyNow } from './why-now.tsx';

type DeskRowProps = {
  row: DeskRow;
  /** The row where the keys are; its button is the filled one. */
  isCurrent: boolean;
  isBusy: boolean;
  onFocus: () => void;
  onDo: () => void;
};

/** One open move: by when, which case and why now, and the verb that makes it. */
export function MoveRow({ row, isCurrent, isBusy, onFocus, onDo }: DeskRowProps) {
  const { t } = useTranslation();
  const { moment } = useDateWords();
  const due = row.dueAt ? localDate(new Date(row.dueAt)) : row.untilOn;
  return (
    <li
      data-row
      className={`${styles.move ?? ''} ${isCurrent ? (styles.current ?? '') : ''}`}
      onFocusCapture={onFocus}
    >
      <p className={styles.due}>
        {due ? <DueDate on={due} /> : t('desk.noDay')}
        <small>{t('desk.since', { date: moment(row.sinceAt, 'day') })}</small>
      </p>
      <div className={styles.case}>
        <Link
          to="/cases/$reference"
          params={{ reference: row.reference }}
          className={styles.title}
          dir="auto"
        >
          {t('desk.caseTitle', { government: row.government, title: row.title })}
        </Link>
        <p className={styles.why}>
          <span className="num">{row.reference}</span> · <WhyNow row={row} />
        </p>
      </div>
      <span className={styles.status}>
        <CaseStatusChip status={row.status} inRow />
      </span>
      <Button
        size="xs"
        variant={isCurrent ? 'filled' : 'default'}
        className={styles.verb}
        loading={isBusy}
        onClick={onDo}
      >
        {t(`desk.verbs.${namedMove(row.do)}`)}
        <span className="vh"> {row.reference}</span>
      </Button>
    </li>
  );
}
