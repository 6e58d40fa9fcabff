import type { Actor, PersonActor } from '../../shared/actor.ts';
import { type CaseFacts, caseAccess, readsAsStaff } from '../../shared/cases/access.ts';
import type { Proxy as RecordedFor } from '../../shared/cases/proxy.ts';
import type { LogKind } from '../../shared/cases/vocabulary.ts';
import { canReplyWithReaders } from '../../shared/log/permissions.ts';
import { addDays } from '../../shared/working-days.ts';
import { loadActor } from '../accounts/queries.ts';
import { getCaseFacts } from '../cases/fact-queries.ts';
import { touchCase } from '../cases/touch-case.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import type { CommandContext } from '../run-command.ts';
import { attachFiles, personBehind } from './attach-files.ts';
import { getLogEntryFacts, type LogEntryToDecide } from './queries.ts';
import { insertLogEntry, markAnswered } from './store.ts';

export type NewLogEntry = {
  caseId: string;
  introductionId?: string | null;
  kind: LogKind;
  body: string;
  outcome?: string | null;
  withWhom?: string | null;
  minutes?: number | null;
  occurredAt?: string;
  inReplyToId?: string;
  /** Who reads it besides staff; nobody means staff only. A reply's are those of what it answers. */
  readerOrganisationIds: readonly string[];
  fileIds?: readonly string[];
  proxy?: RecordedFor;
  /** For whom the author speaks, null for staff; found from who is asking when absent. */
  authorOrganisationId?: string | null;
  /** The facts of the case, where the caller has them already. */
  caseFacts?: CaseFacts;
};

export type AppendedEntry = {
  id: string;
  authorOrganisationId: string | null;
  /** The question this entry answered, when it answered one. */
  answeredQuestionId: string | null;
};

/**
 * Appends one entry to a case's log, with its readers and files, and tells the trail. Who may is decided before, by the
 * noun that calls: this is how every noun writes the one story. Refuses a note with readers (`note_is_staff_only`),
 * a reply whose readers differ from what it answers (`readers_are_inherited`) or that answers an entry of another
 * dialogue (`not_found`), files that are not the author's (`not_found`), and what happens tomorrow (`date_in_the_future`).
 * Source: the mechanism’s rules, "Who will see a message is shown before it is sent".
 */
export async function appendLogEntry(
  ctx: CommandContext,
  entry: NewLogEntry,
): Promise<AppendedEntry> {
  if (entry.kind === 'note' && entry.readerOrganisationIds.length > 0) {
    throw new DomainError('note_is_staff_only');
  }
  // A day's grace: in some time zone it is tomorrow already.
  if (entry.occurredAt && entry.occurredAt > addDays(ctx.at, 1)) {
    throw new DomainError('date_in_the_future', { field: 'occurredAt' });
  }
  const introductionId = entry.introductionId ?? null;
  const facts = entry.caseFacts ?? found(await getCaseFacts(ctx.tx, entry.caseId));
  const parent = entry.inReplyToId ? await findParent(ctx, entry, introductionId) : undefined;
  const authorOrganisationId =
    entry.authorOrganisationId === undefined
      ? await spokenFor(ctx, facts, entry)
      : entry.authorOrganisationId;
  const entryId = ctx.newId();
  const fileIds = entry.fileIds ?? [];
  await attachFiles(ctx, entry.caseId, fileIds);
  await insertLogEntry(
    ctx.tx,
    {
      id: entryId,
      case_id: entry.caseId,
      introduction_id: introductionId,
      kind: entry.kind,
      author_id: personBehind(ctx),
      author_organisation_id: authorOrganisationId,
      body: entry.body,
      outcome: entry.outcome || null,
      with_whom: entry.withWhom || null,
      minutes: entry.minutes ?? null,
      occurred_at: entry.occurredAt ?? ctx.at,
      created_at: ctx.at,
      in_reply_to_id: parent?.id ?? null,
      answered_by_id: null,
      for_person_id: entry.proxy?.personId ?? null,
      proxy_channel: entry.proxy?.channel ?? null,
      proxy_on: entry.proxy?.on ?? null,
      redacted_at: null,
    },
    entry.readerOrganisationIds,
    fileIds,
  );
  const answeredQuestionId = parent && answers(parent, authorOrganisationId) ? parent.id : null;
  if (answeredQuestionId) await markAnswered(ctx.tx, answeredQuestionId, entryId);
  await touchCase(ctx, entry.caseId);
  await ctx.record({
    name: 'log.written',
    caseId: entry.caseId,
    subjectId: entryId,
    forPersonId: entry.proxy?.personId ?? null,
    facts: {
      kind: entry.kind,
      introductionId,
      authorOrganisationId,
      readerOrganisationIds: entry.readerOrganisationIds,
      inReplyToId: parent?.id ?? null,
      answeredQuestionId,
      fileIds,
      occurredAt: entry.occurredAt ?? ctx.at,
    },
    content: {
      body: entry.body,
      outcome: entry.outcome || null,
      withWhom: entry.withWhom || null,
      minutes: entry.minutes ?? null,
    },
  });
  return { id: entryId, authorOrganisationId, answeredQuestionId };
}

async function findParent(
  ctx: CommandContext,
  entry: NewLogEntry,
  introductionId: string | null,
): Promise<LogEntryToDecide> {
  const parent = found(await getLogEntryFacts(ctx.tx, entry.inReplyToId ?? ''));
  if (parent.caseId !== entry.caseId || parent.introductionId !== introductionId) {
    throw new DomainError('not_found', { field: 'inReplyToId' });
  }
  ensure(canReplyWithReaders(parent, entry.readerOrganisationIds));
  return parent;
}

/** An answer comes from another side than the question. */
function answers(parent: LogEntryToDecide, authorOrganisationId: string | null): boolean {
  return (
    parent.kind === 'question' &&
    !parent.isAnswered &&
    parent.authorOrganisationId !== authorOrganisationId
  );
}

/**
 * The organisation an author speaks for: by proxy that of the person the entry is recorded for, for staff none,
 * else the one of their own that reads the entry or asked.
 */
async function spokenFor(
  ctx: CommandContext,
  facts: CaseFacts,
  entry: NewLogEntry,
): Promise<string | null> {
  const among = [...entry.readerOrganisationIds, facts.organisationId];
  if (entry.proxy) return membershipAmong(await loadActor(ctx.tx, entry.proxy.personId), among);
  const actor: Actor | undefined =
    ctx.actor.kind === 'link' ? await loadActor(ctx.tx, ctx.actor.personId) : ctx.actor;
  if (actor?.kind !== 'person' || readsAsStaff(caseAccess(actor, facts))) return null;
  return membershipAmong(actor, among);
}

function membershipAmong(
  person: PersonActor | undefined,
  organisationIds: readonly string[],
): string | null {
  const memberships = person?.memberships ?? [];
  const own = memberships.find(({ organisationId }) => organisationIds.includes(organisationId));
  const above = memberships.find(({ opensOrganisationIds }) =>
    opensOrganisationIds.some((id) => organisationIds.includes(id)),
  );
  return (own ?? above)?.organisationId ?? null;
}
