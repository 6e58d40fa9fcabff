import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/app-router.ts';

export type Desk = inferRouterOutputs<AppRouter>['views']['desk'];
export type DeskGroup = Desk['needsMyMove'][number];
export type DeskRow = DeskGroup['rows'][number];

/** The reminder to oneself that a row stands for. */
export function reminderOf({ turnId, what, untilOn }: DeskRow) {
  return { id: turnId, what: what ?? '', on: untilOn ?? '' };
}

/** Moves that have a heading and a verb of their own; any other is looked into in the case. */
const named = [
  'claim_case',
  'offer_first_introduction',
  'offer_introduction',
  'redraft_introduction',
  'answer_question',
  'read_message',
  'read_revision',
  'resume_case',
  'circulate_terms',
  'revise_terms',
  'set_next_turn',
  'ask_how_it_went',
  'close_case',
  'decide_consultation',
  'follow_up',
  'nudge',
  'reminder',
] as const;
export type NamedMove = (typeof named)[number] | 'open_case';

export function namedMove(move: DeskRow['do']): NamedMove {
  return named.find((one) => one === move) ?? 'open_case';
}

/** Where in the case file a move is made. */
export function partOf(
  row: DeskRow,
): 'introductions' | 'terms' | 'shortlist' | 'request' | undefined {
  if (row.source === 'introduction') return 'introductions';
  if (row.source === 'terms') return 'terms';
  if (row.do === 'offer_first_introduction') return 'shortlist';
  return undefined;
}
