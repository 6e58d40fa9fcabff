import type { InterestsTable } from '../../db/schema.ts';
import { queueLetter } from '../mail/store.ts';
import type { CommandContext } from '../run-command.ts';

/** Writes to whoever expressed an interest, in the language they chose. They need have no account. */
export async function writeToSender(
  ctx: CommandContext,
  interest: Pick<InterestsTable, 'email' | 'name' | 'locale'>,
  letter: {
    eventSeq: number;
    template: string;
    params: Record<string, unknown>;
    caseId?: string;
  },
): Promise<void> {
  await queueLetter(ctx.tx, {
    id: ctx.newId(),
    eventSeq: letter.eventSeq,
    personId: null,
    address: interest.email,
    name: interest.name,
    locale: interest.locale,
    template: letter.template,
    params: { ...letter.params, writtenBy: ctx.actor.kind === 'person' ? ctx.actor.name : '' },
    caseId: letter.caseId ?? null,
    at: ctx.at,
  });
}
