import { act, useState } from 'react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startTranslations } from '../../client/i18n.ts';
import { Table, type TableColumn } from '../../client/ui/table.tsx';
import { clearScreen, draw } from '../support/draw.tsx';

beforeAll(() => startTranslations());
afterEach(clearScreen);

type Row = { id: string; name: string };
let readAgain: (rows: Row[]) => void;

/** Makes its columns anew at each drawing, as lists do whose buttons know what is going on. */
function Names({ useRows }: { useRows: () => Row[] }) {
  const rows = useRows();
  const columns: TableColumn<Row>[] = [
    {
      id: 'name',
      header: 'Name',
      accessorFn: (row) => row.name,
      cell: ({ row }) => <a href={`/${row.original.id}`}>{row.original.name}</a>,
    },
  ];
  return <Table caption="Names" columns={columns} rows={rows} rowId={(row) => row.id} />;
}

test('a list that is read again keeps the focus where it was', async () => {
  const one = { id: 'one', name: 'One' };
  const place = await draw(
    <Names
      useRows={() => {
        const [rows, setRows] = useState([one]);
        readAgain = setRows;
        return rows;
      }}
    />,
  );
  const link = place.querySelector<HTMLAnchorElement>('a[href="/one"]');
  link?.focus();
  await act(async () =>
    readAgain([
      { id: 'other', name: 'Other' },
      { ...one, name: 'First' },
    ]),
  );
  expect(place.querySelectorAll('tbody tr')).toHaveLength(2);
  expect(link?.isConnected).toBe(true);
  expect(link?.textContent).toBe('First');
  expect(document.activeElement).toBe(link);
});
