import type { Reader } from '../../db/connect.ts';
import type { Actor } from '../../shared/actor.ts';
import { canDraftTerms } from '../../shared/terms/permissions.ts';
import { requireCase } from '../cases/queries.ts';
import { describeLines } from './describe-lines.ts';
import { selectedOrganisationIds } from './party-queries.ts';
import { termsIdsOfCase } from './queries.ts';

/** The terms of a case as the actor sees them, and whether they may draft more. `not_found` for who may not read the case. */
export async function listCaseTerms(db: Reader, actor: Actor, input: { caseId: string }) {
  const { facts } = await requireCase(db, actor, input.caseId);
  const terms = await describeLines(db, actor, await termsIdsOfCase(db, input.caseId));
  const selected = await selectedOrganisationIds(db, input.caseId);
  return { terms, hasSelection: selected !== null, draft: canDraftTerms(actor, facts) };
}
