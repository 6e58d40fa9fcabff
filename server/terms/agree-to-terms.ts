import type { z } from 'zod';
import { agreeInput } from '../../shared/terms/input.ts';
import { canAgree } from '../../shared/terms/permissions.ts';
import { settleAgreement } from '../../shared/terms/settle-agreement.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { appendLogEntry } from '../log/append-log-entry.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { findAnswerer } from './find-answerer.ts';
import { loadTerms, type StoredTerms } from './queries.ts';
import { answerTarget, requireTermsToAnswer } from './require-terms-to-answer.ts';
import { insertAgreement, saveState } from './store.ts';
import { takeTransition } from './take-transition.ts';
import { tellCase } from './tell-case.ts';
import { tellCaseManager, tellSignatories } from './tell-signatories.ts';

type AgreeInput = z.output<typeof agreeInput>;

/**
 * A named signatory agrees to one exact version, signed in, by the link of the e-mail, or on paper whose
 * scan the case manager uploads. When the last party agrees, that text is in force. Refuses what `canAgree`
 * refuses, a link used, expired or for another version, `only_named_signatory` for paper signed by somebody
 * else, and `date_in_the_future` for paper signed tomorrow.
 * Source: the mechanism’s rules, "The terms of engagement".
 */
export const agreeToTerms = defineCommand({
  name: 'terms.agree',
  input: agreeInput,
  async run(ctx, input: AgreeInput): Promise<{ inForce: boolean }> {
    const stored = await requireTermsToAnswer(ctx, input);
    const { terms, facts, current } = stored;
    ensure(canAgree(ctx.actor, facts, answerTarget(input)));
    const party = found(
      current.content.parties.find(({ organisationId }) => organisationId === input.organisationId),
    );
    if (input.proxy && input.proxy.personId !== party.signatoryPersonId) {
      throw new DomainError('only_named_signatory', { field: 'proxy.personId' });
    }
    const personId = await findAnswerer(ctx, stored, input, 'terms_agreed');
    await keepScan(ctx, stored, input, party.organisationName);
    await insertAgreement(ctx.tx, {
      id: ctx.newId(),
      terms_id: terms.id,
      terms_version_id: current.head.id,
      sha256: current.head.sha256,
      organisation_id: input.organisationId,
      person_id: personId,
      capacity: party.capacity,
      agreed_at: ctx.at,
      recorded_by: input.proxy && ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      proxy_channel: input.proxy?.channel ?? null,
      proxy_on: input.proxy?.on ?? null,
      file_id: input.fileId ?? null,
    });
    await ctx.record({
      name: 'terms.agreed',
      caseId: terms.case_id,
      subjectId: terms.id,
      forPersonId: input.proxy?.personId ?? null,
      facts: {
        number: terms.number,
        version: current.head.number,
        sha256: current.head.sha256,
        organisationId: input.organisationId,
        fileId: input.fileId ?? null,
      },
    });
    return { inForce: await settle(ctx, terms.id) };
  },
});

/** The scan of signed paper stands in the case’s story as a file that all parties may read. */
async function keepScan(
  ctx: CommandContext,
  { terms, current }: StoredTerms,
  input: AgreeInput,
  organisationName: string,
): Promise<void> {
  if (!input.fileId) return;
  await appendLogEntry(ctx, {
    caseId: terms.case_id,
    kind: 'file',
    body: `${terms.title} (${current.head.number}): ${organisationName}`,
    readerOrganisationIds: current.content.parties.map((party) => party.organisationId),
    fileIds: [input.fileId],
    authorOrganisationId: null,
  });
}

/** Puts the text in force when nobody is awaited any more, and tells everybody; otherwise the case manager. */
async function settle(ctx: CommandContext, termsId: string): Promise<boolean> {
  const stored = found(await loadTerms(ctx.tx, termsId));
  const { terms, facts, current } = stored;
  const { settled } = settleAgreement(facts.current, facts.agreements);
  if (!settled) {
    await saveState(ctx.tx, termsId, takeTransition(facts.state, 'agree'), ctx.at);
    await tellCase(ctx, termsId);
    return false;
  }
  const isAmendment = terms.in_force_version !== null;
  await saveState(ctx.tx, termsId, takeTransition(facts.state, 'agree_as_last'), ctx.at, {
    in_force_version: current.head.number,
    in_force_at: terms.in_force_at ?? ctx.at,
    agree_by_at: null,
  });
  await tellCase(ctx, termsId);
  await ctx.record({
    name: isAmendment ? 'terms.amended' : 'terms.enteredIntoForce',
    caseId: terms.case_id,
    subjectId: termsId,
    facts: {
      number: terms.number,
      version: current.head.number,
      sha256: current.head.sha256,
      organisationIds: current.content.parties.map((party) => party.organisationId),
    },
  });
  const letter = {
    template: isAmendment ? 'amendmentInForce' : 'termsInForce',
    params: { sha256: current.head.sha256 },
  };
  await tellSignatories(ctx, stored, { ...letter, also: [facts.case.contactPersonId] });
  await tellCaseManager(ctx, stored, letter);
  return true;
}
