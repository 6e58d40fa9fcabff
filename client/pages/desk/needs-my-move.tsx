import { useHotkeys } from '@mantine/hooks';
import { useRef, useState } from 'react';
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

/** The moves by kind, the most overdue first; `j` and `k` go through them, Enter opens the case. */
export function NeedsMyMove({ groups, busyTurnId, onDo }: NeedsMyMoveProps) {
  const { t } = useTranslation();
  const rows = groups.flatMap((group) => group.rows);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const links = useRef(new Map<string, HTMLAnchorElement>());
  // The row may be done and gone: then the first one is the current one again.
  const at = Math.max(
    0,
    rows.findIndex((row) => row.turnId === currentId),
  );

  function go(step: number): void {
    const isNowhere = currentId === null;
    const next = rows[Math.min(rows.length - 1, Math.max(0, isNowhere ? 0 : at + step))];
    if (!next) return;
    setCurrentId(next.turnId);
    links.current.get(next.turnId)?.focus();
  }
  useHotkeys([
    ['j', () => go(1)],
    ['k', () => go(-1)],
  ]);

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
                  linkRef={(link) => {
                    if (link) links.current.set(row.turnId, link);
                    else links.current.delete(row.turnId);
                  }}
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
