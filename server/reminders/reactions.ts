import { found } from '../domain-error.ts';
import type { Reactions } from '../run-command.ts';
import { endRemindersOfCase } from './store.ts';

/**
 * What reminders do when a case closes: they are gone, whoever set them, and do not come back with the case. Handed over,
 * a case leaves them with the person who set them, who still reads it.
 */
export const reminderReactions: Reactions = {
  'case.closed': (ctx, event) => endRemindersOfCase(ctx.tx, found(event.caseId), ctx.at),
};
