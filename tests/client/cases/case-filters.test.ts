import { describe, expect, test } from 'vitest';
import { readCaseSearch, statusesOf } from '../../../client/features/cases/case-filters.ts';
import { openStatuses } from '../../../shared/cases/vocabulary.ts';

describe('the filters of the list of cases in its address', () => {
  test('are read back as they were written', () => {
    const search = {
      text: 'budget',
      status: 'scoping',
      manager: 'nobody',
      mine: true,
      sort: 'reference',
    };
    expect(readCaseSearch(search)).toEqual(search);
  });

  test('leave out what makes no sense', () => {
    expect(
      readCaseSearch({ text: '  ', status: 7, sort: 'colour', mine: 'perhaps', else: 'x' }),
    ).toEqual({});
    expect(readCaseSearch({ text: 'x'.repeat(300) }).text).toHaveLength(200);
  });

  test('stand for statuses: open ones unless others are named', () => {
    expect(statusesOf(undefined)).toEqual(openStatuses);
    expect(statusesOf('open')).not.toContain('closed');
    expect(statusesOf('all')).toEqual([]);
    expect(statusesOf('closed')).toEqual(['closed']);
    expect(statusesOf('scoping,engaged,nonsense')).toEqual(['scoping', 'engaged']);
  });
});
