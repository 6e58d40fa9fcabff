import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { trailKinds } from '../../../shared/activity/vocabulary.ts';
import { settingsSchema } from '../../../shared/registry/settings.ts';
import { readTexts } from '../../support/locale-files.ts';

/** Names of events as commands and reactions record them. */
const recorded = globSync('server/**/*.ts').flatMap((path) => {
  const source = readFileSync(path, 'utf8');
  return [...source.matchAll(/\.record\(\{([\s\S]*?)\}\)/g)].flatMap(([, event = '']) => {
    const named = /\bname: ([^,]*)/.exec(event)?.[1] ?? '';
    return [...named.matchAll(/'([a-z_]+\.[a-zA-Z_]+)'/g)].map((found) => found[1] ?? '');
  });
});

test('the commands are looked at', () => {
  expect(new Set(recorded).size).toBeGreaterThan(80);
});

test('every event has its sentence in the audit', () => {
  const texts = readTexts('en', 'screens');
  const missing = recorded.filter((name) => !texts.has(`audit.events.${name.replace('.', '_')}`));
  expect([...new Set(missing)]).toEqual([]);
});

test('every event is of a kind the trail can be narrowed to', () => {
  const nouns: string[] = Object.values(trailKinds).flat();
  const without = recorded.filter((name) => !nouns.includes(name.slice(0, name.indexOf('.'))));
  expect([...new Set(without)]).toEqual([]);
});

test('every letter has a name in the outbox', () => {
  const templates = new Set(
    [...readTexts('en', 'mail').keys()]
      .filter((key) => /^[^.]+\.subject(_[a-z]+)?$/.test(key))
      .map((key) => key.slice(0, key.indexOf('.'))),
  );
  const texts = readTexts('en', 'screens');
  expect([...templates].filter((template) => !texts.has(`letters.kinds.${template}`))).toEqual([]);
});

test('every setting says what it does, and what changes from now on', () => {
  const texts = [...readTexts('en', 'screens').keys()];
  for (const name of Object.keys(settingsSchema.shape)) {
    expect(texts).toContain(`settings.names.${name}`);
    expect(texts).toContain(`settings.meanings.${name}`);
    const fromNow = name === 'consultationPolicy' ? 'policies' : `${name}_other`;
    expect(texts.some((key) => key.startsWith(`settings.fromNow.${fromNow}`))).toBe(true);
  }
});
