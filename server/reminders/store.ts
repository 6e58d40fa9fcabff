import type { Transaction } from 'kysely';
import type { Database, RemindersTable, SnoozesTable } from '../../db/schema.ts';

type Tx = Transaction<Database>;

export async function insertReminder(tx: Tx, reminder: RemindersTable): Promise<void> {
  await tx.insertInto('reminders').values(reminder).execute();
}

export async function writeReminderDay(tx: Tx, id: string, on: string): Promise<void> {
  await tx.updateTable('reminders').set({ remind_on: on }).where('id', '=', id).execute();
}

/** When a reminder was over; null where that is taken back. */
export async function writeReminderEnd(tx: Tx, id: string, at: string | null): Promise<void> {
  await tx.updateTable('reminders').set({ ended_at: at }).where('id', '=', id).execute();
}

/** Nobody is reminded of a closed case. */
export async function endRemindersOfCase(tx: Tx, caseId: string, at: string): Promise<void> {
  await tx
    .updateTable('reminders')
    .set({ ended_at: at })
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .execute();
}

export async function writeSnooze(tx: Tx, snooze: SnoozesTable): Promise<void> {
  const { person_id: _person, turn_id: _turn, ...rest } = snooze;
  await tx
    .insertInto('snoozes')
    .values(snooze)
    .onConflict((conflict) => conflict.columns(['person_id', 'turn_id']).doUpdateSet(rest))
    .execute();
}

export async function deleteSnooze(tx: Tx, personId: string, turnId: string): Promise<void> {
  await tx
    .deleteFrom('snoozes')
    .where('person_id', '=', personId)
    .where('turn_id', '=', turnId)
    .execute();
}

/** A move that has ended is nobody’s to look at again: what the person put off before and is over goes. */
export async function deleteSnoozesOfEndedTurns(tx: Tx, personId: string): Promise<void> {
  await tx
    .deleteFrom('snoozes')
    .where('person_id', '=', personId)
    .where('turn_id', 'in', (eb) =>
      eb
        .selectFrom('turns')
        .innerJoin('snoozes as own', 'own.turn_id', 'turns.id')
        .select('turns.id')
        .where('own.person_id', '=', personId)
        .where('turns.ended_at', 'is not', null),
    )
    .execute();
}
