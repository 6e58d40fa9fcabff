import type { TermsContent } from '../../shared/terms/content.ts';
import { type DraftTermsInput, draftTermsInput } from '../../shared/terms/input.ts';
import { canDraftTerms } from '../../shared/terms/permissions.ts';
import { requireCase } from '../cases/queries.ts';
import { tellCaseParties } from '../cases/tell-case-parties.ts';
import { ensure } from '../domain-error.ts';
import { personBehind } from '../log/attach-files.ts';
import { defineCommand } from '../run-command.ts';
import { hashVersion } from './hash-version.ts';
import { nameParties } from './name-parties.ts';
import { nextTermsNumber } from './queries.ts';
import { insertTerms, insertVersion } from './store.ts';
import { tellCase } from './tell-case.ts';

/**
 * Drafts terms between the government and organisations it selected, as their first version. Several terms
 * may exist on a case. Refuses what `canDraftTerms` and `nameParties` refuse.
 * Source: the mechanism’s rules, "The terms of engagement".
 */
export const draftTerms = defineCommand({
  name: 'terms.draft',
  input: draftTermsInput,
  async run(ctx, input: DraftTermsInput): Promise<{ termsId: string; number: number }> {
    const { facts } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canDraftTerms(ctx.actor, facts));
    const parties = await nameParties(
      ctx,
      { id: facts.id, organisationId: facts.organisationId },
      input.parties,
    );
    const { texts, prevailingLanguage, startsOn, endsOn } = input;
    const content: TermsContent = { texts, prevailingLanguage, startsOn, endsOn, parties };
    const termsId = ctx.newId();
    const versionId = ctx.newId();
    const number = await nextTermsNumber(ctx.tx, facts.id);
    const sha256 = hashVersion({ reference: facts.reference, number, version: 1 }, content);
    const draftedBy = personBehind(ctx);
    await insertTerms(
      ctx.tx,
      {
        id: termsId,
        case_id: facts.id,
        number,
        title: '',
        current_version: 1,
        in_force_version: null,
        elsewhere_kind: null,
        elsewhere_reference: null,
        elsewhere_file_id: null,
        circulated_at: null,
        agree_by_at: null,
        in_force_at: null,
        starts_on: startsOn,
        ends_on: endsOn,
        ended_at: null,
        ending_reason: null,
        drafted_by: draftedBy,
        drafted_at: ctx.at,
        last_movement_at: ctx.at,
      },
      'draft',
    );
    await insertVersion(ctx.tx, {
      id: versionId,
      termsId,
      number: 1,
      content,
      sha256,
      remark: '',
      draftedBy,
      at: ctx.at,
    });
    const organisationIds = parties.map((party) => party.organisationId);
    await tellCaseParties(ctx, facts.id, organisationIds);
    await tellCase(ctx, termsId);
    await ctx.record({
      name: 'terms.drafted',
      caseId: facts.id,
      subjectId: termsId,
      facts: { number, version: 1, sha256, organisationIds },
    });
    return { termsId, number };
  },
});
