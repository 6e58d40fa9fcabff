import { type CaseSort, caseSorts } from '../../../shared/cases/input.ts';
import {
  type CaseStatus,
  type CaseStep,
  caseStatuses,
  caseSteps,
  openStatuses,
} from '../../../shared/cases/vocabulary.ts';
import { type Region, regions } from '../../../shared/directory/vocabulary.ts';
import { dateOn } from '../../../shared/text.ts';

/** The filters of the list of cases, as its address holds them. */
export type CaseSearch = {
  text?: string;
  /** Statuses joined by commas; `open` stands for all but closed. */
  status?: string;
  manager?: string;
  topic?: string;
  /** Where the governments are, as an M49 code. */
  region?: Region;
  /** The code of a grand challenge. */
  challenge?: string;
  /** The first day of those submitted since. */
  since?: string;
  /** Came this far or further; came this far and no further. */
  reached?: CaseStep;
  furthest?: CaseStep;
  mine?: true;
  sort?: CaseSort;
};

const textOf = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** Reads the filters from an address; what makes no sense is left out. */
export function readCaseSearch(search: Record<string, unknown>): CaseSearch {
  const sort = caseSorts.find((one) => one === search.sort);
  const [reached, furthest] = [search.reached, search.furthest].map((step) =>
    caseSteps.find((one) => one === step),
  );
  // The router reads a bare number as one: a region’s code is one.
  const region = regions.find((one) => one === String(search.region).padStart(3, '0'));
  return {
    ...(textOf(search.text) ? { text: String(search.text).slice(0, 200) } : {}),
    ...(textOf(search.status) ? { status: String(search.status) } : {}),
    ...(textOf(search.manager) ? { manager: String(search.manager) } : {}),
    ...(textOf(search.topic) ? { topic: String(search.topic) } : {}),
    ...(region ? { region } : {}),
    ...(textOf(search.challenge) ? { challenge: String(search.challenge).slice(0, 80) } : {}),
    ...(dateOn.safeParse(search.since).success ? { since: String(search.since) } : {}),
    ...(reached ? { reached } : {}),
    ...(furthest ? { furthest } : {}),
    ...(search.mine === true || search.mine === 'true' ? { mine: true } : {}),
    ...(sort ? { sort } : {}),
  };
}

/** The statuses a filter stands for; none means every status. */
export function statusesOf(status: string | undefined): CaseStatus[] {
  if (status === undefined || status === 'open') return [...openStatuses];
  if (status === 'all') return [];
  const named = status.split(',');
  return caseStatuses.filter((one) => named.includes(one));
}
