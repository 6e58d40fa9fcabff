import { expect, test } from 'vitest';
import { type Findable, findAmong, indexFindable } from '../../../client/pages/shell/find-among.ts';
import { markWords } from '../../../client/ui/marked.tsx';

const open = () => undefined;
const aCase = (reference: string, name: string, government: string): Findable => ({
  key: reference,
  group: 'Cases',
  name,
  more: `${reference} · ${government}`,
  open,
});
const findable: Findable[] = [
  { key: 'desk', group: 'Go to', name: 'Desk', open },
  { key: 'directory', group: 'Go to', name: 'Directory', open },
  { key: 'close', group: 'This case', name: 'Close the case', open },
  aCase('NM-2026-0043', 'La educación pública en cifras', 'Country X'),
  aCase('NM-2026-0042', 'Open contracting for rivers', 'Côte d’Ivoire'),
  aCase('NM-2026-0041', 'Budgets people can read', 'Country X'),
  aCase('NM-2025-0042', 'Rivers and their budgets', 'Country Y'),
  {
    key: 'budgets',
    group: 'Topics',
    name: 'Fiscal openness',
    alsoCalled: ['Presupuesto abierto', 'Budget ouvert'],
    open,
  },
];
const index = indexFindable(findable);
const found = (words: string, most = 6) => findAmong(index, words, most);
const keysOf = (words: string) =>
  found(words).flatMap((group) => group.found.map((one) => one.key));

test.each([
  ['educacion', ['NM-2026-0043']],
  ['EDUCACIÓN', ['NM-2026-0043']],
  ['cote ivoire', ['NM-2026-0042']],
  ['country x budgets', ['NM-2026-0041']],
  ['presupuesto', ['budgets']],
  ['educasion', ['NM-2026-0043']],
  ['zzz', []],
])('“%s” finds %j', (words, keys) => {
  expect(keysOf(words)).toEqual(keys);
});

test('a reference finds its case first, by its end alone, too', () => {
  expect(keysOf('NM-2026-0042')[0]).toBe('NM-2026-0042');
  expect(keysOf('2025-0042')[0]).toBe('NM-2025-0042');
  expect(keysOf('42').slice(0, 2).sort()).toEqual(['NM-2025-0042', 'NM-2026-0042']);
});

test('what begins with the letters comes first, under its heading', () => {
  expect(found('de')[0]).toMatchObject({ name: 'Go to', found: [{ key: 'desk' }] });
  expect(found('close')[0]?.name).toBe('This case');
});

test('no heading has more than so many', () => {
  for (const group of found('e', 1)) expect(group.found).toHaveLength(1);
});

const marked = (text: string, words: string) =>
  markWords(text, words)
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join('');

test.each([
  ['La educación pública', 'educacion', 'La [educación] pública'],
  ['La educacio\u0301n', 'ÓN educ', 'La [educ]aci[o\u0301n]'],
  ['Rivers and rivers', 'river', '[River]s and [river]s'],
  ['NM-2026-0042 · Country X', 'nm-2026 x', '[NM]-[2026]-0042 · Country [X]'],
  ['Desk', '', 'Desk'],
  ['Budgets', '.*', 'Budgets'],
])('in “%s” the words “%s” stand out', (text, words, expected) => {
  expect(marked(text, words)).toBe(expected);
});
