import { z } from 'zod';
import { confirmationDays } from '../../shared/interests/limits.ts';
import { addDays } from '../../shared/working-days.ts';
import { DomainError } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { unconfirmedBefore } from './queries.ts';
import { deleteConfirmationLetters, deleteInterests } from './store.ts';

/**
 * Forgets interests whose address nobody confirmed in time, and letters that count against no limit any more.
 * Refuses anybody but the mechanism itself.
 */
export const forgetInterests = defineCommand({
  name: 'interests.forget',
  input: z.object({}),
  async run(ctx) {
    if (ctx.actor.kind !== 'system') throw new DomainError('only_administrator');
    await deleteConfirmationLetters(ctx.tx, addDays(ctx.at, -1));
    const ids = await unconfirmedBefore(ctx.tx, addDays(ctx.at, -confirmationDays));
    if (ids.length === 0) return { forgotten: 0 };
    await deleteInterests(ctx.tx, ids);
    await ctx.record({ name: 'interest.forgotten', facts: { count: ids.length } });
    return { forgotten: ids.length };
  },
});
