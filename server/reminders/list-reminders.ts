import type { Reader } from '../../db/connect.ts';
import type { PersonActor } from '../../shared/actor.ts';
import { canEndReminder } from '../../shared/reminders/permissions.ts';
import { requireCase } from '../cases/queries.ts';
import { ensure } from '../domain-error.ts';
import { type OwnReminder, ownReminders } from './queries.ts';

/** The actor’s own reminders on a case. Refuses `not_found`, `conflict_of_interest`, `only_staff`. */
export async function listReminders(
  db: Reader,
  actor: PersonActor,
  caseId: string,
): Promise<OwnReminder[]> {
  const { access } = await requireCase(db, actor, caseId);
  ensure(canEndReminder(access));
  return ownReminders(db, actor.personId, caseId);
}
