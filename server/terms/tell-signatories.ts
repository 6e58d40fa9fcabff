import { addDays } from '../../shared/working-days.ts';
import type { Mail } from '../mail/mail.ts';
import type { CommandContext } from '../run-command.ts';
import type { StoredTerms } from './queries.ts';

/** A personal link outlives the date asked for, since agreeing late is agreeing. */
const linkGraceDays = 60;

/** The personal link by which a signatory agrees to one version. */
export function agreeLink(versionId: string, agreeByAt: string): Mail['link'] {
  return {
    purpose: 'agree_terms',
    subjectId: versionId,
    expiresAt: addDays(agreeByAt, linkGraceDays),
  };
}

/** What every letter about terms says: which terms, of which case, which version. */
export function letterParams(stored: Pick<StoredTerms, 'terms' | 'facts' | 'current'>) {
  return {
    reference: stored.facts.case.reference,
    number: stored.terms.number,
    title: stored.terms.title,
    version: stored.current.head.number,
    path: `/terms/${stored.terms.id}`,
  };
}

/** The signatories of the current version, each once: one person may sign for several parties. */
export function signatoryIds(stored: Pick<StoredTerms, 'current'>): string[] {
  return [
    ...new Set(stored.current.content.parties.flatMap((party) => party.signatoryPersonId ?? [])),
  ];
}

/** Sends a letter to each signatory of the current version, and to whoever else is named; never to the one who acts. */
export async function tellSignatories(
  ctx: CommandContext,
  stored: Pick<StoredTerms, 'terms' | 'facts' | 'current'>,
  letter: Pick<Mail, 'template' | 'params'> & { also?: readonly (string | null)[] },
): Promise<void> {
  const actorId = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  const recipients = new Set([...signatoryIds(stored), ...(letter.also ?? [])]);
  for (const personId of recipients) {
    if (personId === null || personId === actorId) continue;
    await ctx.mail({
      personId,
      template: letter.template,
      params: { ...letterParams(stored), ...letter.params },
      caseId: stored.terms.case_id,
    });
  }
}

/** Sends a letter to whoever is responsible for the case: its manager and stand-ins; not to the one who acts. */
export async function tellCaseManager(
  ctx: CommandContext,
  stored: Pick<StoredTerms, 'terms' | 'facts' | 'current'>,
  letter: { template: string; params: Record<string, unknown> },
): Promise<void> {
  const actorId = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  const { managerId, standInIds } = stored.facts.case;
  for (const personId of new Set([managerId, ...standInIds])) {
    if (personId === null || personId === actorId) continue;
    await ctx.mail({
      personId,
      template: letter.template,
      params: { ...letterParams(stored), ...letter.params },
      caseId: stored.terms.case_id,
    });
  }
}
