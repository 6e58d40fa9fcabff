import type { TermsAct } from '../../shared/terms/lifecycle.ts';
import type { TermsAnswerKind, TermsSection } from '../../shared/terms/vocabulary.ts';
import { found } from '../domain-error.ts';
import { getOrganisation } from '../registry/queries.ts';
import type { CommandContext } from '../run-command.ts';
import { findAnswerer } from './find-answerer.ts';
import type { StoredTerms } from './queries.ts';
import type { TermsAnswer } from './require-terms-to-answer.ts';
import { insertAnswer, saveState } from './store.ts';
import { takeTransition } from './take-transition.ts';
import { tellCase } from './tell-case.ts';
import { tellCaseManager } from './tell-signatories.ts';

/** Keeps what a party answered and sends the terms back to the case manager, who is told. */
export async function sendBack(
  ctx: CommandContext,
  stored: StoredTerms,
  answer: TermsAnswer,
  said: {
    act: TermsAct;
    kind: TermsAnswerKind;
    event: string;
    template: string;
    section: TermsSection | null;
    body: string;
  },
): Promise<void> {
  const { terms, facts, current } = stored;
  const personId = await findAnswerer(ctx, stored, answer, 'terms_answered');
  await insertAnswer(ctx.tx, {
    id: ctx.newId(),
    terms_id: terms.id,
    terms_version_id: current.head.id,
    organisation_id: answer.organisationId,
    person_id: personId,
    kind: said.kind,
    section: said.section,
    body: said.body,
    given_at: ctx.at,
  });
  await saveState(ctx.tx, terms.id, takeTransition(facts.state, said.act), ctx.at, {
    agree_by_at: null,
  });
  await tellCase(ctx, terms.id);
  await ctx.record({
    name: said.event,
    caseId: terms.case_id,
    subjectId: terms.id,
    forPersonId: answer.proxy?.personId ?? null,
    facts: {
      number: terms.number,
      version: current.head.number,
      organisationId: answer.organisationId,
      section: said.section,
    },
    content: { body: said.body },
  });
  const organisation = found(await getOrganisation(ctx.tx, answer.organisationId));
  await tellCaseManager(ctx, stored, {
    template: said.template,
    params: { organisation: organisation.name, text: said.body },
  });
}
