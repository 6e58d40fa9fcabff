import { sql } from 'kysely';
import type { Reader } from '../../db/connect.ts';
import type { OutboxTable } from '../../db/schema.ts';

/** Letters that are due to be sent, oldest first. */
export async function lettersDue(db: Reader, at: string, limit = 20): Promise<OutboxTable[]> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('status', '=', sql.lit('queued'))
    .where('next_attempt_at', '<=', at)
    .orderBy('next_attempt_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export type Envelope = {
  id: string;
  to: string;
  toName: string;
  template: string;
  /** The case it is about, by reference alone. */
  reference: string | null;
  status: OutboxTable['status'];
  attempts: number;
  lastError: string | null;
  createdAt: string;
  /** While it waits: when it is tried again. */
  nextAttemptAt: string | null;
  sentAt: string | null;
  isRecipientDisabled: boolean;
  subject: string | null;
  body: string | null;
};

/** Where a page of envelopes begins: after the last one of the page before. */
export type EnvelopeCursor = { createdAt: string; id: string };

/**
 * The outbox as an administrator sees it: envelope and delivery state, newest first. Subject and text are case content
 * and come along only in the demonstration.
 */
export async function listEnvelopes(
  db: Reader,
  options: {
    withText: boolean;
    limit: number;
    status?: OutboxTable['status'] | undefined;
    after?: EnvelopeCursor | null | undefined;
  },
): Promise<{ letters: Envelope[]; next: EnvelopeCursor | null }> {
  const { status, after } = options;
  let query = db
    .selectFrom('outbox')
    .leftJoin('cases', 'cases.id', 'outbox.case_id')
    .leftJoin('people', 'people.id', 'outbox.person_id')
    .selectAll('outbox')
    .select(['cases.reference', 'people.disabled_at']);
  if (status) query = query.where('outbox.status', '=', status);
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb('outbox.created_at', '<', after.createdAt),
        eb.and([eb('outbox.created_at', '=', after.createdAt), eb('outbox.id', '<', after.id)]),
      ]),
    );
  }
  const rows = await query
    .orderBy('outbox.created_at', 'desc')
    .orderBy('outbox.id', 'desc')
    .limit(options.limit + 1)
    .execute();
  const letters = rows.slice(0, options.limit).map((row) => ({
    id: row.id,
    to: row.to_address,
    toName: row.to_name,
    template: row.template,
    reference: row.reference,
    status: row.status,
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at,
    nextAttemptAt: row.status === 'queued' ? row.next_attempt_at : null,
    sentAt: row.sent_at,
    isRecipientDisabled: row.disabled_at !== null,
    subject: options.withText ? row.subject : null,
    body: options.withText ? row.body : null,
  }));
  const last = letters.at(-1);
  return {
    letters,
    next: rows.length > options.limit && last ? { createdAt: last.createdAt, id: last.id } : null,
  };
}

/** How many letters wait to be sent, since when the oldest does, and how many were given up. */
export async function countLetters(
  db: Reader,
): Promise<{ queued: number; oldestQueuedAt: string | null; failed: number }> {
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => [
      'status',
      eb.fn.countAll().as('letters'),
      eb.fn.min('created_at').as('oldest'),
    ])
    .where('status', 'in', ['queued', 'failed'])
    .groupBy('status')
    .execute();
  const of = (status: OutboxTable['status']) => rows.find((row) => row.status === status);
  return {
    queued: Number(of('queued')?.letters ?? 0),
    oldestQueuedAt: of('queued')?.oldest ?? null,
    failed: Number(of('failed')?.letters ?? 0),
  };
}

/** One letter of the outbox, with whether its recipient still has access; undefined when there is none. */
export async function getLetter(db: Reader, id: string) {
  return db
    .selectFrom('outbox')
    .leftJoin('people', 'people.id', 'outbox.person_id')
    .selectAll('outbox')
    .select('people.disabled_at')
    .where('outbox.id', '=', id)
    .executeTakeFirst();
}
