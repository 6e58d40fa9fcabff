import { expect, test } from 'vitest';
import { readCaseSearch } from '../../../client/features/cases/case-filters.ts';
import {
  caseloadInputOf,
  choiceOf,
  readMonths,
} from '../../../client/features/oversight/caseload-search.ts';

const read = (search: Record<string, unknown>) => ({
  ...readCaseSearch(search),
  ...readMonths(search),
});

test('the address of the caseload keeps what narrows it, a region read as a number, too', () => {
  const search = read({ months: 6, region: 11, challenge: 'safer-communities', manager: 'nobody' });
  expect(choiceOf(search)).toEqual({ months: 6, region: '011', challenge: 'safer-communities' });
});

test('what makes no sense in it is left out, and twelve months are asked for', () => {
  const search = read({ months: 7, region: '999', since: 'spring', reached: 'closed' });
  expect(search).toEqual({});
  expect(caseloadInputOf(search)).toEqual({ months: 12 });
});
