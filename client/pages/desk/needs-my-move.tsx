import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './desk.module.css';
import { MoveRow } from './desk-row.tsx';
import { type DeskGroup, type DeskRow, namedMove } from './desk-types.ts';
import { MoveIcon } from './move-icon.tsx';

type NeedsMyMoveProps = {
  groups: readonly DeskGroup[];
  busyTurnId: string | null;
  onDo: (row: DeskRow) => void;
};

/** The moves by kind, the most overdue first; the current row is the one that has, or last had, the focus. */
export function NeedsMyMove({ groups, busyTurnId, onDo }: NeedsMyMoveProps) {
  const { t } = useTranslation();
  const rows = groups.flatMap((group) => group.rows);
  const [currentId, setCurrentId] = useState<string | null>(null);
  // The row may be done and gone: then the first one is the current one again.
  const at = Math.max(
    0,
    rows.findIndex((row) => row.turnId === currentId),
  );

  return (
    <ul>
      {groups.map((group) => {
        const move = namedMove(group.do);
        return (
          <li key={group.do} className={styles.group}>
            <h3>
              <MoveIcon move={move} />
              {t(`desk.groups.${move}`)}
            </h3>
            <ul>
              {group.rows.map((row) => (
                <MoveRow
                  key={row.turnId}
                  row={row}
                  isCurrent={row.turnId === rows[at]?.turnId}
                  isBusy={row.turnId === busyTurnId}
                  onFocus={() => setCurrentId(row.turnId)}
                  onDo={() => onDo(row)}
                />
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
