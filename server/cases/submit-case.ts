import { submitCaseInput } from '../../shared/cases/input.ts';
import { canSubmit } from '../../shared/cases/permissions.ts';
import { requestTitle } from '../../shared/cases/request.ts';
import { askingKinds } from '../../shared/registry/vocabulary.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { getOrganisation } from '../registry/queries.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { requireDraft } from './draft-queries.ts';
import { followFacts } from './follow-facts.ts';
import { getCaseRow, unknownTopics } from './queries.ts';
import { recordProxy } from './record-proxy.ts';
import { closeDraft, insertRevision } from './request-store.ts';
import { requireProxyPerson } from './require-proxy-person.ts';
import { insertCase, replaceCaseTopics, takeReferenceNumber } from './store.ts';
import { writeAboutCase } from './write-about-case.ts';
import { writeToStaff } from './write-to-staff.ts';

async function nextReference(ctx: CommandContext): Promise<string> {
  const year = Number(ctx.at.slice(0, 4));
  const number = await takeReferenceNumber(ctx.tx, year);
  return `NM-${year}-${String(number).padStart(4, '0')}`;
}

/**
 * Sends a request: it becomes a case with a reference, is acknowledged at once, and the case managers and the committee
 * hear of it. A case manager may submit it by proxy. A draft that was sent already answers with its case.
 * Refuses `only_government` (also for an organisation that is no government), by proxy `only_case_manager` and
 * `conflict_of_interest`; `not_found` for topics, drafts or people that do not exist.
 * Source: the mechanism’s rules, "The case".
 */
export const submitCase = defineCommand({
  name: 'cases.submit',
  input: submitCaseInput,
  async run(ctx, input) {
    const { content, proxy } = input;
    ensure(canSubmit(ctx.actor, input.organisationId, { byProxy: proxy !== undefined }));
    const organisation = found(await getOrganisation(ctx.tx, input.organisationId));
    if (!askingKinds.includes(organisation.kind)) {
      throw new DomainError('only_government', { field: 'organisationId' });
    }
    if (proxy) await requireProxyPerson(ctx, organisation.id, proxy);
    const draft = input.draftId ? await requireDraft(ctx.tx, ctx.actor, input.draftId) : null;
    if (draft?.caseId) {
      const { id, reference } = await getCaseRow(ctx.tx, draft.caseId);
      return { id, reference };
    }
    const topicIds = [...content.grandChallengeIds, ...content.topicIds];
    if ((await unknownTopics(ctx.tx, topicIds)).length > 0) {
      throw new DomainError('not_found', { field: 'content.topicIds' });
    }
    const writerId = ctx.actor.kind === 'person' ? ctx.actor.personId : proxy?.personId;
    const contactId = found(proxy?.personId ?? writerId);

    const id = ctx.newId();
    const opened = {
      id,
      reference: await nextReference(ctx),
      organisation_id: organisation.id,
      contact_person_id: contactId,
      title: requestTitle(content),
      submitted_at: ctx.at,
    };
    await insertCase(ctx.tx, opened);
    await insertRevision(ctx.tx, {
      id: ctx.newId(),
      case_id: id,
      number: 1,
      content,
      status: 'confirmed',
      drafted_by: writerId ?? contactId,
      drafted_at: ctx.at,
      reason: '',
      confirmed_by: contactId,
      confirmed_at: ctx.at,
      recorded_by: proxy ? (writerId ?? null) : null,
      proxy_channel: proxy?.channel ?? null,
      proxy_on: proxy?.on ?? null,
    });
    await replaceCaseTopics(ctx.tx, id, topicIds);
    if (draft) await closeDraft(ctx.tx, draft.id, id);
    await followFacts(ctx, id);
    await ctx.record({
      name: 'case.submitted',
      caseId: id,
      subjectId: id,
      facts: {
        reference: opened.reference,
        organisationId: organisation.id,
        contactPersonId: contactId,
        revision: 1,
        fileIds: content.fileIds,
        ...(proxy ? { channel: proxy.channel, saidOn: proxy.on } : {}),
      },
      content: { request: content },
      forPersonId: proxy?.personId ?? null,
    });
    await writeAboutCase(ctx, opened, {
      to: contactId,
      audience: 'government',
      template: 'requestAcknowledged',
      alsoToActor: true,
    });
    if (proxy) await recordProxy(ctx, opened, proxy, 'request_submitted');
    await writeToStaff(ctx, opened, { template: 'requestSubmitted' });
    return { id, reference: opened.reference };
  },
});
