import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './desk.module.css';
import { MoveRow } from './desk-row.tsx';
import { type DeskGroup, type DeskRow, namedMove } from './desk-types.ts';
import { MoveIcon } from './move-icon.tsx';

type NeedsMyMoveProps = {
  groups: readonly DeskGroup[];
  isBusy: (row: DeskRow) => boolean;
  onDo: (row: DeskRow) => void;
  menuOf: (row: DeskRow) => ReactNode;
};

/** The moves by kind, the most overdue first; the current row is the one that has, or last had, the focus. */
export function NeedsMyMove({ groups, isBusy, onDo, menuOf }: NeedsMyMoveProps) {
  const { t } = useTranslation();
  const rows = groups.flatMap((group) => group.rows);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const lastAt = useRef(0);
  const found = rows.findIndex((row) => row.turnId === currentId);
  // The row may be done and gone: then the one in its place is the current one.
  const at = found >= 0 ? found : Math.min(lastAt.current, rows.length - 1);
  const isGone = currentId !== null && found < 0;

  useEffect(() => {
    lastAt.current = at;
    if (!isGone) return;
    if (document.activeElement === document.body) {
      // Whoever made a move by the keys goes on where it stood.
      const row = list.current?.querySelectorAll('[data-row]')[at];
      row?.querySelector('a')?.focus({ preventScroll: true });
    } else {
      // They are elsewhere by now, and are not fetched back when that loses the focus, too.
      setCurrentId(null);
    }
  });

  return (
    <ul ref={list}>
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
                  isBusy={isBusy(row)}
                  onFocus={() => setCurrentId(row.turnId)}
                  onDo={() => onDo(row)}
                  menu={menuOf(row)}
                />
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
