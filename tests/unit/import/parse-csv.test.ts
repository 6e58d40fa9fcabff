import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from '../../../server/import/parse-csv.ts';

test('a file of a header alone, or of nothing, has no lines', () => {
  expect(parseCsv('')).toEqual([]);
  expect(parseCsv('name,kind\n')).toEqual([]);
});

test('quoted fields hold commas, quotes and line ends; lines are numbered as an editor does', () => {
  const text = '\uFEFFname,kind\r\n"Lab, ""the"" lab",ngo\r\n\r\n"two\nlines",company\r\nlast,ngo';
  expect(parseCsv(text)).toEqual([
    { line: 2, values: { name: 'Lab, "the" lab', kind: 'ngo' } },
    { line: 4, values: { name: 'two\nlines', kind: 'company' } },
    { line: 6, values: { name: 'last', kind: 'ngo' } },
  ]);
});

test('a short line has empty fields at its end', () => {
  expect(parseCsv('name,kind,country\nLab')).toEqual([
    { line: 2, values: { name: 'Lab', kind: '', country: '' } },
  ]);
});

test('whatever is written by the rules is read as it was', () => {
  const field = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r', ''));
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.tuple(field, field), { minLength: 1 }), (rows) => {
      const filled = rows.filter(([a, b]) => a !== '' || b !== '');
      const text = ['a,b', ...filled.map(([a, b]) => `${quote(a)},${quote(b)}`)].join('\n');
      expect(parseCsv(text).map(({ values }) => [values.a, values.b])).toEqual(filled);
    }),
  );
});
