import type { z } from 'zod';
import { dialogueOrganisationIds } from '../../shared/introductions/access.ts';
import type { writeInput } from '../../shared/introductions/input.ts';
import { nextTurnAfter } from '../../shared/introductions/turns.ts';
import { getPerson } from '../accounts/queries.ts';
import { found } from '../domain-error.ts';
import { appendLogEntry } from '../log/append-log-entry.ts';
import { getSettings } from '../registry/queries.ts';
import type { CommandContext } from '../run-command.ts';
import type { LoadedIntroduction } from './queries.ts';
import { stepOf } from './require-introduction.ts';
import { turnSetByHand } from './set-turn.ts';
import { takeStep, writeTurn } from './store.ts';
import { tellCase } from './tell-case.ts';
import { tellRecordedFor } from './tell-recorded-for.ts';
import { linkFor, writeToParty } from './write-to-party.ts';

export type DialogueLine = Omit<z.output<typeof writeInput>, 'introductionId'>;

/** Appends a line that is settled to be allowed to a dialogue, moves its turn and writes to the others in it. */
export async function writeEntry(
  ctx: CommandContext,
  loaded: LoadedIntroduction,
  authorOrganisationId: string | null,
  entry: DialogueLine,
): Promise<{ entryId: string }> {
  const { row, facts } = loaded;
  const met = dialogueOrganisationIds(facts);
  const { turn: chosen, organisationId: _organisation, ...written } = entry;
  const appended = await appendLogEntry(ctx, {
    ...written,
    caseId: row.case_id,
    introductionId: row.id,
    readerOrganisationIds: met,
    authorOrganisationId,
  });
  const { stalledAfterDays } = await getSettings(ctx.tx);
  const turn = chosen
    ? await turnSetByHand(ctx, facts, chosen)
    : nextTurnAfter(
        { kind: entry.kind, authorOrganisationId, at: ctx.at },
        found(facts.turn),
        met,
        stalledAfterDays,
      );
  await takeStep(ctx.tx, row.id, stepOf(facts, 'write'), ctx.at);
  await writeTurn(ctx.tx, row.id, turn);
  await tellCase(ctx, row.case_id, row.id);
  await ctx.record({
    name: 'introduction.dialogue_continued',
    caseId: row.case_id,
    subjectId: row.id,
    facts: {
      entryId: appended.id,
      kind: entry.kind,
      authorOrganisationId,
      turnHolder: turn.holder,
      turnOrganisationIds: turn.organisationIds,
    },
  });
  await tellOthers(ctx, loaded, authorOrganisationId, entry);
  if (entry.proxy && authorOrganisationId) {
    await tellRecordedFor(ctx, loaded, authorOrganisationId, entry.proxy, 'dialogue_continued');
  }
  return { entryId: appended.id };
}

/** A call or meeting reads differently from a message; the words are the template's. */
const templateOf = {
  message: 'dialogueMessage',
  file: 'dialogueFile',
  call: 'dialogueCall',
  meeting: 'dialogueCall',
} as const;

async function tellOthers(
  ctx: CommandContext,
  loaded: LoadedIntroduction,
  authorOrganisationId: string | null,
  entry: DialogueLine,
): Promise<void> {
  const { actor } = ctx;
  const authorId =
    entry.proxy?.personId ??
    (actor.kind === 'person' || actor.kind === 'link' ? actor.personId : undefined);
  const author = authorId ? await getPerson(ctx.tx, authorId) : undefined;
  const organisation = loaded.parties.find((one) => one.organisation_id === authorOrganisationId);
  for (const party of loaded.parties.filter((one) => one.state === 'yes')) {
    if (party.organisation_id === authorOrganisationId) continue;
    await writeToParty(ctx, loaded, party, {
      template: templateOf[entry.kind],
      params: {
        author: author?.name ?? '',
        authorOrganisation: organisation?.organisation_name ?? '',
        context: organisation ? 'party' : 'staff',
        text: entry.body,
        outcome: entry.outcome ?? '',
      },
      path: `/dialogues/${loaded.row.id}`,
      link: linkFor('write_in_dialogue', party, ctx.at),
    });
  }
}
