import { dialogueOrganisationIds } from '../../shared/introductions/access.ts';
import { shiftedByHold } from '../../shared/introductions/reminders.ts';
import { isStalled } from '../../shared/introductions/turns.ts';
import type { IntroductionOutcome } from '../../shared/introductions/vocabulary.ts';
import type { CommandContext, Reactions, RecordedEvent } from '../run-command.ts';
import { concludeWith } from './conclude-introduction.ts';
import { chosenOrganisationIds, partyIdsOfContact } from './find-queries.ts';
import { type LoadedIntroduction, loadCaseIntroductions } from './queries.ts';
import { writeClocks, writeContact } from './store.ts';
import { tellCase } from './tell-case.ts';
import { takeBack } from './withdraw-introduction.ts';

/**
 * What became of a dialogue that the close of its case ends: engaged where one of its parties was selected, advice given
 * where advice sufficed, faded where nobody had answered for too long, else not pursued.
 */
function outcomeAtClose(
  loaded: LoadedIntroduction,
  caseOutcome: unknown,
  chosen: readonly string[],
  at: string,
): IntroductionOutcome {
  if (dialogueOrganisationIds(loaded.facts).some((id) => chosen.includes(id))) return 'engaged';
  if (caseOutcome === 'advice_sufficed') return 'advice_given';
  return isStalled(loaded.facts.turn, at) ? 'faded' : 'not_pursued';
}

/** A closed case leaves nothing pending: what is not open is withdrawn, what is open is concluded and rated. */
async function endIntroductions(ctx: CommandContext, event: RecordedEvent): Promise<void> {
  const caseId = event.caseId ?? '';
  const chosen = await chosenOrganisationIds(ctx.tx, caseId);
  for (const loaded of await loadCaseIntroductions(ctx.tx, caseId)) {
    const { status } = loaded.row;
    if (status === 'draft' || status === 'consulting' || status === 'offered') {
      await takeBack(ctx, loaded, '');
    }
    if (status === 'open') {
      const outcome = outcomeAtClose(loaded, event.facts.outcome, chosen, ctx.at);
      await concludeWith(ctx, loaded, { outcome, remark: '' });
    }
  }
}

/** Clocks go on where they stood: deadlines of offers and turns of dialogues move by the time of the hold. */
async function shiftClocks(ctx: CommandContext, event: RecordedEvent): Promise<void> {
  const heldMs = Number(event.facts.heldMs ?? 0);
  for (const { row, facts } of await loadCaseIntroductions(ctx.tx, event.caseId ?? '')) {
    if (row.status !== 'offered' && row.status !== 'open') continue;
    const shifted = (at: string | null) => (at === null ? null : shiftedByHold(at, heldMs));
    await writeClocks(ctx.tx, row.id, {
      answer_by_at: row.status === 'offered' ? shifted(row.answer_by_at) : row.answer_by_at,
      turn_due_at: shifted(facts.turn?.dueAt ?? null),
    });
    await tellCase(ctx, row.case_id, row.id);
  }
}

/** Whoever follows somebody at an organisation is from now on the one its offers and dialogues write to. */
async function giveDialoguesToSuccessor(ctx: CommandContext, event: RecordedEvent): Promise<void> {
  const { organisationId, toPersonId } = event.facts;
  const ids = await partyIdsOfContact(ctx.tx, event.subjectId ?? '', String(organisationId));
  for (const id of ids) await writeContact(ctx.tx, id, String(toPersonId));
}

/**
 * What introductions do when their case moves, and when somebody hands over what they do for a party. Closing it withdraws its open offers and concludes its dialogues;
 * reopening it brings nothing back, since parties have been told.
 * Source: the mechanism’s rules, "The case" (closing, on hold: "live offers' clocks pause").
 */
export const introductionReactions: Reactions = {
  'case.closed': endIntroductions,
  'case.resumed': shiftClocks,
  'person.membershipHandedOver': giveDialoguesToSuccessor,
};
