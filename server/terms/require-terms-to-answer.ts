import type { Proxy as RecordedFor } from '../../shared/cases/proxy.ts';
import type { AnswerTarget } from '../../shared/terms/permissions.ts';
import { useLink } from '../accounts/use-link.ts';
import { DomainError } from '../domain-error.ts';
import type { CommandContext } from '../run-command.ts';
import { requireTerms, type StoredTerms } from './queries.ts';

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
export async function requireTermsToAnswer(
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
