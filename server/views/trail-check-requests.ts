import type { Reader } from '../../db/connect.ts';
import { fromJson } from '../../db/json.ts';
import { type RequestContent, requestTitle } from '../../shared/cases/request.ts';
import {
  eventsOfCases,
  eventsOfSubjects,
  holdSame,
  isSame,
  latest,
  pagesOf,
} from './trail-reading.ts';

/** Revisions of requests: their words, which of them counts, and the title the case took from it. */
export async function checkRevisions(db: Reader): Promise<string[]> {
  const faults: string[] = [];
  const pages = pagesOf((after, limit) =>
    db
      .selectFrom('request_revisions')
      .innerJoin('cases', 'cases.id', 'request_revisions.case_id')
      .selectAll('request_revisions')
      .select(['cases.reference', 'cases.title', 'cases.revision'])
      .where('request_revisions.id', '>', after)
      .orderBy('request_revisions.id')
      .limit(limit)
      .execute(),
  );
  for await (const rows of pages) {
    const ofRevisions = await eventsOfSubjects(
      db,
      rows.map((row) => row.id),
    );
    const ofCases = await eventsOfCases(db, [...new Set(rows.map((row) => row.case_id))]);
    for (const row of rows) {
      const say = (fault: string) =>
        faults.push(`request revision ${row.number} of ${row.reference}: ${fault}`);
      const own = ofRevisions.of(row.id);
      const made =
        row.number === 1
          ? latest(ofCases.of(row.case_id), 'case.submitted')
          : latest(own, 'case.revised', 'case.revision_drafted');
      if (!made) {
        say('no event says that it was written');
        continue;
      }
      if (made.content && !isSame(made.content.request, fromJson(row.content))) {
        say('its words are not what the trail recorded');
      }
      const isConfirmed =
        made.name !== 'case.revision_drafted' ||
        latest(own, 'case.revision_confirmed') !== undefined;
      if (isConfirmed !== (row.status === 'confirmed')) {
        say(
          `it counts as ${row.status}, the trail says ${isConfirmed ? 'confirmed' : 'not confirmed'}`,
        );
      }
      const isCurrent = row.number === row.revision;
      if (isCurrent && !isConfirmed) say('it is the request, and was never confirmed');
      if (isCurrent && row.title !== requestTitle(fromJson(row.content) as RequestContent)) {
        say('the title of the case is not its title');
      }
    }
  }
  return faults;
}

/** Selections: why, and whom. */
export async function checkSelections(db: Reader): Promise<string[]> {
  const faults: string[] = [];
  const pages = pagesOf((after, limit) =>
    db
      .selectFrom('selections')
      .innerJoin('cases', 'cases.id', 'selections.case_id')
      .selectAll('selections')
      .select('cases.reference')
      .where('selections.id', '>', after)
      .orderBy('selections.id')
      .limit(limit)
      .execute(),
  );
  for await (const rows of pages) {
    const ids = rows.map((row) => row.id);
    const events = await eventsOfSubjects(db, ids);
    const chosen = await db
      .selectFrom('selection_organisations')
      .selectAll()
      .where('selection_id', 'in', ids)
      .execute();
    for (const row of rows) {
      const made = latest(events.of(row.id), 'case.providers_selected');
      const own = chosen.filter((one) => one.selection_id === row.id);
      const organisationIds = own
        .filter((one) => one.chosen === 1)
        .map((one) => one.organisation_id);
      const isAsRecorded =
        made !== undefined &&
        holdSame(organisationIds, made.facts.chosenOrganisationIds) &&
        (made.content === null || made.content.rationale === row.rationale);
      if (!isAsRecorded) {
        faults.push(
          `selection ${row.number} of ${row.reference}: it is not what the trail recorded`,
        );
      }
    }
  }
  return faults;
}
