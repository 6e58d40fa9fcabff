import type { RemindersTable } from '../../db/schema.ts';
import type { CaseAccess, CaseFacts } from '../../shared/cases/access.ts';
import { requireCase } from '../cases/queries.ts';
import { found, notFound } from '../domain-error.ts';
import type { CommandContext } from '../run-command.ts';
import { findReminder } from './queries.ts';
import { requirePersonId } from './require-person-id.ts';

/** A reminder of the actor’s own, over or not as asked for; anybody else’s does not exist (`not_found`). */
export async function requireOwnReminder(
  ctx: CommandContext,
  reminderId: string,
  is: 'open' | 'over' = 'open',
): Promise<{ reminder: RemindersTable; facts: CaseFacts; access: CaseAccess }> {
  const reminder = found(await findReminder(ctx.tx, reminderId));
  if (reminder.person_id !== requirePersonId(ctx)) notFound();
  if ((reminder.ended_at === null) !== (is === 'open')) notFound();
  return { reminder, ...(await requireCase(ctx.tx, ctx.actor, reminder.case_id)) };
}
