import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

/**
 * The only column types used, alike on both engines: text (ids, timestamps, dates, JSON) and integer (numbers, 0/1).
 * A trailing `?` allows null; `>table` refers to that table's id.
 */
export type ColumnKind =
  | 'text'
  | 'text?'
  | 'integer'
  | 'integer?'
  | `text>${string}`
  | `text?>${string}`;

/** Creates a table from a short description; `key` names the primary key's columns (default: `id`). */
export async function createTable(
  db: Kysely<Database>,
  name: string,
  columns: Record<string, ColumnKind>,
  options: { key?: string[]; unique?: string[][]; indexes?: string[][] } = {},
): Promise<void> {
  const key = options.key ?? ['id'];
  let table: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const [column, kind] of Object.entries(columns)) {
    const [type, target] = kind.split('>') as [string, string | undefined];
    table = table.addColumn(column, type.startsWith('text') ? 'text' : 'integer', (builder) => {
      const referring = target ? builder.references(`${target}.id`) : builder;
      return type.endsWith('?') ? referring : referring.notNull();
    });
  }
  table = table.addPrimaryKeyConstraint(`${name}_pk`, key as [string]);
  for (const columnsOfOne of options.unique ?? []) {
    table = table.addUniqueConstraint(
      `${name}_${columnsOfOne.join('_')}_unique`,
      columnsOfOne as [string],
    );
  }
  await table.execute();
  for (const columnsOfOne of options.indexes ?? []) {
    await db.schema
      .createIndex(`${name}_${columnsOfOne.join('_')}`.slice(0, 60))
      .on(name)
      .columns(columnsOfOne)
      .execute();
  }
}

/** An index over the rows that satisfy a condition, so that it stays small as the past grows. */
export async function createPartialIndex(
  db: Kysely<Database>,
  name: string,
  table: string,
  columns: string[],
  condition: string,
): Promise<void> {
  await sql
    .raw(`create index ${name} on ${table} (${columns.join(', ')}) where ${condition}`)
    .execute(db);
}
