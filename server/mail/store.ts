import type { Transaction } from 'kysely';
import { toJson } from '../../db/json.ts';
import type { Database } from '../../db/schema.ts';
import type { Locale } from '../../shared/locale.ts';
import { found } from '../domain-error.ts';
import type { Mail } from './mail.ts';

type QueuedLetter = {
  id: string;
  eventSeq: number | null;
  personId: string | null;
  address: string;
  name: string;
  locale: Locale;
  template: string;
  params: Record<string, unknown>;
  caseId: string | null;
  at: string;
};

/** Puts a letter into the outbox as the recipient stands now: the audience is the one at the time of the event. */
export async function queueLetter(tx: Transaction<Database>, letter: QueuedLetter): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({
      id: letter.id,
      event_seq: letter.eventSeq,
      person_id: letter.personId,
      to_address: letter.address,
      to_name: letter.name,
      locale: letter.locale,
      template: letter.template,
      params: toJson(letter.params),
      case_id: letter.caseId,
      status: 'queued',
      attempts: 0,
      next_attempt_at: letter.at,
      last_error: null,
      message_id: null,
      subject: null,
      body: null,
      created_at: letter.at,
      sent_at: null,
    })
    .execute();
}

/** Fixes a person as recipient, with the personal link the letter asks for. Somebody without access any more gets nothing. */
export async function queueMail(
  tx: Transaction<Database>,
  mail: Mail & { id: string; linkId: string; eventSeq: number | null; at: string },
): Promise<void> {
  const person = found(
    await tx.selectFrom('people').selectAll().where('id', '=', mail.personId).executeTakeFirst(),
  );
  if (person.disabled_at) return;
  const params: Record<string, unknown> = { ...mail.params };
  if (mail.link) {
    await tx
      .insertInto('action_links')
      .values({
        id: mail.linkId,
        person_id: mail.personId,
        purpose: mail.link.purpose,
        subject_id: mail.link.subjectId,
        created_at: mail.at,
        expires_at: mail.link.expiresAt,
        used_at: null,
      })
      .execute();
    params.linkId = mail.linkId;
    params.linkPurpose = mail.link.purpose;
  }
  await queueLetter(tx, {
    id: mail.id,
    eventSeq: mail.eventSeq,
    personId: person.id,
    address: person.email,
    name: person.name,
    locale: person.locale,
    template: mail.template,
    params,
    caseId: mail.caseId ?? null,
    at: mail.at,
  });
}

/**
 * Takes a letter to be sent by this server alone, until a time by which it must have been: after that another may.
 * False when another server has taken or sent it since it was found due.
 */
export async function takeLetter(
  tx: Transaction<Database>,
  letterId: string,
  taken: { at: string; until: string },
): Promise<boolean> {
  const result = await tx
    .updateTable('outbox')
    .set({ next_attempt_at: taken.until })
    .where('id', '=', letterId)
    .where('status', '=', 'queued')
    .where('next_attempt_at', '<=', taken.at)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Notes that a letter went out; what was secret in it is forgotten, its text kept only where the installation shows it. */
export async function markSent(
  tx: Transaction<Database>,
  letterId: string,
  sent: { at: string; messageId: string | null; subject: string; body: string | null },
): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({
      status: 'sent',
      sent_at: sent.at,
      message_id: sent.messageId,
      subject: sent.subject,
      body: sent.body,
      params: '{}',
      last_error: null,
    })
    .where('id', '=', letterId)
    .execute();
}

/** Notes a failed attempt; the letter is tried again later, or given up after the last attempt. */
export async function markFailed(
  tx: Transaction<Database>,
  letterId: string,
  failure: { error: string; attempts: number; nextAttemptAt: string | null },
): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({
      status: failure.nextAttemptAt ? 'queued' : 'failed',
      attempts: failure.attempts,
      last_error: failure.error.slice(0, 500),
      ...(failure.nextAttemptAt ? { next_attempt_at: failure.nextAttemptAt } : {}),
    })
    .where('id', '=', letterId)
    .execute();
}

/** Puts a letter that could not be delivered back at the beginning: due now, with every attempt before it. */
export async function requeueLetter(
  tx: Transaction<Database>,
  letterId: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ status: 'queued', attempts: 0, next_attempt_at: at })
    .where('id', '=', letterId)
    .execute();
}
