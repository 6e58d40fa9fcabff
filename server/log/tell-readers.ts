import type { CaseFacts } from '../../shared/cases/access.ts';
import type { LogKind } from '../../shared/cases/vocabulary.ts';
import { contactsOf } from '../accounts/queries.ts';
import { getCaseRow } from '../cases/queries.ts';
import { getOrganisation } from '../registry/queries.ts';
import type { CommandContext } from '../run-command.ts';

/** The letter of each kind; a note has none, since nobody outside reads it. */
const templateOf: Record<Exclude<LogKind, 'note'>, string> = {
  message: 'logMessage',
  question: 'logQuestion',
  call: 'logCall',
  meeting: 'logCall',
  file: 'logFile',
};

type ToldEntry = {
  id: string;
  kind: LogKind;
  body: string;
  /** The organisation that wrote; null for staff. */
  authorOrganisationId: string | null;
  readerOrganisationIds: readonly string[];
  /** Told by a letter of their own, because it was recorded for them. */
  forPersonId?: string | null;
};

/**
 * Fixes who gets a letter about an entry: the contacts of the organisations that read it and, when a party wrote,
 * whoever is responsible for the case. Never the author, and nobody for a note.
 */
export async function tellReaders(
  ctx: CommandContext,
  entry: ToldEntry,
  facts: CaseFacts,
): Promise<void> {
  if (entry.kind === 'note') return;
  const tellsStaff = entry.authorOrganisationId !== null && !entry.forPersonId;
  if (!tellsStaff && entry.readerOrganisationIds.length === 0) return;
  const { title } = await getCaseRow(ctx.tx, facts.id);
  const authorId = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  const told = new Set([authorId, entry.forPersonId ?? null]);
  const organisation = entry.authorOrganisationId
    ? await getOrganisation(ctx.tx, entry.authorOrganisationId)
    : undefined;
  const letter = {
    template: templateOf[entry.kind],
    caseId: facts.id,
    params: {
      reference: facts.reference,
      title,
      author: ctx.actor.kind === 'person' ? ctx.actor.name : '',
      organisation: organisation?.name ?? '',
      // Who speaks for an organisation is told with it; staff by name alone.
      context: organisation ? 'party' : 'staff',
      text: entry.body,
    },
  };
  const send = async (personId: string | null, path: string) => {
    if (!personId || told.has(personId)) return;
    told.add(personId);
    await ctx.mail({ ...letter, personId, params: { ...letter.params, path } });
  };
  if (tellsStaff) {
    for (const personId of [facts.managerId, ...facts.standInIds]) {
      await send(personId, `/cases/${facts.reference}#entry-${entry.id}`);
    }
  }
  for (const organisationId of entry.readerOrganisationIds) {
    const path =
      organisationId === facts.organisationId ? `/requests/${facts.reference}` : '/dialogues';
    const contacts = await contactsOf(ctx.tx, organisationId);
    for (const contact of contacts) await send(contact.personId, path);
    if (organisationId === facts.organisationId) await send(facts.contactPersonId, path);
  }
}
