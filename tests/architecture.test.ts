import { describe, expect, test } from 'vitest';
import { importRules } from './support/architecture/import-rules.ts';
import { filesOf, readSourceFiles } from './support/architecture/rule.ts';
import {
  OTHER_NOUN_FILES,
  SHARED_TABLES,
  serverRules,
} from './support/architecture/server-rules.ts';
import { LONG_FILES, textRules } from './support/architecture/text-rules.ts';

const files = readSourceFiles();

describe.each([...importRules, ...serverRules, ...textRules])('$title', (rule) => {
  test('holds everywhere', () => {
    const breaches = rule.findBreaches(files);
    if (breaches.length > 0) {
      throw new Error(`${rule.title}\n  ${breaches.join('\n  ')}\nInstead: ${rule.instead}.`);
    }
  });

  test('would be noticed if it were broken', () => {
    for (const sample of rule.broken) {
      expect(rule.findBreaches(filesOf(sample)), JSON.stringify(sample)).not.toEqual([]);
    }
    for (const sample of rule.kept) expect(rule.findBreaches(filesOf(sample))).toEqual([]);
  });
});

test('the project is looked at', () => {
  const folders = new Set(files.map(({ path }) => path.split('/')[0]));
  expect([...folders].sort()).toEqual(['client', 'db', 'scripts', 'server', 'shared', 'tests']);
});

test.each(Object.keys(LONG_FILES))('%s is as long as its exception says', (path) => {
  const file = files.find((one) => one.path === path);
  expect(file?.text.split('\n').length, 'take it off LONG_FILES').toBeGreaterThan(300);
});

test.each(Object.keys(OTHER_NOUN_FILES))('%s still needs its exception', (path) => {
  expect(
    files.some((one) => one.path === path),
    'take it off OTHER_NOUN_FILES',
  ).toBe(true);
});

test('every exception gives a reason', () => {
  for (const [what, reason] of Object.entries({
    ...LONG_FILES,
    ...OTHER_NOUN_FILES,
    ...SHARED_TABLES,
  })) {
    expect(reason.length, what).toBeGreaterThan(20);
  }
});
