import type { Proxy as RecordedFor } from '../../shared/cases/proxy.ts';
import type { TermsAct } from '../../shared/terms/lifecycle.ts';
import type { AnswerTarget } from '../../shared/terms/permissions.ts';
import type { TermsAnswerKind, TermsSection } from '../../shared/terms/vocabulary.ts';
import { useLink } from '../accounts/use-link.ts';
import { requireProxyPerson } from '../cases/require-proxy-person.ts';
import { DomainError, found } from '../domain-error.ts';
import { personBehind } from '../log/attach-files.ts';
import { getOrganisation } from '../registry/queries.ts';
import type { CommandContext } from '../run-command.ts';
import { requireTerms, type StoredTerms } from './queries.ts';
import { insertAnswer, saveState } from './store.ts';
import { takeTransition } from './take-transition.ts';
import { tellCase } from './tell-case.ts';
import { tellCaseManager } from './tell-signatories.ts';

export type TermsAnswer = {
  termsId: string;
  organisationId: string;
  version: number;
  sha256: string;
  proxy?: RecordedFor | undefined;
};

/** What the rules ask of an answer to terms. */
export function answerTarget(answer: TermsAnswer): AnswerTarget {
  return {
    organisationId: answer.organisationId,
    version: answer.version,
    sha256: answer.sha256,
    isByProxy: answer.proxy !== undefined,
  };
}

/**
 * The terms an answer is about. Whoever came by the personal link of an e-mail answers the version that
 * e-mail was about, once, and no later one: `link_used`, `link_expired`, `version_not_current`.
 */
export async function termsToAnswer(
  ctx: CommandContext,
  answer: TermsAnswer,
): Promise<StoredTerms> {
  const stored = await requireTerms(ctx.tx, ctx.actor, answer.termsId);
  if (ctx.actor.kind === 'link') {
    const { subjectId } = await useLink(ctx, 'agree_terms');
    if (subjectId !== stored.current.head.id) throw new DomainError('version_not_current');
  }
  return stored;
}

/**
 * The person an answer counts for: who acts, or by proxy whom it is recorded for, who is told by e-mail.
 * By proxy only somebody who acts for that party (`not_found` on the person), on a day that has come.
 */
export async function whoAnswers(
  ctx: CommandContext,
  { terms, facts }: StoredTerms,
  answer: TermsAnswer,
  act: 'terms_agreed' | 'terms_answered',
): Promise<string> {
  if (!answer.proxy) return personBehind(ctx);
  await requireProxyPerson(ctx, answer.organisationId, answer.proxy);
  const government = await getOrganisation(ctx.tx, facts.case.organisationId);
  await ctx.mail({
    personId: answer.proxy.personId,
    template: 'recordedForYou',
    caseId: terms.case_id,
    params: {
      reference: facts.case.reference,
      // Parties of terms do not all know the request: the letter names the terms instead.
      title: terms.title,
      government: government?.name ?? '',
      path: `/terms/${terms.id}`,
      act,
      channel: answer.proxy.channel,
      saidOn: answer.proxy.on,
      recordedBy: ctx.actor.kind === 'person' ? ctx.actor.name : '',
    },
  });
  return answer.proxy.personId;
}

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
  const personId = await whoAnswers(ctx, stored, answer, 'terms_answered');
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
