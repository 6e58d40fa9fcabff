import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hardCodedTexts, stringsOf, translationKeys } from '../support/jsx-text.ts';
import { baseKey, readTexts } from '../support/locale-files.ts';

/** Files that may hold words, each with its reason. */
const exceptions: Record<string, string> = {};

const sources = globSync('client/**/*.{ts,tsx}').map((path) => ({
  path,
  source: readFileSync(path, 'utf8'),
}));

test('no screen holds words of its own', () => {
  const found = sources
    .filter(({ path }) => path.endsWith('.tsx') && !(path in exceptions))
    .flatMap(({ path, source }) =>
      hardCodedTexts(path, source).map(({ line, text }) => `${path}:${line} “${text}”`),
    );
  expect(
    found,
    'Put the words into shared/locales/{en,fr,es}/screens.json and show them with t(…), ' +
      'or take them as children in client/ui. Words that are rightly the same everywhere: ' +
      'list the file under `exceptions` with the reason.',
  ).toEqual([]);
});

/** A key put together, with `*` for what is computed: a word of it, or two with a dot between. */
function asRegExp(pattern: string): RegExp {
  const fixed = pattern.replaceAll('.', '\\.');
  return new RegExp(`^${fixed.replaceAll('*', '[^.]+(\\.[^.]+)?')}$`);
}

test('every key a screen asks for exists', () => {
  const keys = new Set(
    [...readTexts('en', 'screens').keys()].flatMap((key) => [key, baseKey(key)]),
  );
  const exists = (key: string, isPattern: boolean) => {
    if (!isPattern) return keys.has(key);
    const pattern = asRegExp(key);
    return [...keys].some((known) => pattern.test(known));
  };
  const missing = sources.flatMap(({ path, source }) =>
    translationKeys(path, source)
      .filter(({ key, isPattern }) => !exists(key, isPattern))
      .map(({ line, key }) => `${path}:${line} ${key}`),
  );
  expect(missing, 'add the key in all three languages').toEqual([]);
});

test('every text is one that some screen asks for', () => {
  const strings = sources.map(({ path, source }) => stringsOf(path, source));
  const literals = new Set(strings.flatMap((one) => one.literals));
  // A pattern that begins with what is computed would be that of any key.
  const patterns = strings
    .flatMap((one) => one.patterns)
    .filter((pattern) => /^\w+\.[\w.]*\*/.test(pattern))
    .map(asRegExp);
  const keys = new Set([...readTexts('en', 'screens').keys()].map(baseKey));
  const unasked = [...keys]
    .filter((key) => !literals.has(key))
    .filter((key) => !patterns.some((pattern) => pattern.test(key)));
  expect(unasked, 'delete it in all three languages').toEqual([]);
});

test('the client is looked at', () => {
  expect(sources.length).toBeGreaterThan(50);
});

test.each([
  ['between tags', '<p>Hello there</p>', 'Hello there'],
  ['in braces', "<p>{'Hello there'}</p>", 'Hello there'],
  ['in a template', `<p>{\`$\{count} cases\`}</p>`, 'cases'],
  ['in a label', '<button aria-label="Close" />', 'Close'],
  ['in a placeholder', "<input placeholder={'Search'} />", 'Search'],
])('words %s are noticed', (_where, jsx, text) => {
  expect(hardCodedTexts('sample.tsx', `export const A = () => ${jsx};`)).toEqual([
    { line: 1, text },
  ]);
});

test('what no person reads is left alone', () => {
  const jsx =
    '<a className="plain link" href="/people" data-kind="row">{name} · {t("people.title")}</a>';
  expect(hardCodedTexts('sample.tsx', `export const A = () => ${jsx};`)).toEqual([]);
});

test('keys are found, plain and put together', () => {
  const source = `const a = [t("people.title"), i18n.t(\`registry.kinds.$\{kind}\`), t(key)];`;
  expect(translationKeys('sample.ts', source)).toEqual([
    { line: 1, key: 'people.title', isPattern: false },
    { line: 1, key: 'registry.kinds.*', isPattern: true },
  ]);
});
