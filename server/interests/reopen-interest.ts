import { reopenInterestInput } from '../../shared/interests/input.ts';
import { canReopenInterest } from '../../shared/interests/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { requireInterest } from './require-interest.ts';
import { settleInterest } from './store.ts';

/** A dismissed interest waits again; nobody is written to. Refuses like triage, and `not_in_this_status`. */
export const reopenInterest = defineCommand({
  name: 'interests.reopen',
  input: reopenInterestInput,
  async run(ctx, { interestId }) {
    const { facts } = await requireInterest(ctx, interestId);
    ensure(canReopenInterest(ctx.actor, facts));
    await settleInterest(ctx.tx, interestId, {
      outcome: null,
      settled_at: null,
      settled_by: null,
    });
    await ctx.record({ name: 'interest.reopened', subjectId: interestId });
    return { interestId };
  },
});
