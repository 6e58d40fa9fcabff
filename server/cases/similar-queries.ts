import type { Reader } from '../../db/connect.ts';
import { type Actor, isStaff } from '../../shared/actor.ts';
import type { CaseOutcome, CaseStatus } from '../../shared/cases/vocabulary.ts';
import { requireCase, visibleCases } from './queries.ts';
import type { Named } from './turn-queries.ts';

export type SimilarCase = {
  id: string;
  reference: string;
  title: string;
  status: CaseStatus;
  outcome: CaseOutcome | null;
  organisation: Named;
  sharedTopicIds: string[];
  /** Whom its government chose: who helped. */
  chosen: Named[];
  closingSummary: string | null;
};

/**
 * Cases, open and closed, that share topics with this one, the closest first: who helped, and what came of it. For
 * staff, and among the cases they may read. Refuses `not_found`.
 */
export async function listSimilarCases(
  db: Reader,
  actor: Actor,
  caseId: string,
): Promise<SimilarCase[]> {
  await requireCase(db, actor, caseId);
  if (!isStaff(actor)) return [];
  const shared = await visibleCases(db, actor)
    .innerJoin('case_topics', 'case_topics.case_id', 'cases.id')
    .select(['cases.id', 'case_topics.topic_id'])
    .where('cases.id', '!=', caseId)
    .where('case_topics.topic_id', 'in', (eb) =>
      eb
        .selectFrom('case_topics')
        .select('case_topics.topic_id')
        .where('case_topics.case_id', '=', caseId),
    )
    .execute();
  const closest = [...Map.groupBy(shared, (row) => row.id)]
    .sort(
      ([idOne, one], [idOther, other]) => other.length - one.length || idOther.localeCompare(idOne),
    )
    .slice(0, 10);
  const ids = closest.map(([id]) => id);
  if (ids.length === 0) return [];
  const [rows, chosen] = await Promise.all([
    db
      .selectFrom('cases')
      .innerJoin('organisations', 'organisations.id', 'cases.organisation_id')
      .selectAll('cases')
      .select('organisations.name as organisationName')
      .where('cases.id', 'in', ids)
      .execute(),
    db
      .selectFrom('selections')
      .innerJoin('selection_organisations', 'selection_organisations.selection_id', 'selections.id')
      .innerJoin('organisations', 'organisations.id', 'selection_organisations.organisation_id')
      .select(['selections.case_id', 'selections.number', 'organisations.id', 'organisations.name'])
      .where('selections.case_id', 'in', ids)
      .where('selection_organisations.chosen', '=', 1)
      .execute(),
  ]);
  return closest.flatMap(([id, topics]) => {
    const row = rows.find((one) => one.id === id);
    if (!row) return [];
    const ofCase = chosen.filter((one) => one.case_id === id);
    const latest = Math.max(...ofCase.map((one) => one.number));
    return [
      {
        id,
        reference: row.reference,
        title: row.title,
        status: row.status,
        outcome: row.outcome,
        organisation: { id: row.organisation_id, name: row.organisationName },
        sharedTopicIds: topics.map((topic) => topic.topic_id),
        chosen: ofCase
          .filter((one) => one.number === latest)
          .map((one) => ({ id: one.id, name: one.name })),
        closingSummary: row.closing_summary,
      },
    ];
  });
}
