import { declineCaseInput } from '../../shared/cases/input.ts';
import { canDecline } from '../../shared/cases/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { closeWith } from './close-case.ts';
import { requireCase } from './queries.ts';

/**
 * A case manager or the committee declines a request nobody took: a close with a reason and an alternative offered.
 * Refuses `not_found`, `only_staff`, `already_assigned`, `case_is_closed`, `duplicate_needs_the_other_case`.
 */
export const declineCase = defineCommand({
  name: 'cases.decline',
  input: declineCaseInput,
  async run(ctx, { caseId, ...closing }) {
    const { facts } = await requireCase(ctx.tx, ctx.actor, caseId);
    ensure(canDecline(ctx.actor, facts));
    await closeWith(
      ctx,
      facts,
      {
        ...closing,
        commitmentEffect: 'none',
        commitmentBefore: '',
        commitmentAfter: '',
        proxy: undefined,
      },
      { template: 'requestDeclined', to: 'government' },
    );
    return { id: facts.id };
  },
});
