import { requireProxyPerson } from '../cases/require-proxy-person.ts';
import { personBehind } from '../log/attach-files.ts';
import { getOrganisation } from '../registry/queries.ts';
import type { CommandContext } from '../run-command.ts';
import type { StoredTerms } from './queries.ts';
import type { TermsAnswer } from './require-terms-to-answer.ts';

/**
 * The person an answer counts for: who acts, or by proxy whom it is recorded for, who is told by e-mail.
 * By proxy only somebody who acts for that party (`not_found` on the person), on a day that has come.
 */
export async function findAnswerer(
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
