import type { Reader } from '../../db/connect.ts';
import type { Actor } from '../../shared/actor.ts';
import { dialogueOrganisationIds, introductionAccess } from '../../shared/introductions/access.ts';
import { requireCase } from '../cases/queries.ts';
import { dialogueEntries } from './get-introduction.ts';
import { loadCaseIntroductions } from './queries.ts';
import { type RallyFacts, rallyFacts } from './rally-facts.ts';
import { type ShownIntroduction, showIntroduction } from './show-introduction.ts';

export type CaseIntroduction = { introduction: ShownIntroduction; rally: RallyFacts };

/**
 * The introductions of a case with their rallies: all of them for staff; for the government those it was asked about,
 * and of those between others the fact and the purpose. Refuses `not_found`.
 */
export async function listCaseIntroductions(
  db: Reader,
  actor: Actor,
  caseId: string,
): Promise<CaseIntroduction[]> {
  await requireCase(db, actor, caseId);
  const listed: CaseIntroduction[] = [];
  for (const loaded of await loadCaseIntroductions(db, caseId)) {
    const access = introductionAccess(actor, loaded.facts);
    if (access === 'none') continue;
    const introduction = await showIntroduction(db, actor, loaded);
    const entries = await dialogueEntries(db, {
      access,
      introductionId: loaded.row.id,
      readableBy: dialogueOrganisationIds(loaded.facts),
    });
    listed.push({ introduction, rally: rallyFacts(introduction, entries) });
  }
  return listed;
}
