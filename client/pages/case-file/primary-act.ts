import type { CaseAct, CaseFile, CasePart, OpenTurn } from './case-file-types.ts';
import { possibleActs } from './possible-acts.ts';

/** What the one filled button does: a form, another part of the file, the composer, or a click on the move itself. */
export type PrimaryAct =
  | { do: 'act'; act: CaseAct }
  | { do: 'part'; part: CasePart }
  | { do: 'answer'; entryId: string }
  | { do: 'write' }
  | { do: 'compare' }
  | { do: 'settle' }
  | { do: 'nudge' };

/** The one thing to do now, by the headline move; null while the ball is with others. */
export function primaryAct(
  file: CaseFile,
  turn: OpenTurn | null,
  isLate: boolean,
): PrimaryAct | null {
  const possible = possibleActs(file);
  const act = (one: CaseAct): PrimaryAct | null =>
    possible.includes(one) ? { do: 'act', act: one } : null;
  // A closed case asks for nothing; reopening it stands in the menu.
  if (!turn) return act('introduce');
  if (turn.move === 'claim_case') return act('claim') ?? act('assign');
  if (!file.logAbilities.settle.allowed) return null;
  if (turn.holder === 'organisation') {
    return isLate && file.logAbilities.nudge.allowed ? { do: 'nudge' } : null;
  }
  if (turn.holder === 'nobody')
    return turn.move === 'resume_case' ? act('resume') : act('next_move');
  if (turn.source === 'terms') return { do: 'part', part: 'terms' };
  if (turn.source === 'introduction') return { do: 'part', part: 'introductions' };
  switch (turn.move) {
    case 'offer_first_introduction':
      // What is drafted already is sent, not drafted anew.
      return file.turns.some(({ source }) => source === 'introduction')
        ? { do: 'part', part: 'introductions' }
        : act('introduce');
    case 'answer_question':
      return { do: 'answer', entryId: turn.sourceId };
    case 'read_message':
      return { do: 'write' };
    case 'read_revision':
      return { do: 'compare' };
    case 'set_next_turn':
      return act('next_move');
    case 'resume_case':
      return act('resume');
    case 'close_case':
      return act('close');
    case 'follow_up':
      return { do: 'settle' };
    default:
      return null;
  }
}
