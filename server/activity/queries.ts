import type { Reader } from '../../db/connect.ts';
import { fromJson } from '../../db/json.ts';
import { chainStart, hashEventLine, hashOf } from './hash.ts';

export type TrailEvent = {
  seq: number;
  at: string;
  name: string;
  personId: string | null;
  forPersonId: string | null;
  caseId: string | null;
  subjectId: string | null;
  facts: Record<string, unknown>;
};

/** Events after a cursor, oldest first: what the search index and live updates follow. */
export async function eventsAfter(db: Reader, seq: number, limit = 500): Promise<TrailEvent[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    name: row.name,
    personId: row.person_id,
    forPersonId: row.for_person_id,
    caseId: row.case_id,
    subjectId: row.subject_id,
    facts: fromJson(row.facts),
  }));
}

/** The newest seq, 0 when nothing happened yet. */
export async function lastSeq(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('events')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst();
  return Number(row?.seq ?? 0);
}

export type ChainFault = {
  seq: number;
  fault: 'gap' | 'line_altered' | 'content_altered' | 'chain_broken';
};

/** How many lines are looked at together: few enough that nobody waits long for it. */
const linesAtOnce = 1000;

/**
 * Looks at the lines that follow `afterSeq`, a stretch of the trail, and reports every one that is missing, altered or
 * out of the chain. `checkedTo` is the last line looked at; it stays where it was when there is none after it.
 */
export async function checkChainPart(
  db: Reader,
  afterSeq: number,
): Promise<{ checkedTo: number; faults: ChainFault[] }> {
  const faults: ChainFault[] = [];
  const before = await db
    .selectFrom('events')
    .select('hash')
    .where('seq', '=', afterSeq)
    .executeTakeFirst();
  let prevHash = before?.hash ?? chainStart;
  let seq = afterSeq;
  const rows = await db
    .selectFrom('events')
    .leftJoin('event_contents', 'event_contents.seq', 'events.seq')
    .selectAll('events')
    .select(['event_contents.content', 'event_contents.redacted_at'])
    .where('events.seq', '>', afterSeq)
    .orderBy('events.seq')
    .limit(linesAtOnce)
    .execute();
  for (const row of rows) {
    if (row.seq !== seq + 1) faults.push({ seq: seq + 1, fault: 'gap' });
    if (row.prev_hash !== prevHash) faults.push({ seq: row.seq, fault: 'chain_broken' });
    const line = {
      seq: row.seq,
      id: row.id,
      at: row.at,
      name: row.name,
      personId: row.person_id,
      forPersonId: row.for_person_id,
      caseId: row.case_id,
      subjectId: row.subject_id,
      facts: fromJson(row.facts),
      contentHash: row.content_hash,
    };
    if (hashEventLine(line, row.prev_hash) !== row.hash) {
      faults.push({ seq: row.seq, fault: 'line_altered' });
    }
    const isContentMissing =
      row.content_hash !== null && row.content === null && row.redacted_at === null;
    const isContentAltered =
      row.content !== null && hashOf(fromJson(row.content)) !== row.content_hash;
    if (isContentMissing || isContentAltered) {
      faults.push({ seq: row.seq, fault: 'content_altered' });
    }
    prevHash = row.hash;
    seq = row.seq;
  }
  return { checkedTo: seq, faults };
}

/** Walks the whole trail and reports every line that is missing, altered or out of the chain. */
export async function checkChain(db: Reader): Promise<{ events: number; faults: ChainFault[] }> {
  const faults: ChainFault[] = [];
  let seq = 0;
  for (;;) {
    const part = await checkChainPart(db, seq);
    faults.push(...part.faults);
    if (part.checkedTo === seq) return { events: seq, faults };
    seq = part.checkedTo;
  }
}
