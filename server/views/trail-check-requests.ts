import type { Reader } from '../../db/connect.ts';
import { fromJson } from '../../db/json.ts';
import type { CasesTable, RequestRevisionsTable } from '../../db/schema.ts';
import { type RequestContent, requestTitle } from '../../shared/cases/request.ts';
import { eventsOfCases, holdSame, isSame, latest, type Recorded } from './trail-reading.ts';
import { walkAlongTrail } from './trail-walk.ts';

type Revision = RequestRevisionsTable & Pick<CasesTable, 'reference' | 'title' | 'revision'>;

function* compareRevision(
  row: Revision,
  events: readonly Recorded[],
  ofCase: readonly Recorded[],
): Generator<string> {
  const made =
    row.number === 1
      ? latest(ofCase, 'case.submitted')
      : latest(events, 'case.revised', 'case.revision_drafted');
  if (!made) {
    yield 'no event says that it was written';
    return;
  }
  if (made.content && !isSame(made.content.request, fromJson(row.content))) {
    yield 'its words are not what the trail recorded';
  }
  const isConfirmed =
    made.name !== 'case.revision_drafted' ||
    latest(events, 'case.revision_confirmed') !== undefined;
  if (isConfirmed !== (row.status === 'confirmed')) {
    yield `it counts as ${row.status}, the trail says ${isConfirmed ? 'confirmed' : 'not confirmed'}`;
  }
  const isCurrent = row.number === row.revision;
  if (isCurrent && !isConfirmed) yield 'it is the request, and was never confirmed';
  if (isCurrent && row.title !== requestTitle(fromJson(row.content) as RequestContent)) {
    yield 'the title of the case is not its title';
  }
}

/** Revisions of requests: their words, which of them counts, and the title the case took from it. */
export function checkRevisions(db: Reader): Promise<string[]> {
  return walkAlongTrail(db, {
    table: 'request_revisions',
    rows: db
      .selectFrom('request_revisions')
      .innerJoin('cases', 'cases.id', 'request_revisions.case_id')
      .selectAll('request_revisions')
      .select(['cases.reference', 'cases.title', 'cases.revision']),
    call: (row) => `request revision ${row.number} of ${row.reference}`,
    async prepare(page) {
      const ofCases = await eventsOfCases(db, [...new Set(page.map((row) => row.case_id))]);
      return (row, events) => compareRevision(row, events, ofCases.of(row.case_id));
    },
  });
}

/** Selections: why, and whom. */
export function checkSelections(db: Reader): Promise<string[]> {
  return walkAlongTrail(db, {
    table: 'selections',
    rows: db
      .selectFrom('selections')
      .innerJoin('cases', 'cases.id', 'selections.case_id')
      .selectAll('selections')
      .select('cases.reference'),
    call: (row) => `selection ${row.number} of ${row.reference}`,
    async prepare(_page, ids) {
      const chosen = await db
        .selectFrom('selection_organisations')
        .select(['selection_id', 'organisation_id'])
        .where('selection_id', 'in', [...ids])
        .where('chosen', '=', 1)
        .execute();
      const chosenBy = Map.groupBy(chosen, (one) => one.selection_id);
      return (row, events) => {
        const made = latest(events, 'case.providers_selected');
        const organisationIds = (chosenBy.get(row.id) ?? []).map((one) => one.organisation_id);
        const isAsRecorded =
          made !== undefined &&
          holdSame(organisationIds, made.facts.chosenOrganisationIds) &&
          (made.content === null || made.content.rationale === row.rationale);
        return isAsRecorded ? [] : ['it is not what the trail recorded'];
      };
    },
  });
}
