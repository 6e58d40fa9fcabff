import type { Locale } from '../../shared/locale.ts';
import { addDays } from '../../shared/working-days.ts';
import { getPerson } from '../accounts/queries.ts';
import type { Mail } from '../mail/mail.ts';
import type { CommandContext } from '../run-command.ts';
import type { LoadedIntroduction, PartyRow } from './queries.ts';

/** A link outlives the date asked for: a late yes reopens the offer (the mechanism’s rules, "The introduction"). */
const linkGraceDays = 60;

/** Names in a row as the reader's language sets them: “A, B and C”. */
export function listNames(names: readonly string[], locale: Locale | null): string {
  const language = locale === null || locale === 'en' ? 'en-GB' : locale;
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

/** Whether this party's letters must not tell who the government is. */
export function isWithheldFrom(loaded: LoadedIntroduction, party: PartyRow): boolean {
  const governmentId = loaded.facts.case.organisationId;
  return (
    loaded.facts.nameWithheld &&
    loaded.row.opened_at === null &&
    party.organisation_id !== governmentId &&
    loaded.parties.some((other) => other.organisation_id === governmentId)
  );
}

/** The names of the others in it, as this party may read them. */
function othersFor(loaded: LoadedIntroduction, party: PartyRow): string[] {
  const governmentId = loaded.facts.case.organisationId;
  return loaded.parties
    .filter((other) => other.state !== 'dropped' && other.id !== party.id)
    .filter((other) => !(isWithheldFrom(loaded, party) && other.organisation_id === governmentId))
    .map((other) => other.organisation_name);
}

/** What the letters of an introduction tell every party; case title and file stay out of them. */
export async function paramsFor(
  ctx: CommandContext,
  loaded: LoadedIntroduction,
  party: PartyRow,
): Promise<Record<string, unknown>> {
  const { managerId } = loaded.facts.case;
  const manager = managerId ? await getPerson(ctx.tx, managerId) : undefined;
  const others = othersFor(loaded, party);
  const context = isWithheldFrom(loaded, party)
    ? others.length > 0
      ? 'withheld'
      : 'withheldAlone'
    : undefined;
  return {
    reference: loaded.facts.case.reference,
    purpose: loaded.row.purpose,
    brief: loaded.row.brief,
    organisation: party.organisation_name,
    others: listNames(others, party.contact_locale),
    manager: manager?.name ?? '',
    ...(loaded.row.answer_by_at ? { answerByAt: loaded.row.answer_by_at } : {}),
    ...(context ? { context } : {}),
  };
}

/** The link by which a party answers an offer, writes in a dialogue or rates it, without signing in. */
export function linkFor(
  purpose: 'answer_introduction' | 'write_in_dialogue' | 'rate_introduction',
  party: PartyRow,
  from: string,
): NonNullable<Mail['link']> {
  return { purpose, subjectId: party.id, expiresAt: addDays(from, linkGraceDays) };
}

/** Writes to the contact of one party, unless it is they who just acted. */
export async function writeToParty(
  ctx: CommandContext,
  loaded: LoadedIntroduction,
  party: PartyRow,
  letter: {
    template: string;
    params?: Record<string, unknown>;
    link?: Mail['link'];
    path?: string;
  },
): Promise<void> {
  const personId = party.contact_person_id;
  const isActor =
    (ctx.actor.kind === 'person' || ctx.actor.kind === 'link') && ctx.actor.personId === personId;
  if (!personId || isActor) return;
  await ctx.mail({
    personId,
    template: letter.template,
    params: {
      ...(await paramsFor(ctx, loaded, party)),
      ...(letter.path ? { path: letter.path } : {}),
      ...letter.params,
    },
    caseId: loaded.row.case_id,
    ...(letter.link ? { link: letter.link } : {}),
  });
}

/** Writes to whoever is responsible for the case, unless they are acting themselves. */
export async function writeToManager(
  ctx: CommandContext,
  loaded: LoadedIntroduction,
  letter: { template: string; params: Record<string, unknown> },
): Promise<void> {
  const { managerId, reference, id } = loaded.facts.case;
  if (!managerId || (ctx.actor.kind === 'person' && ctx.actor.personId === managerId)) return;
  await ctx.mail({
    personId: managerId,
    template: letter.template,
    params: {
      reference,
      purpose: loaded.row.purpose,
      path: `/cases/${reference}`,
      ...letter.params,
    },
    caseId: id,
  });
}
