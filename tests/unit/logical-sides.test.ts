import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/* Where one reads from right to left the screens are mirrored: what is styled names its sides start and end. */
const root = join(import.meta.dirname, '../..');

const sided = [
  /^(left|right)$/,
  /^(margin|padding|border|scroll-margin|scroll-padding)-(left|right)\b/,
  /^border-(top|bottom)-(left|right)-radius$/,
];
const withSidedValue = ['text-align', 'float', 'clear'];
const ofFourSides = ['margin', 'padding', 'inset', 'border-width', 'scroll-margin'];

/** The parts of a value; what stands in brackets is one of them. */
const partsOf = (value: string) =>
  value.match(/(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|[^\s()])+/g) ?? [];

function isSided(property: string, value: string): boolean {
  if (sided.some((pattern) => pattern.test(property))) return true;
  if (withSidedValue.includes(property)) return /^(left|right)$/.test(value);
  const [, right, , left] = ofFourSides.includes(property) ? partsOf(value) : [];
  return left !== undefined && left !== right;
}

/** The declarations of a style sheet that hold to the left or the right. */
function findSided(css: string): string[] {
  const declarations = css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g);
  return [...declarations].flatMap(([, property = '', value = '']) =>
    isSided(property, value.trim()) ? [`${property}: ${value.trim()}`] : [],
  );
}

test.each([
  ['.a { left: 0; }', ['left: 0']],
  ['.a { padding: 1px var(--s-3) 1px 0; }', ['padding: 1px var(--s-3) 1px 0']],
  ['.a { margin: 0 calc(1px + (2px * 3)) 0 calc(1px + (2px * 3)); }', []],
  [
    '.a { border-left: 1px solid; text-align: right; }',
    ['border-left: 1px solid', 'text-align: right'],
  ],
  ['.a { /* left: 0; */ inset-inline-start: 0; text-align: start; }', []],
])('of %s what holds to a side is %j', (css, expected) => {
  expect(findSided(css)).toEqual(expected);
});

test('no style of the client holds to the left or the right', () => {
  const found = globSync('client/**/*.css', { cwd: root }).flatMap((path) =>
    findSided(readFileSync(join(root, path), 'utf8')).map((fault) => `${path} ${fault}`),
  );
  expect(found, 'say inline-start or inline-end').toEqual([]);
});
