import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  sortFn_datetime,
  sortFn_text,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './table.module.css';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: {
    alphanumeric: sortFn_alphanumeric,
    basic: sortFn_basic,
    datetime: sortFn_datetime,
    text: sortFn_text,
  },
});

/**
 * A column: `{ id, header, accessorFn, cell }`. `accessorFn` gives what it sorts by; leave out
 * `cell` to show just that. `enableSorting: false` for columns of buttons.
 */
export type TableColumn<Row extends object> = ColumnDef<typeof features, Row>;

type TableProps<Row extends object> = {
  /** Says what the table lists, to those who cannot see where it stands. */
  caption: string;
  columns: TableColumn<Row>[];
  rows: Row[];
  rowId: (row: Row) => string;
  /** The column the rows come sorted by, before anybody chooses. */
  sortedBy?: { id: string; desc: boolean };
};

type DrawnProps<Context> = {
  draw: string | ((context: Context) => ReactNode) | undefined;
  context: Context;
};

/**
 * What a column draws. Columns are made anew while a list is read again; taken for a component of its own, as the library
 * would, what a cell holds would be thrown away with it, and with it the focus or a click half done.
 */
function Drawn<Context>({ draw, context }: DrawnProps<Context>) {
  return typeof draw === 'function' ? draw(context) : draw;
}

const noSorting: { id: string; desc: boolean }[] = [];

/** A table with sortable columns; on the phone every row stands as a block with its columns named. */
export function Table<Row extends object>(props: TableProps<Row>) {
  const { t } = useTranslation();
  const { columns, rows, rowId, sortedBy } = props;
  const sorting = useMemo(() => (sortedBy ? [sortedBy] : noSorting), [sortedBy]);
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: rowId,
    initialState: { sorting },
    enableMultiSort: false,
    enableSortingRemoval: false,
  });

  return (
    <table className={styles.table}>
      <caption className="vh">{props.caption}</caption>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => {
              const direction = header.column.getIsSorted();
              const isSortable = header.column.getCanSort();
              const Arrow = direction === 'desc' ? IconArrowDown : IconArrowUp;
              return (
                <th
                  key={header.id}
                  scope="col"
                  aria-sort={
                    direction === 'asc'
                      ? 'ascending'
                      : direction === 'desc'
                        ? 'descending'
                        : undefined
                  }
                >
                  {isSortable ? (
                    <button
                      type="button"
                      className={styles.sort}
                      onClick={() => header.column.toggleSorting()}
                    >
                      <Drawn draw={header.column.columnDef.header} context={header.getContext()} />
                      {direction && <Arrow size={12} stroke={1.5} aria-hidden="true" />}
                      <span className="vh">{t('ui.table.sort')}</span>
                    </button>
                  ) : (
                    <Drawn draw={header.column.columnDef.header} context={header.getContext()} />
                  )}
                </th>
              );
            })}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id} data-row>
            {row.getAllCells().map((cell) => {
              const { header } = cell.column.columnDef;
              return (
                <td key={cell.id} data-column={typeof header === 'string' ? header : undefined}>
                  <Drawn draw={cell.column.columnDef.cell} context={cell.getContext()} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
