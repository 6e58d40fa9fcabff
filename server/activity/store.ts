import type { Transaction } from 'kysely';
import { fromJson, toJson } from '../../db/json.ts';
import { insertRow, prepared } from '../../db/prepared.ts';
import type { Database } from '../../db/schema.ts';
import { chainStart, type EventLine, hashEventLine, hashOf } from './hash.ts';

export type NewEvent = Omit<EventLine, 'seq' | 'contentHash' | 'facts'> & {
  facts: Record<string, unknown>;
  content: Record<string, unknown> | null;
};

const lastLine = prepared([], (db) =>
  db.selectFrom('events').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1),
);

/** Appends one line to the trail inside the single writer's transaction, so that `seq` has no gap and the chain holds. */
export async function appendEvent(tx: Transaction<Database>, event: NewEvent): Promise<number> {
  const [last] = await lastLine(tx, {});
  const { content, facts, ...rest } = event;
  // What is hashed is what comes back from the database: JSON, without undefined.
  const factsText = toJson(facts);
  const contentText = content && toJson(content);
  const prevHash = last?.hash ?? chainStart;
  const line: EventLine = {
    ...rest,
    seq: (last?.seq ?? 0) + 1,
    facts: fromJson(factsText),
    contentHash: contentText ? hashOf(fromJson(contentText)) : null,
  };
  await insertRow(tx, 'events', {
    seq: line.seq,
    id: line.id,
    at: line.at,
    name: line.name,
    person_id: line.personId,
    for_person_id: line.forPersonId,
    case_id: line.caseId,
    subject_id: line.subjectId,
    facts: factsText,
    content_hash: line.contentHash,
    prev_hash: prevHash,
    hash: hashEventLine(line, prevHash),
  });
  if (contentText) {
    const stored = { seq: line.seq, content: contentText, redacted_at: null };
    await insertRow(tx, 'event_contents', stored);
  }
  return line.seq;
}

/** Blanks the content of the events of one subject; their lines and the chain stay as they are. */
export async function redactEventContents(
  tx: Transaction<Database>,
  subjectId: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable('event_contents')
    .set({ content: null, redacted_at: at })
    .where('redacted_at', 'is', null)
    .where('seq', 'in', tx.selectFrom('events').select('seq').where('subject_id', '=', subjectId))
    .execute();
}

const answerByKey = prepared(['personId', 'key'], (db, { personId, key }) =>
  db
    .selectFrom('idempotency_keys')
    .select(['command', 'result'])
    .where('person_id', '=', personId)
    .where('key', '=', key),
);

/** The answer a retried submission already got, or undefined. */
export async function findAnswer(
  tx: Transaction<Database>,
  personId: string,
  key: string,
): Promise<{ command: string; result: string } | undefined> {
  const [answer] = await answerByKey(tx, { personId, key });
  return answer;
}

/** Keeps the answer of a submission for its retries. */
export async function keepAnswer(
  tx: Transaction<Database>,
  answer: { personId: string; key: string; command: string; result: unknown; at: string },
): Promise<void> {
  await insertRow(tx, 'idempotency_keys', {
    person_id: answer.personId,
    key: answer.key,
    command: answer.command,
    result: toJson(answer.result ?? null),
    created_at: answer.at,
  });
}
