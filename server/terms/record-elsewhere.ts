import type { z } from 'zod';
import { emptySections, type TermsContent, type TermsParty } from '../../shared/terms/content.ts';
import { recordElsewhereInput } from '../../shared/terms/input.ts';
import { canDraftTerms } from '../../shared/terms/permissions.ts';
import { hasCome } from '../../shared/working-days.ts';
import { getPerson } from '../accounts/queries.ts';
import { requireCase } from '../cases/queries.ts';
import { tellCaseParties } from '../cases/tell-case-parties.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { appendLogEntry } from '../log/append-log-entry.ts';
import { personBehind } from '../log/attach-files.ts';
import { getOrganisation } from '../registry/queries.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { hashVersion } from './hash-version.ts';
import { governmentFamily } from './party-queries.ts';
import { nextTermsNumber } from './queries.ts';
import { insertTerms, insertVersion } from './store.ts';
import { tellCase } from './tell-case.ts';

type ElsewhereInput = z.output<typeof recordElsewhereInput>;

/**
 * Records an agreement that the parties hold elsewhere — a memorandum, an exchange of letters, a contract —
 * with its reference or file. It is in force from the day it was signed; its text is not the mechanism’s.
 * Refuses what `canDraftTerms` refuses, `party_twice`, `too_few_parties` (the government and one other) and
 * `date_in_the_future`. Source: the mechanism’s rules, "Agreement held elsewhere".
 */
export const recordElsewhere = defineCommand({
  name: 'terms.recordElsewhere',
  input: recordElsewhereInput,
  async run(ctx, input: ElsewhereInput): Promise<{ termsId: string; number: number }> {
    const { facts } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canDraftTerms(ctx.actor, facts));
    if (!hasCome(input.signedOn, ctx.at))
      throw new DomainError('date_in_the_future', { field: 'signedOn' });
    const parties = await partiesElsewhere(ctx, facts.organisationId, input.parties);
    const content: TermsContent = {
      texts: [{ language: 'und', title: input.title, sections: emptySections() }],
      prevailingLanguage: 'und',
      parties,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
    };
    const termsId = ctx.newId();
    const number = await nextTermsNumber(ctx.tx, facts.id);
    const draftedBy = personBehind(ctx);
    const organisationIds = parties.map((party) => party.organisationId);
    const sha256 = hashVersion({ reference: facts.reference, number, version: 1 }, content);
    if (input.fileId) {
      await appendLogEntry(ctx, {
        caseId: facts.id,
        kind: 'file',
        body: input.title,
        readerOrganisationIds: organisationIds,
        fileIds: [input.fileId],
        authorOrganisationId: null,
      });
    }
    await insertTerms(
      ctx.tx,
      {
        id: termsId,
        case_id: facts.id,
        number,
        title: input.title,
        current_version: 1,
        in_force_version: 1,
        elsewhere_kind: input.kind,
        elsewhere_reference: input.reference,
        elsewhere_file_id: input.fileId,
        circulated_at: null,
        agree_by_at: null,
        in_force_at: `${input.signedOn}T00:00:00.000Z`,
        starts_on: input.startsOn,
        ends_on: input.endsOn,
        ended_at: null,
        ending_reason: null,
        drafted_by: draftedBy,
        drafted_at: ctx.at,
        last_movement_at: ctx.at,
      },
      'in_force',
    );
    await insertVersion(ctx.tx, {
      id: ctx.newId(),
      termsId,
      number: 1,
      content,
      sha256,
      remark: '',
      draftedBy,
      at: ctx.at,
    });
    await tellCaseParties(ctx, facts.id, organisationIds);
    await tellCase(ctx, termsId);
    await ctx.record({
      name: 'terms.recordedElsewhere',
      caseId: facts.id,
      subjectId: termsId,
      facts: {
        number,
        kind: input.kind,
        signedOn: input.signedOn,
        organisationIds,
        fileId: input.fileId,
      },
      content: { title: input.title, reference: input.reference },
    });
    return { termsId, number };
  },
});

async function partiesElsewhere(
  ctx: CommandContext,
  governmentId: string,
  given: ElsewhereInput['parties'],
): Promise<TermsParty[]> {
  const family = await governmentFamily(ctx.tx, governmentId);
  const ids = given.map((party) => party.organisationId);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0)
    throw new DomainError('party_twice', { field: `parties.${twice}.organisationId` });
  const isBetweenBoth = ids.some((id) => family.includes(id)) && ids.length >= 2;
  if (!isBetweenBoth) throw new DomainError('too_few_parties', { field: 'parties' });
  const parties: TermsParty[] = [];
  for (const { organisationId, signatoryPersonId, signatoryName, capacity } of given) {
    const organisation = found(await getOrganisation(ctx.tx, organisationId));
    const person = signatoryPersonId
      ? found(await getPerson(ctx.tx, signatoryPersonId))
      : undefined;
    parties.push({
      organisationId,
      organisationName: organisation.name,
      signatoryPersonId,
      signatoryName: person?.name ?? signatoryName,
      capacity,
    });
  }
  return parties;
}
