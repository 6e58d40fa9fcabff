import { selectProvidersInput } from '../../shared/cases/input.ts';
import { canSelect } from '../../shared/cases/permissions.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { getCaseRow, lastSelectionNumber, requireCase } from './queries.ts';
import { recordProxy } from './record-proxy.ts';
import { requireProxyPerson } from './require-proxy-person.ts';
import { insertSelection, updateCase } from './store.ts';
import { writeAboutCase } from './write-about-case.ts';

/**
 * The government chooses whom to work with: who was considered, who was chosen, and why. Choosing again is a new selection;
 * the latest counts. Dialogues stay open. Refuses `not_found`, `only_government` (by proxy `only_responsible_case_manager`),
 * `not_in_this_status`, `case_is_on_hold`, `case_is_closed`, and `parties_not_introduced` for somebody never offered an
 * introduction on the case. Source: the mechanism’s rules, "Selection".
 */
export const selectProviders = defineCommand({
  name: 'cases.select',
  input: selectProvidersInput,
  async run(ctx, input) {
    const { proxy } = input;
    const { facts } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canSelect(ctx.actor, facts, { byProxy: proxy !== undefined }));
    if (proxy) await requireProxyPerson(ctx, facts.organisationId, proxy);
    const chosen = new Set(input.chosenOrganisationIds);
    const considered = new Set([...chosen, ...input.consideredOrganisationIds]);
    for (const organisationId of considered) {
      const isParty = facts.partyOrganisationIds.includes(organisationId);
      if (!isParty || organisationId === facts.organisationId) {
        throw new DomainError('parties_not_introduced', { field: 'chosenOrganisationIds' });
      }
    }
    const id = ctx.newId();
    const number = (await lastSelectionNumber(ctx.tx, facts.id)) + 1;
    await insertSelection(
      ctx.tx,
      {
        id,
        case_id: facts.id,
        number,
        rationale: input.rationale,
        selected_by: ctx.actor.kind === 'person' ? ctx.actor.personId : facts.contactPersonId,
        for_person_id: proxy?.personId ?? null,
        proxy_channel: proxy?.channel ?? null,
        proxy_on: proxy?.on ?? null,
        selected_at: ctx.at,
      },
      [...considered].map((organisationId) => ({
        id: organisationId,
        isChosen: chosen.has(organisationId),
      })),
    );
    await updateCase(ctx.tx, facts.id, { last_movement_at: ctx.at });
    await ctx.record({
      name: 'case.providers_selected',
      caseId: facts.id,
      subjectId: id,
      facts: {
        number,
        chosenOrganisationIds: [...chosen],
        consideredOrganisationIds: [...considered],
        ...(proxy ? { channel: proxy.channel, saidOn: proxy.on } : {}),
      },
      content: { rationale: input.rationale },
      forPersonId: proxy?.personId ?? null,
    });
    const row = await getCaseRow(ctx.tx, facts.id);
    await writeAboutCase(ctx, row, {
      to: row.manager_id,
      audience: 'staff',
      template: 'providersSelected',
    });
    if (proxy) await recordProxy(ctx, row, proxy, 'providers_selected');
    return { id: facts.id, selectionId: id };
  },
});
