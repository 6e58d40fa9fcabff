import { sql } from 'kysely';
import type { Engine, Reader } from './connect.ts';

/**
 * What the database itself finds wrong with its pages, indexes and references, a sentence each. PostgreSQL watches over
 * its own as it works and offers no such walk; there this finds nothing.
 */
export async function checkDatabase(db: Reader, engine: Engine): Promise<string[]> {
  if (engine === 'postgres') return [];
  const faults: string[] = [];
  const pages = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  for (const { integrity_check: line } of pages.rows) {
    if (line !== 'ok') faults.push(`database: ${line}`);
  }
  const references = await sql<{
    table: string;
    rowid: number | null;
    parent: string;
  }>`pragma foreign_key_check`.execute(db);
  for (const { table, rowid, parent } of references.rows) {
    faults.push(
      `database: row ${rowid} of ${table} refers to a row of ${parent} that is not there`,
    );
  }
  return faults;
}
