import type { Reader } from '../../db/connect.ts';
import { fromJson } from '../../db/json.ts';

/** One line of the trail with the content that stands beside it, for whoever compares rows with it. */
export type Recorded = {
  seq: number;
  at: string;
  name: string;
  personId: string | null;
  caseId: string | null;
  subjectId: string | null;
  facts: Record<string, unknown>;
  /** Null where there was none, or where it was redacted. */
  content: Record<string, unknown> | null;
  isRedacted: boolean;
};

async function readEvents(
  db: Reader,
  of: { subjects: readonly string[] } | { cases: readonly string[] } | 'all',
  names = '%',
): Promise<Recorded[]> {
  let query = db
    .selectFrom('events')
    .leftJoin('event_contents', 'event_contents.seq', 'events.seq')
    .selectAll('events')
    .select(['event_contents.content', 'event_contents.redacted_at'])
    .where('events.name', 'like', names)
    .orderBy('events.seq');
  if (of !== 'all') {
    const [column, ids] =
      'subjects' in of
        ? (['events.subject_id', of.subjects] as const)
        : (['events.case_id', of.cases] as const);
    if (ids.length === 0) return [];
    query = query.where(column, 'in', [...ids]);
  }
  const rows = await query.execute();
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    name: row.name,
    personId: row.person_id,
    caseId: row.case_id,
    subjectId: row.subject_id,
    facts: fromJson(row.facts),
    content: row.content === null ? null : fromJson(row.content),
    isRedacted: row.redacted_at !== null,
  }));
}

export type EventsById = { of(id: string): readonly Recorded[] };

function byId(events: readonly Recorded[], idOf: (event: Recorded) => string | null): EventsById {
  const grouped = Map.groupBy(events, (event) => idOf(event) ?? '');
  return { of: (id) => grouped.get(id) ?? [] };
}

/** The events about these things, oldest first. */
export async function eventsOfSubjects(db: Reader, ids: readonly string[]): Promise<EventsById> {
  return byId(await readEvents(db, { subjects: ids }), (event) => event.subjectId);
}

/** The events of these cases whose name is about the case itself, oldest first. */
export async function eventsOfCases(db: Reader, ids: readonly string[]): Promise<EventsById> {
  const events = await readEvents(db, { cases: ids }, 'case.%');
  return byId(events, (event) => event.caseId);
}

/** Every event of this name, oldest first: only for what happens seldom, or once to a person. */
export async function eventsNamed(db: Reader, name: string): Promise<readonly Recorded[]> {
  return readEvents(db, 'all', name);
}

/** The latest of the events with one of these names. */
export function latest(events: readonly Recorded[], ...names: string[]): Recorded | undefined {
  return events.findLast((event) => names.includes(event.name));
}

/** Whether two values say the same; what is absent and what is null are one. */
export function isSame(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other);
}

function sorted(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Whether two lists hold the same, in whatever order. */
export function holdSame(one: readonly string[], other: unknown): boolean {
  return Array.isArray(other) && isSame([...one].sort(), [...(other as string[])].sort());
}
