import { withdrawCaseInput } from '../../shared/cases/input.ts';
import { canWithdraw } from '../../shared/cases/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { closeWith } from './close-case.ts';
import { getCaseRow, requireCase } from './queries.ts';
import { recordProxy } from './record-proxy.ts';
import { requireProxyPerson } from './require-proxy-person.ts';

/**
 * The government takes its request back: a close with the outcome `withdrawn`.
 * Refuses `not_found`, `only_government` (by proxy `only_responsible_case_manager`), `case_is_closed`.
 */
export const withdrawCase = defineCommand({
  name: 'cases.withdraw',
  input: withdrawCaseInput,
  async run(ctx, { caseId, summary, proxy }) {
    const { facts } = await requireCase(ctx.tx, ctx.actor, caseId);
    ensure(canWithdraw(ctx.actor, facts, { byProxy: proxy !== undefined }));
    if (proxy) await requireProxyPerson(ctx, facts.organisationId, proxy);
    await closeWith(
      ctx,
      facts,
      {
        outcome: 'withdrawn',
        summary,
        alternativeOffered: '',
        duplicateOfId: null,
        commitmentEffect: 'none',
        commitmentBefore: '',
        commitmentAfter: '',
        proxy,
      },
      { template: 'requestWithdrawn', to: 'staff' },
    );
    const row = await getCaseRow(ctx.tx, facts.id);
    if (proxy) await recordProxy(ctx, row, proxy, 'request_withdrawn');
    return { id: facts.id };
  },
});
