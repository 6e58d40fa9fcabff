import type { Transaction } from 'kysely';
import type { Database, InterestsTable } from '../../db/schema.ts';

type Tx = Transaction<Database>;

type Settled = Pick<InterestsTable, 'outcome' | 'settled_at' | 'settled_by'> &
  Partial<
    Pick<InterestsTable, 'reason' | 'letter' | 'checked_how' | 'organisation_id' | 'case_id'>
  >;

/** Keeps what somebody wrote, until they confirm their address or it is forgotten. */
export async function insertInterest(
  tx: Tx,
  interest: Omit<InterestsTable, 'confirmed_at' | keyof Settled>,
): Promise<void> {
  await tx
    .insertInto('interests')
    .values({
      ...interest,
      confirmed_at: null,
      outcome: null,
      settled_at: null,
      settled_by: null,
      reason: null,
      letter: null,
      checked_how: null,
      organisation_id: null,
      case_id: null,
    })
    .execute();
}

/** The same words were sent again: their days begin anew. */
export async function renewInterest(tx: Tx, id: string, at: string): Promise<void> {
  await tx.updateTable('interests').set({ written_at: at }).where('id', '=', id).execute();
}

/** The address is the sender's: from now on the interest waits to be triaged. */
export async function markInterestConfirmed(tx: Tx, id: string, at: string): Promise<void> {
  await tx.updateTable('interests').set({ confirmed_at: at }).where('id', '=', id).execute();
}

/** What became of an interest, or that it waits again. */
export async function settleInterest(tx: Tx, id: string, settled: Settled): Promise<void> {
  await tx
    .updateTable('interests')
    .set({
      reason: null,
      letter: null,
      checked_how: null,
      organisation_id: null,
      case_id: null,
      ...settled,
    })
    .where('id', '=', id)
    .execute();
}

/** Forgets interests for good. */
export async function deleteInterests(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('interests')
    .where('id', 'in', [...ids])
    .execute();
}

/** Counts a letter against the limits of its address and of where it was asked for. */
export async function insertConfirmationLetter(
  tx: Tx,
  letter: { id: string; email: string; network: string; sent_at: string },
): Promise<void> {
  await tx.insertInto('confirmation_letters').values(letter).execute();
}

/** Forgets letters that count against no limit any more. */
export async function deleteConfirmationLetters(tx: Tx, before: string): Promise<void> {
  await tx.deleteFrom('confirmation_letters').where('sent_at', '<', before).execute();
}
