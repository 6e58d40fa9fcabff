import { rateHelpInput } from '../../shared/cases/input.ts';
import { canRateHelp } from '../../shared/cases/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { getCaseRow, requireCase } from './queries.ts';
import { recordProxy } from './record-proxy.ts';
import { requireProxyPerson } from './require-proxy-person.ts';
import { updateCase } from './store.ts';
import { writeAboutCase } from './write-about-case.ts';

/**
 * The government says, once its case is closed, whether it was helped; it may say so anew.
 * Refuses `not_found`, `only_government` (by proxy `only_responsible_case_manager`), `case_not_closed`.
 */
export const rateHelp = defineCommand({
  name: 'cases.rateHelp',
  input: rateHelpInput,
  async run(ctx, input) {
    const { proxy } = input;
    const { facts } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canRateHelp(ctx.actor, facts, { byProxy: proxy !== undefined }));
    if (proxy) await requireProxyPerson(ctx, facts.organisationId, proxy);
    await updateCase(ctx.tx, facts.id, {
      was_helped: input.wasHelped,
      was_helped_comment: input.comment,
      last_movement_at: ctx.at,
    });
    await ctx.record({
      name: 'case.help_rated',
      caseId: facts.id,
      subjectId: facts.id,
      facts: {
        wasHelped: input.wasHelped,
        ...(proxy ? { channel: proxy.channel, saidOn: proxy.on } : {}),
      },
      content: { comment: input.comment },
      forPersonId: proxy?.personId ?? null,
    });
    const row = await getCaseRow(ctx.tx, facts.id);
    await writeAboutCase(ctx, row, {
      to: row.manager_id,
      audience: 'staff',
      template: 'helpRated',
      params: { wasHelped: input.wasHelped },
    });
    if (proxy) await recordProxy(ctx, row, proxy, 'help_rated');
    return { id: facts.id };
  },
});
