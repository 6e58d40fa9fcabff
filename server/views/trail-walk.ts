import { type SelectQueryBuilder, sql } from 'kysely';
import type { Reader } from '../../db/connect.ts';
import type { Database } from '../../db/schema.ts';
import { type EventsById, eventsOfSubjects, type Recorded } from './trail-reading.ts';

/** How many rows are looked at together; few enough for one list of ids in SQL. */
const pageSize = 300;

/** Names each fault of a row, given what the trail says of it, oldest first. */
type Compare<Row> = (row: Row, events: readonly Recorded[]) => Iterable<string>;

/** One kind of row, and how it is held against the trail. */
type Walk<Tables extends keyof Database, Row> = {
  /** The table the rows are of. */
  table: Tables & string;
  /** Every row there is; the walk takes them a page at a time. */
  rows: SelectQueryBuilder<Database, Tables, Row>;
  /** What the operator finds a row by. */
  call(row: Row): string;
  /** The events about rows with these ids; where it is not said, those whose subject they are. */
  eventsOf?(db: Reader, ids: readonly string[]): Promise<EventsById>;
  /** Reads what stands beside a page of rows, for comparing each of them. */
  prepare(page: readonly Row[], ids: readonly string[]): Promise<Compare<Row>>;
};

/**
 * What differs between every row of one kind and the trail, a sentence each. It goes page by page, so that the largest
 * installation fits into memory.
 */
export async function walkAlongTrail<Tables extends keyof Database, Row extends { id: string }>(
  db: Reader,
  { table, rows, call, eventsOf = eventsOfSubjects, prepare }: Walk<Tables, Row>,
): Promise<string[]> {
  const id = sql.ref<string>(`${table}.id`);
  const inOrder = rows.orderBy(id).limit(pageSize);
  const faults: string[] = [];
  for (let afterId = ''; ; ) {
    const page = await inOrder.where(id, '>', afterId).execute();
    const last = page.at(-1);
    if (!last) return faults;
    const ids = page.map((row) => row.id);
    const events = await eventsOf(db, ids);
    const compare = await prepare(page, ids);
    for (const row of page) {
      for (const fault of compare(row, events.of(row.id))) faults.push(`${call(row)}: ${fault}`);
    }
    afterId = last.id;
  }
}
