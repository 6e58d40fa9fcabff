import BetterSqlite, { type Statement } from 'better-sqlite3';
import type { Database } from '../../../db/schema.ts';
import { chainStart, hashEventLine, hashOf } from '../../../server/activity/hash.ts';

export type Happening = {
  at: string;
  name: string;
  personId: string | null;
  caseId?: string | null;
  subjectId: string;
  facts: Record<string, unknown>;
  content?: Record<string, unknown>;
};

export type BulkWriter = {
  /** An id like a UUIDv7 of that moment; later moments sort later. */
  id(at: string): string;
  insert<Table extends keyof Database>(table: Table, row: Database[Table]): void;
  /** Appends to the trail, in the chain that stands there already. */
  tell(happening: Happening): void;
  /** Commits everything, and leaves the database as a server does that was stopped. */
  close(): void;
};

/** Writes rows straight into a migrated database: for hundreds of thousands of them commands would take an hour. */
export function openBulkWriter(path: string): BulkWriter {
  const sqlite = new BetterSqlite(path);
  // Whoever loses power meanwhile generates it again.
  sqlite.pragma('journal_mode = OFF');
  sqlite.pragma('synchronous = OFF');
  sqlite.pragma('cache_size = -400000');
  sqlite.pragma('foreign_keys = ON');
  const inserts = new Map<string, Statement>();
  let count = 0;
  const last = sqlite
    .prepare<[], { seq: number; hash: string }>('select seq, hash from events order by seq desc')
    .get();
  let seq = last?.seq ?? 0;
  let prevHash = last?.hash ?? chainStart;
  sqlite.exec('begin');

  const id = (at: string): string => {
    count += 1;
    const time = Date.parse(at).toString(16).padStart(12, '0');
    const tail = count.toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}`;
  };
  const insert: BulkWriter['insert'] = (table, row) => {
    let statement = inserts.get(table);
    if (!statement) {
      const columns = Object.keys(row);
      const values = columns.map((column) => `@${column}`);
      statement = sqlite.prepare(
        `insert into ${table} (${columns.join(', ')}) values (${values.join(', ')})`,
      );
      inserts.set(table, statement);
    }
    statement.run(row);
  };
  return {
    id,
    insert,
    tell({ at, name, personId, caseId = null, subjectId, facts, content }) {
      seq += 1;
      const line = {
        seq,
        id: id(at),
        at,
        name,
        personId,
        forPersonId: null,
        caseId,
        subjectId,
        facts,
        contentHash: content ? hashOf(content) : null,
      };
      const hash = hashEventLine(line, prevHash);
      insert('events', {
        seq,
        id: line.id,
        at,
        name,
        person_id: personId,
        for_person_id: null,
        case_id: caseId,
        subject_id: subjectId,
        facts: JSON.stringify(facts),
        content_hash: line.contentHash,
        prev_hash: prevHash,
        hash,
      });
      if (content) {
        insert('event_contents', { seq, content: JSON.stringify(content), redacted_at: null });
      }
      prevHash = hash;
    },
    close() {
      sqlite.exec('commit');
      sqlite.pragma('journal_mode = WAL');
      sqlite.close();
    },
  };
}
