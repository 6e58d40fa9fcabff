import type { Reader } from '../../db/connect.ts';
import { openedOrganisationIds, type PersonActor } from '../../shared/actor.ts';
import { introductionIdsAsked } from './find-queries.ts';
import { loadIntroductions } from './queries.ts';
import { type ShownIntroduction, showIntroduction } from './show-introduction.ts';

export type MyIntroductions = {
  /** Waiting for one's own answer, the most pressing first. */
  offers: ShownIntroduction[];
  /** Answered already, while others think; and what came to nothing, newest first. */
  answered: ShownIntroduction[];
  /** Open ones, one's own turn first; then concluded ones. */
  dialogues: ShownIntroduction[];
};

/** The introductions the person was asked about, for all organisations they act for. */
export async function listMyIntroductions(
  db: Reader,
  actor: PersonActor,
): Promise<MyIntroductions> {
  const ids = await introductionIdsAsked(db, openedOrganisationIds(actor));
  const mine: MyIntroductions = { offers: [], answered: [], dialogues: [] };
  for (const loaded of await loadIntroductions(db, ids)) {
    const shown = await showIntroduction(db, actor, loaded);
    if (shown.access !== 'brief' && shown.access !== 'dialogue') continue;
    const isAwaited =
      shown.status === 'offered' &&
      shown.parties.some((one) => one.isYours && one.state === 'asked');
    if (shown.access === 'dialogue') mine.dialogues.push(shown);
    else if (isAwaited) mine.offers.push(shown);
    else mine.answered.push(shown);
  }
  const opened = openedOrganisationIds(actor);
  const rank = ({ status, turn }: ShownIntroduction) =>
    status !== 'open' ? 2 : turn?.organisationIds.some((id) => opened.includes(id)) ? 0 : 1;
  const newest = (one: ShownIntroduction, other: ShownIntroduction) =>
    other.lastMovementAt.localeCompare(one.lastMovementAt);
  mine.offers.sort((one, other) => (one.answerByAt ?? '').localeCompare(other.answerByAt ?? ''));
  mine.answered.sort(newest);
  mine.dialogues.sort((one, other) => rank(one) - rank(other) || newest(one, other));
  return mine;
}
