import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../server/import/parse-csv.ts';
import { writeCsv } from '../../shared/write-csv.ts';

describe('a table as CSV', () => {
  test('has a line for its header and each row, and says that it is UTF-8', () => {
    expect(
      writeCsv([
        ['title', 'age'],
        ['Marchés publics', 12],
      ]),
    ).toBe('\uFEFFtitle,age\r\nMarchés publics,12\r\n');
  });

  test('leaves empty what is not told', () => {
    expect(
      writeCsv([
        ['reference', 'status'],
        [null, 'scoping'],
      ]),
    ).toContain('\r\n,scoping\r\n');
  });

  test.each([
    ['=HYPERLINK("http://elsewhere")'],
    ['+233 20 000'],
    ['-1+1'],
    ['@SUM(A1)'],
    ['\tcmd'],
    ['\r=1'],
  ])('gives %j to no spreadsheet as a formula', (typed) => {
    const [row] = parseCsv(writeCsv([['title'], [typed]]));
    expect(row?.values.title?.startsWith("'")).toBe(true);
  });

  test('leaves numbers below zero numbers', () => {
    expect(writeCsv([['days'], [-3]])).toContain('\r\n-3\r\n');
  });

  test.each([
    ['a, b; c'],
    ['she said “yes” and "no"'],
    ['two\nlines'],
    ['’apostrophes’ and = within'],
  ])('is read back as it was: %j', (typed) => {
    const [row] = parseCsv(
      writeCsv([
        ['title', 'more'],
        [typed, 'x'],
      ]),
    );
    expect(row?.values).toMatchObject({ title: typed, more: 'x' });
  });
});
