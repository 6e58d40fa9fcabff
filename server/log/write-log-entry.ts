import type { z } from 'zod';
import type { CaseFacts } from '../../shared/cases/access.ts';
import type { NewTurn } from '../../shared/cases/turns.ts';
import { logEntryInput } from '../../shared/log/input.ts';
import {
  canReplyWithReaders,
  canSetNextMove,
  canWriteLogEntry,
} from '../../shared/log/permissions.ts';
import { kindsThatAnswer, questionTurn, readTurn, turnOfNextMove } from '../../shared/log/turns.ts';
import { dateOf } from '../../shared/working-days.ts';
import { getCaseRow, requireCase } from '../cases/queries.ts';
import { recordProxy } from '../cases/record-proxy.ts';
import { requireProxyPerson } from '../cases/require-proxy-person.ts';
import { setTurns } from '../cases/set-turns.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { getSettings } from '../registry/queries.ts';
import { setReminder } from '../reminders/set-reminder.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { type AppendedEntry, appendLogEntry } from './append-log-entry.ts';
import { unreadRevision } from './move-queries.ts';
import { getLogEntryFacts } from './queries.ts';
import { tellReaders } from './tell-readers.ts';

type LogEntry = z.output<typeof logEntryInput>;

/**
 * Writes a note, message, question, call, meeting or file on the case itself, between staff and the government.
 * A question opens a move for the other side; what the government sends waits to be read, and hearing back ends that;
 * a next move said with it is set, or a reminder that is the writer's alone. By proxy it counts as the government's, and
 * the person is told.
 * Refuses what `canWriteLogEntry` and `canReplyWithReaders` refuse, a next move from anyone but the responsible case
 * manager (`only_responsible_case_manager`), on a closed case (`case_is_closed`) or in the past (`date_in_the_past`),
 * and a reminder that `setReminder` refuses.
 * Source: the mechanism’s rules, "Words" (note, turn) and "By proxy".
 */
export const writeLogEntry = defineCommand({
  name: 'cases.log',
  input: logEntryInput,
  async run(ctx, input): Promise<{ id: string }> {
    const { facts, access } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    const readers = await readersOfNewEntry(ctx, input);
    ensure(
      canWriteLogEntry(ctx.actor, access, facts, {
        kind: input.kind,
        readerOrganisationIds: readers,
        isByProxy: input.proxy !== undefined,
      }),
    );
    const next = input.nextMove;
    if (next && next.whose !== 'me') ensure(canSetNextMove(access, facts, next, dateOf(ctx.at)));
    const { proxy } = input;
    if (proxy) await requireProxyPerson(ctx, facts.organisationId, proxy);
    const entry = await appendLogEntry(ctx, {
      ...input,
      readerOrganisationIds: readers,
      caseFacts: facts,
    });
    await moveTheBall(ctx, { input, entry, facts });
    if (next?.whose === 'me') {
      await setReminder.run(ctx, { caseId: facts.id, what: next.what, on: next.byOn });
    }
    await tellReaders(
      ctx,
      {
        id: entry.id,
        kind: input.kind,
        body: input.body,
        authorOrganisationId: entry.authorOrganisationId,
        readerOrganisationIds: readers,
        forPersonId: proxy?.personId ?? null,
      },
      facts,
    );
    if (proxy) {
      await recordProxy(ctx, await getCaseRow(ctx.tx, facts.id), proxy, 'entry_logged');
    }
    return { id: entry.id };
  },
});

/** A reply is read by whoever reads what it answers; anything else by whom the writer chose and saw. */
async function readersOfNewEntry(ctx: CommandContext, input: LogEntry): Promise<readonly string[]> {
  if (!input.inReplyToId) return input.readerOrganisationIds ?? [];
  const parent = found(await getLogEntryFacts(ctx.tx, input.inReplyToId));
  // A dialogue is answered in the dialogue.
  if (parent.caseId !== input.caseId || parent.introductionId !== null) {
    throw new DomainError('not_found', { field: 'inReplyToId' });
  }
  ensure(canReplyWithReaders(parent, input.readerOrganisationIds));
  return parent.readerOrganisationIds;
}

/** Who must move after an entry: what it ends, what it opens. */
async function moveTheBall(
  ctx: CommandContext,
  written: { input: LogEntry; entry: AppendedEntry; facts: CaseFacts },
): Promise<void> {
  const { input, entry, facts } = written;
  const setMove = (sourceId: string, turns: NewTurn[]) =>
    setTurns(ctx, { caseId: facts.id, source: 'log', sourceId }, turns);
  const side = entry.authorOrganisationId === null ? 'staff' : 'government';
  if (entry.answeredQuestionId) await setMove(entry.answeredQuestionId, []);
  else if (input.inReplyToId) await endMoveOfOtherSide(ctx, input.inReplyToId, side, setMove);

  const isShared = input.kind !== 'note' && (input.readerOrganisationIds ?? []).length > 0;
  const isHeard = side === 'staff' && kindsThatAnswer.includes(input.kind);
  if (isHeard && (isShared || input.inReplyToId)) {
    const revision = await unreadRevision(ctx.tx, facts.id);
    if (revision) await setMove(revision.sourceId, []);
    await setMove(facts.id, []);
  }
  // What is recorded by proxy the case manager has heard already.
  const waitsToBeRead = side === 'government' && !input.proxy && input.kind !== 'question';
  if (waitsToBeRead) {
    const { stalledAfterDays } = await getSettings(ctx.tx);
    await setMove(facts.id, [readTurn(ctx.at, stalledAfterDays)]);
  }

  const turns: NewTurn[] = [];
  if (input.kind === 'question') {
    const { stalledAfterDays } = await getSettings(ctx.tx);
    turns.push(questionTurn(side, facts.organisationId, ctx.at, stalledAfterDays));
  }
  const next = input.nextMove;
  if (next && next.whose !== 'me') turns.push(turnOfNextMove(next, facts.organisationId));
  if (turns.length > 0) await setMove(entry.id, turns);
}

/** Whoever replies to an entry has done what that entry asked of them. */
async function endMoveOfOtherSide(
  ctx: CommandContext,
  parentId: string,
  side: 'staff' | 'government',
  setMove: (sourceId: string, turns: NewTurn[]) => Promise<void>,
): Promise<void> {
  const parent = found(await getLogEntryFacts(ctx.tx, parentId));
  const parentSide = parent.authorOrganisationId === null ? 'staff' : 'government';
  if (parentSide !== side) await setMove(parentId, []);
}
