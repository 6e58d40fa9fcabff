import { confirmRevisionInput } from '../../shared/cases/input.ts';
import { canConfirmRevision } from '../../shared/cases/permissions.ts';
import type { Proxy as RecordedFor } from '../../shared/cases/proxy.ts';
import { ensure, found } from '../domain-error.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { takeRevision } from './draft-revision.ts';
import { followFacts } from './follow-facts.ts';
import { getCaseRow, getRevision, type Revision, requireCase } from './queries.ts';
import { recordProxy } from './record-proxy.ts';
import { updateRevision } from './request-store.ts';
import { requireProxyPerson } from './require-proxy-person.ts';
import { writeAboutCase } from './write-about-case.ts';

/** Makes a drafted revision the request, once it is settled that this person may confirm it. */
export async function acceptRevision(
  ctx: CommandContext,
  revision: Revision,
  by: { personId: string; proxy?: RecordedFor | undefined },
): Promise<void> {
  const caseId = revision.case_id;
  const recorderId = by.proxy && ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  await updateRevision(ctx.tx, revision.id, {
    status: 'confirmed',
    confirmed_by: by.personId,
    confirmed_at: ctx.at,
    recorded_by: recorderId,
    proxy_channel: by.proxy?.channel ?? null,
    proxy_on: by.proxy?.on ?? null,
  });
  await takeRevision(ctx, caseId, revision.number, revision.content);
  await followFacts(ctx, caseId);
  await ctx.record({
    name: 'case.revision_confirmed',
    caseId,
    subjectId: revision.id,
    facts: {
      number: revision.number,
      ...(by.proxy ? { channel: by.proxy.channel, saidOn: by.proxy.on } : {}),
    },
    forPersonId: by.proxy ? by.personId : null,
  });
  const row = await getCaseRow(ctx.tx, caseId);
  await writeAboutCase(ctx, row, {
    to: row.manager_id,
    audience: 'staff',
    template: 'revisionConfirmed',
    params: { number: revision.number },
  });
  if (by.proxy) await recordProxy(ctx, row, by.proxy, 'revision_confirmed');
}

/**
 * The government confirms a revision its case manager drafted, or the case manager records by proxy that it did.
 * Refuses `not_found`, `only_government` (by proxy `only_responsible_case_manager`), `case_is_closed`,
 * `no_revision_to_confirm` also when another revision came in between.
 */
export const confirmRevision = defineCommand({
  name: 'cases.confirmRevision',
  input: confirmRevisionInput,
  async run(ctx, input) {
    const { facts } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canConfirmRevision(ctx.actor, facts, { byProxy: input.proxy !== undefined }));
    const isThisOne = facts.proposedRevision === input.number;
    ensure(isThisOne ? { allowed: true } : { allowed: false, reason: 'no_revision_to_confirm' });
    if (input.proxy) await requireProxyPerson(ctx, facts.organisationId, input.proxy);
    const actorId = ctx.actor.kind === 'person' ? ctx.actor.personId : facts.contactPersonId;
    const revision = found(await getRevision(ctx.tx, facts.id, input.number));
    await acceptRevision(ctx, revision, {
      personId: input.proxy?.personId ?? actorId,
      proxy: input.proxy,
    });
    return { id: facts.id, number: input.number };
  },
});
