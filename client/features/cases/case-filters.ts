import { type CaseSort, caseSorts } from '../../../shared/cases/input.ts';
import { type CaseStatus, caseStatuses } from '../../../shared/cases/vocabulary.ts';

/** The filters of the list of cases, as its address holds them. */
export type CaseSearch = {
  text?: string;
  /** Statuses joined by commas; `open` stands for all but closed. */
  status?: string;
  manager?: string;
  topic?: string;
  mine?: true;
  sort?: CaseSort;
};

const textOf = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** Reads the filters from an address; what makes no sense is left out. */
export function readCaseSearch(search: Record<string, unknown>): CaseSearch {
  const sort = caseSorts.find((one) => one === search.sort);
  return {
    ...(textOf(search.text) ? { text: String(search.text).slice(0, 200) } : {}),
    ...(textOf(search.status) ? { status: String(search.status) } : {}),
    ...(textOf(search.manager) ? { manager: String(search.manager) } : {}),
    ...(textOf(search.topic) ? { topic: String(search.topic) } : {}),
    ...(search.mine === true || search.mine === 'true' ? { mine: true } : {}),
    ...(sort ? { sort } : {}),
  };
}

export const openStatuses: readonly CaseStatus[] = caseStatuses.filter((one) => one !== 'closed');

/** The statuses a filter stands for; none means every status. */
export function statusesOf(status: string | undefined): CaseStatus[] {
  if (status === undefined || status === 'open') return [...openStatuses];
  if (status === 'all') return [];
  const named = status.split(',');
  return caseStatuses.filter((one) => named.includes(one));
}
