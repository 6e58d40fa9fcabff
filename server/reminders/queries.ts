import type { Reader } from '../../db/connect.ts';
import type { RemindersTable } from '../../db/schema.ts';
import type { Snooze } from '../../shared/reminders/snooze.ts';
import { dateWhere } from '../../shared/working-days.ts';
import { getPerson } from '../accounts/queries.ts';
import { found } from '../domain-error.ts';

/** Which day it is where the person is: reminders are for their days, not for those of UTC. */
export async function todayOf(db: Reader, personId: string, at: string): Promise<string> {
  const { time_zone: timeZone } = found(await getPerson(db, personId));
  return dateWhere(at, timeZone);
}

/** A reminder as its person reads it. */
export type OwnReminder = { id: string; caseId: string; what: string; on: string; setAt: string };

/** What the person has set themselves, the next day first; of one case where it is named. */
export async function ownReminders(
  db: Reader,
  personId: string,
  caseId?: string,
): Promise<OwnReminder[]> {
  const rows = await db
    .selectFrom('reminders')
    .selectAll()
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .$if(caseId !== undefined, (query) => query.where('case_id', '=', caseId ?? ''))
    .orderBy('remind_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    what: row.what,
    on: row.remind_on,
    setAt: row.set_at,
  }));
}

export function findReminder(db: Reader, id: string): Promise<RemindersTable | undefined> {
  return db.selectFrom('reminders').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What the person has put off, by turn; `isSnoozed` says whether it still counts. */
export async function snoozesOf(db: Reader, personId: string): Promise<Map<string, Snooze>> {
  const rows = await db
    .selectFrom('snoozes')
    .selectAll()
    .where('person_id', '=', personId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.turn_id,
      { untilOn: row.until_on, turnDueAt: row.turn_due_at, turnUntilOn: row.turn_until_on },
    ]),
  );
}
