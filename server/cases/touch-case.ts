import type { CommandContext } from '../run-command.ts';
import { writeMovement } from './store.ts';

/** Notes that something moved in a case, where nothing else about it changes: an entry in its log. */
export async function touchCase(ctx: CommandContext, caseId: string): Promise<void> {
  await writeMovement(ctx.tx, caseId, ctx.at);
}
