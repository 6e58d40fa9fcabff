import type { CasesTable } from '../../db/schema.ts';
import type { Mail } from '../mail/mail.ts';
import { getOrganisation } from '../registry/queries.ts';
import type { CommandContext } from '../run-command.ts';

/** What a letter about a case tells of it. */
export type CaseInLetter = Pick<CasesTable, 'id' | 'reference' | 'title' | 'organisation_id'>;

/** Where the recipient reads on: the government on its own page, staff in the case file. */
export type Audience = 'government' | 'staff';

const pathOf: Record<Audience, string> = { government: '/requests/', staff: '/cases/' };

/** Writes to one person about a case, unless they are the one who just acted. */
export async function writeAboutCase(
  ctx: CommandContext,
  about: CaseInLetter,
  letter: {
    to: string | null;
    audience: Audience;
    template: string;
    /** Where below the case they read on. */
    page?: 'versions';
    params?: Record<string, unknown>;
    link?: Mail['link'];
    alsoToActor?: boolean;
  },
): Promise<void> {
  const isActor = ctx.actor.kind === 'person' && ctx.actor.personId === letter.to;
  if (letter.to === null || (isActor && !letter.alsoToActor)) return;
  const organisation = await getOrganisation(ctx.tx, about.organisation_id);
  await ctx.mail({
    personId: letter.to,
    template: letter.template,
    params: {
      reference: about.reference,
      title: about.title,
      government: organisation?.name ?? '',
      path: `${pathOf[letter.audience]}${about.reference}${letter.page ? `/${letter.page}` : ''}`,
      ...letter.params,
    },
    caseId: about.id,
    ...(letter.link ? { link: letter.link } : {}),
  });
}
