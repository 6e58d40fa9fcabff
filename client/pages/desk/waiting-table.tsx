import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate } from '../../ui/time/formats.ts';
import { DueDate } from '../../ui/time/moment.tsx';
import { ClockLine } from './clock-line.tsx';
import styles from './desk.module.css';
import type { DeskRow } from './desk-types.ts';
import { useMoveText } from './use-move-text.ts';

/** As many as one looks at without asking for more. */
const shownAtFirst = 8;

/** What others owe: whose turn, what, since when and until when. */
export function WaitingTable({ rows }: { rows: readonly DeskRow[] }) {
  const { t } = useTranslation();
  const moveText = useMoveText();
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? rows : rows.slice(0, shownAtFirst);
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
                {row.dueAt ? (
                  <DueDate on={localDate(new Date(row.dueAt))} />
                ) : row.untilOn ? (
                  <DueDate on={row.untilOn} />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <Button variant="subtle" size="xs" className={styles.more} onClick={() => setIsAll(true)}>
          {t('desk.more', { count: rows.length - shown.length })}
        </Button>
      )}
    </>
  );
}
