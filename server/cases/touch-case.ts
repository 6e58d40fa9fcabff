import type { CommandContext } from '../run-command.ts';
import { updateCase } from './store.ts';

/** Notes that something moved in a case, where nothing else about it changes: an entry in its log. */
export async function touchCase(ctx: CommandContext, caseId: string): Promise<void> {
  await updateCase(ctx.tx, caseId, { last_movement_at: ctx.at });
}
