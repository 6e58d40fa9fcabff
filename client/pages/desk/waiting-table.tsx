import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoveText } from '../../features/cases/use-move-text.ts';
import { DueDate } from '../../ui/time/moment.tsx';
import { ownDay, ownDueDay, useOwnToday } from '../../ui/time/own-days.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { ClockLine } from './clock-line.tsx';
import desk from './desk.module.css';
import type { DeskRow } from './desk-types.ts';
import { wayToNudge } from './use-nudge-turn.ts';
import styles from './waiting.module.css';

/** As many as one looks at without asking for more. */
const shownAtFirst = 8;

type WaitingTableProps = {
  rows: readonly DeskRow[];
  isBusy: (row: DeskRow) => boolean;
  onNudge: (row: DeskRow) => void;
};

/** What others owe: whose turn, what, since when and until when; reminded from the row. */
export function WaitingTable({ rows, isBusy, onNudge }: WaitingTableProps) {
  const { t } = useTranslation();
  const moveText = useMoveText();
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? rows : rows.slice(0, shownAtFirst);
  const { moment } = useDateWords();
  const today = useOwnToday();
  const isRemindedToday = ({ nudgedAt }: DeskRow) => nudgedAt !== null && ownDay(nudgedAt) >= today;
  const whose = (row: DeskRow) => {
    if (row.holder === 'nobody') return t('desk.nobody');
    return row.holderName ?? t('desk.committee');
  };
  return (
    <>
      <table className={styles.waiting}>
        <thead>
          <tr>
            <th scope="col">{t('desk.columns.case')}</th>
            <th scope="col">{t('desk.columns.whose')}</th>
            <th scope="col">{t('desk.columns.what')}</th>
            <th scope="col">{t('desk.columns.clock')}</th>
            <th scope="col">{t('desk.columns.reminder')}</th>
            <th scope="col">
              <span className="vh">{t('desk.groups.nudge')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.turnId} data-row>
              <td>
                <Link to="/cases/$reference" params={{ reference: row.reference }} dir="auto">
                  {row.government} <span className={styles.reference}>{row.reference}</span>
                </Link>
              </td>
              <td dir="auto">{whose(row)}</td>
              <td className="soft" dir="auto">
                {moveText(row)}
              </td>
              <td>
                <ClockLine row={row} />
              </td>
              <td className="soft num">
                {row.lookAgainAt ? (
                  <DueDate on={ownDueDay(row.lookAgainAt)} />
                ) : row.untilOn ? (
                  <DueDate on={row.untilOn} />
                ) : null}
                {row.nudgedAt && (
                  <small>{t('desk.nudgedOn', { date: moment(row.nudgedAt, 'day-month') })}</small>
                )}
              </td>
              <td>
                {wayToNudge(row) && !isRemindedToday(row) && (
                  <Button
                    variant="subtle"
                    size="xs"
                    loading={isBusy(row)}
                    onClick={() => onNudge(row)}
                  >
                    {t('desk.verbs.nudge')}
                    <span className="vh"> {whose(row)}</span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <Button variant="subtle" size="xs" className={desk.more} onClick={() => setIsAll(true)}>
          {t('desk.more', { count: rows.length - shown.length })}
        </Button>
      )}
    </>
  );
}
