import type { Reader } from '../../db/connect.ts';
import { openedOrganisationIds, type PersonActor } from '../../shared/actor.ts';
import type { CaseStatus } from '../../shared/cases/vocabulary.ts';
import { visibleCases } from '../cases/queries.ts';

/** As many as a browser goes through between two keystrokes. */
const mostCases = 1000;

export type FindableCase = {
  reference: string;
  title: string;
  organisationName: string;
  status: CaseStatus;
  /** The reader's own government asked: they know it as a request, not by its file. */
  isOwnRequest: boolean;
};

/** What can be found by name without asking again at every letter. */
export type Findable = {
  cases: FindableCase[];
  /** There are older ones: those are searched for by `cases.list`. */
  isCut: boolean;
};

/** The cases a member of staff may read, closed ones too, the newest first. */
export async function listFindable(db: Reader, actor: PersonActor): Promise<Findable> {
  const own = openedOrganisationIds(actor);
  const rows = await visibleCases(db, actor)
    .innerJoin('organisations', 'organisations.id', 'cases.organisation_id')
    .select(['cases.reference', 'cases.title', 'cases.status', 'cases.organisation_id'])
    .select('organisations.name as organisationName')
    // Read along the index of references: sorting all cases by date would take far longer.
    .orderBy('cases.reference', 'desc')
    .limit(mostCases + 1)
    .execute();
  return {
    cases: rows.slice(0, mostCases).map(({ organisation_id, ...row }) => ({
      ...row,
      isOwnRequest: own.includes(organisation_id),
    })),
    isCut: rows.length > mostCases,
  };
}
