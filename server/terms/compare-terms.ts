import type { Reader } from '../../db/connect.ts';
import type { Actor } from '../../shared/actor.ts';
import { found } from '../domain-error.ts';
import { visibleVersions } from './get-terms.ts';
import { getContent, requireTerms } from './queries.ts';

/** Two versions of one terms, to be compared; `not_found` for who may not see either. */
export async function compareTerms(
  db: Reader,
  actor: Actor,
  input: { termsId: string; from: number; to: number },
) {
  const seen = await requireTerms(db, actor, input.termsId);
  const visible = visibleVersions(actor, seen);
  const side = async (number: number) => {
    const version = found(visible.find((one) => one.number === number));
    return {
      number,
      sha256: version.sha256,
      remark: version.remark,
      draftedAt: version.drafted_at,
      content: await getContent(db, version.id),
    };
  };
  return { from: await side(input.from), to: await side(input.to) };
}
