import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DueDate } from '../../ui/time/moment.tsx';
import { ownDueDay } from '../../ui/time/own-days.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import styles from './desk.module.css';
import { type DeskRow, namedMove } from './desk-types.ts';
import { RowCase } from './row-case.tsx';

type DeskRowProps = {
  row: DeskRow;
  /** The row where the keys are; its button is the filled one. */
  isCurrent: boolean;
  isBusy: boolean;
  onFocus: () => void;
  onDo: () => void;
  /** What else can be done about it than what the button says. */
  menu: ReactNode;
};

/** One open move: by when, which case and why now, and the verb that makes it. */
export function MoveRow({ row, isCurrent, isBusy, onFocus, onDo, menu }: DeskRowProps) {
  const { t } = useTranslation();
  const { moment } = useDateWords();
  const due = row.dueAt ? ownDueDay(row.dueAt) : row.untilOn;
  return (
    <li
      data-row
      className={`${styles.move ?? ''} ${isCurrent ? (styles.current ?? '') : ''}`}
      onFocusCapture={onFocus}
    >
      <p className={styles.due}>
        {due ? <DueDate on={due} /> : t('desk.noDay')}
        <small>
          {t(row.do === 'reminder' ? 'desk.setOn' : 'desk.since', {
            date: moment(row.sinceAt, 'day'),
          })}
        </small>
      </p>
      <RowCase row={row} />
      <span className={styles.acts}>
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
        {menu}
      </span>
    </li>
  );
}
