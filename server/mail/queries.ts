import type { Reader } from '../../db/connect.ts';
import type { OutboxTable } from '../../db/schema.ts';

/** Letters that are due to be sent, oldest first. */
export async function lettersDue(db: Reader, at: string, limit = 20): Promise<OutboxTable[]> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('status', '=', 'queued')
    .where('next_attempt_at', '<=', at)
    .orderBy('next_attempt_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export type Envelope = {
  id: string;
  to: string;
  template: string;
  status: OutboxTable['status'];
  attempts: number;
  lastError: string | null;
  createdAt: string;
  sentAt: string | null;
  subject: string | null;
  body: string | null;
};

/**
 * The outbox as an administrator sees it: envelope and delivery state. Subject and text are case content
 * and come along only in the demonstration.
 */
export async function listEnvelopes(
  db: Reader,
  options: { withText: boolean; limit: number },
): Promise<Envelope[]> {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(options.limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    to: row.to_address,
    template: row.template,
    status: row.status,
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    subject: options.withText ? row.subject : null,
    body: options.withText ? row.body : null,
  }));
}
