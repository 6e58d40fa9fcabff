import type { Reader } from '../../db/connect.ts';
import { type Actor, openedOrganisationIds } from '../../shared/actor.ts';
import { describeLines } from './describe-lines.ts';
import type { TermsLine } from './get-terms.ts';
import { termsIdsOfOrganisations } from './queries.ts';

/** The terms that the actor’s organisations are, or were asked to be, party to; those that wait for the actor first. */
export async function listMyTerms(db: Reader, actor: Actor): Promise<TermsLine[]> {
  const lines = await describeLines(
    db,
    actor,
    await termsIdsOfOrganisations(db, openedOrganisationIds(actor)),
  );
  return lines.toSorted((one, other) => Number(other.needsYou) - Number(one.needsYou));
}
