import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';

const core = 'node_modules/@mantine/core';

const imported = new Set(
  globSync('client/**/*.tsx').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(
      ([, names]) =>
        (names ?? '')
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== '' && !name.startsWith('type ')),
    ),
  ),
);

/** The components whose styles a module needs: its own, and those of what it is built on, all the way down. */
function stylesOf(module: string, seen = new Set<string>()): Set<string> {
  const styles = new Set<string>();
  if (seen.has(module) || !existsSync(module)) return styles;
  seen.add(module);
  const own = /components\/(\w+)\/\w+\.module\.mjs$/.exec(module)?.[1];
  if (own) styles.add(own);
  for (const [, target] of readFileSync(module, 'utf8').matchAll(/from "(\.[^"]+)"/g)) {
    for (const style of stylesOf(resolve(dirname(module), target ?? ''), seen)) styles.add(style);
  }
  return styles;
}

const stylesOfComponent = (name: string) =>
  stylesOf(resolve(core, 'esm/components', name, `${name}.mjs`));
const sheet = (name: string) => `${core}/styles/${name}.layer.css`;
const listed = [
  ...readFileSync('client/ui/theme/mantine.css', 'utf8').matchAll(/styles\/([A-Z]\w*)\.layer/g),
].map(([, name]) => name ?? '');
const elsewhere = ['Notification'];

test('every Mantine component in use has its styles', () => {
  const needed = new Set([...imported].flatMap((name) => [...stylesOfComponent(name)]));
  const missing = [...needed].filter(
    (name) => existsSync(sheet(name)) && !listed.includes(name) && !elsewhere.includes(name),
  );
  expect(missing, 'add their lines to client/ui/theme/mantine.css').toEqual([]);
});

test('the styles stand in Mantine’s own order', () => {
  const whole = readFileSync(`${core}/styles.layer.css`, 'utf8');
  const place = (name: string) =>
    whole.indexOf(/\.m_[0-9a-z]+/.exec(readFileSync(sheet(name), 'utf8'))?.[0] ?? '');
  expect(listed).toEqual([...listed].sort((a, b) => place(a) - place(b)));
});

test('components are found', () => {
  expect([...imported]).toContain('Button');
  expect([...stylesOfComponent('Button')]).toContain('UnstyledButton');
});
