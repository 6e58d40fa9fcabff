import { draftRevisionInput } from '../../shared/cases/input.ts';
import { canRevise } from '../../shared/cases/permissions.ts';
import { changedFields, type RequestContent, requestTitle } from '../../shared/cases/request.ts';
import { addDays } from '../../shared/working-days.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { followFacts } from './follow-facts.ts';
import {
  getCaseRow,
  getRevision,
  lastRevisionNumber,
  requireCase,
  unknownTopics,
} from './queries.ts';
import { insertRevision, updateRevision } from './request-store.ts';
import { replaceCaseTopics, updateCase } from './store.ts';
import { writeAboutCase } from './write-about-case.ts';

/** How long the link in "please confirm" works. */
const confirmLinkDays = 30;

/** Makes a confirmed revision the one the case goes by. */
export async function takeRevision(
  ctx: CommandContext,
  caseId: string,
  number: number,
  content: RequestContent,
): Promise<void> {
  await updateCase(ctx.tx, caseId, {
    revision: number,
    title: requestTitle(content),
    last_movement_at: ctx.at,
  });
  await replaceCaseTopics(ctx.tx, caseId, [...content.grandChallengeIds, ...content.topicIds]);
}

/**
 * Writes a revision of the request. The government's own stands at once and drops a draft that waits for it;
 * the case manager's waits for the government to confirm. Refuses `not_found`, `only_responsible_case_manager`,
 * `case_is_closed`, `revision_open`, `nothing_changed`, and `stale_version` with both sides when another revision came
 * in between. Source: the mechanism’s rules, "A request says".
 */
export const draftRevision = defineCommand({
  name: 'cases.revise',
  input: draftRevisionInput,
  async run(ctx, input) {
    const { facts, access } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canRevise(ctx.actor, facts));
    const row = await getCaseRow(ctx.tx, facts.id);
    const current = found(await getRevision(ctx.tx, facts.id, row.revision));
    if (input.basedOnRevision !== row.revision) {
      throw new DomainError('stale_version', {
        details: {
          saved: { number: current.number, content: current.content },
          yours: { content: input.content },
        },
      });
    }
    if (changedFields(current.content, input.content).length === 0) {
      throw new DomainError('nothing_changed');
    }
    const topicIds = [...input.content.grandChallengeIds, ...input.content.topicIds];
    if ((await unknownTopics(ctx.tx, topicIds)).length > 0) {
      throw new DomainError('not_found', { field: 'content.topicIds' });
    }

    const isGovernment = access === 'government';
    const writerId = ctx.actor.kind === 'person' ? ctx.actor.personId : row.contact_person_id;
    const number = (await lastRevisionNumber(ctx.tx, facts.id)) + 1;
    const id = ctx.newId();
    if (isGovernment && facts.proposedRevision !== null) {
      const proposal = found(await getRevision(ctx.tx, facts.id, facts.proposedRevision));
      await updateRevision(ctx.tx, proposal.id, { status: 'dropped' });
    }
    await insertRevision(ctx.tx, {
      id,
      case_id: facts.id,
      number,
      content: input.content,
      status: isGovernment ? 'confirmed' : 'proposed',
      drafted_by: writerId,
      drafted_at: ctx.at,
      reason: input.reason,
      confirmed_by: isGovernment ? writerId : null,
      confirmed_at: isGovernment ? ctx.at : null,
      recorded_by: null,
      proxy_channel: null,
      proxy_on: null,
    });
    if (isGovernment) await takeRevision(ctx, facts.id, number, input.content);
    else await updateCase(ctx.tx, facts.id, { last_movement_at: ctx.at });
    await followFacts(ctx, facts.id);
    await ctx.record({
      name: isGovernment ? 'case.revised' : 'case.revision_drafted',
      caseId: facts.id,
      subjectId: id,
      facts: { number, fileIds: input.content.fileIds },
      content: { request: input.content, reason: input.reason },
    });
    await writeAboutCase(
      ctx,
      { ...row, title: requestTitle(input.content) },
      {
        to: isGovernment ? row.manager_id : row.contact_person_id,
        audience: isGovernment ? 'staff' : 'government',
        template: isGovernment ? 'requestRevised' : 'revisionToConfirm',
        ...(isGovernment ? { page: 'versions' } : {}),
        params: { number, reason: input.reason, ...(input.reason ? { context: 'reason' } : {}) },
        ...(isGovernment
          ? {}
          : {
              link: {
                purpose: 'confirm_revision',
                subjectId: id,
                expiresAt: addDays(ctx.at, confirmLinkDays),
              },
            }),
      },
    );
    return {
      id: facts.id,
      number,
      status: isGovernment ? ('confirmed' as const) : ('proposed' as const),
    };
  },
});
