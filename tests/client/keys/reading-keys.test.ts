import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Act } from '../../../client/ui/keys/acts.ts';
import { createKeyReader } from '../../../client/ui/keys/read-keys.ts';

let done: string[];
let read: (event: KeyboardEvent) => void;
let now: number;

const act = (...keys: string[]): Act => ({
  name: keys.join(' '),
  keys,
  run: () => void done.push(keys.join(' ')),
});

beforeEach(() => {
  done = [];
  now = 0;
  const acts = [act('n'), act('j'), act('?'), act('g', 'd'), act('g', 'n'), { name: 'Close' }];
  read = createKeyReader(
    () => acts,
    () => now,
  );
  document.addEventListener('keydown', read);
});
afterEach(() => {
  document.removeEventListener('keydown', read);
  document.body.replaceChildren();
});

/** Presses a key where the focus would be, and says whether the page has taken it for itself. */
function press(key: string, init: KeyboardEventInit = {}, on: Element = document.body): boolean {
  return !on.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
  );
}

function place(html: string): HTMLElement {
  document.body.innerHTML = html;
  const placed = document.body.querySelector<HTMLElement>('[data-here]');
  if (!placed) throw new Error(`nothing is here in ${html}`);
  return placed;
}

test('a key does what belongs to it, and nothing else hears it', () => {
  expect(press('n')).toBe(true);
  expect(press('?', { shiftKey: true })).toBe(true);
  expect(press('N')).toBe(true);
  expect(done).toEqual(['n', '?', 'n']);
});

test('a key without meaning here stays the browser’s', () => {
  expect(press('x')).toBe(false);
  expect(press('N', { shiftKey: true })).toBe(false);
  expect(done).toEqual([]);
});

test('of two keys the first waits for the second, whatever the second does alone', () => {
  expect(press('g')).toBe(false);
  expect(press('n')).toBe(true);
  expect(press('n')).toBe(true);
  expect(done).toEqual(['g n', 'n']);
});

test('a second key that leads nowhere undoes the first', () => {
  press('g');
  press('j');
  press('d');
  expect(done).toEqual([]);
});

test('a second key that comes too late is one by itself', () => {
  press('g');
  now = 1500;
  press('n');
  expect(done).toEqual(['n']);
});

test.each(['ctrlKey', 'metaKey', 'altKey'])('with %s it is another key', (modifier) => {
  expect(press('n', { [modifier]: true })).toBe(false);
  expect(done).toEqual([]);
});

test.each([
  '<input data-here>',
  '<input type="search" data-here>',
  '<textarea data-here></textarea>',
  '<select data-here></select>',
  '<div contenteditable="true" data-here></div>',
  '<div role="menu"><button data-here></button></div>',
  '<div role="dialog"></div><button data-here></button>',
])('no key acts in %s', (html) => {
  const here = place(html);
  expect(press('n', {}, here)).toBe(false);
  press('g', {}, here);
  press('d', {}, here);
  expect(done).toEqual([]);
});

test.each([
  '<input type="checkbox" data-here>',
  '<button data-here></button>',
  '<a data-here></a>',
])('keys act on %s, which takes no letters', (html) => {
  press('n', {}, place(html));
  expect(done).toEqual(['n']);
});

test('a letter that is being put together, or was used already, acts on nothing', () => {
  press('n', { isComposing: true });
  const here = place('<button data-here></button>');
  here.addEventListener('keydown', (event) => event.preventDefault());
  press('n', {}, here);
  expect(done).toEqual([]);
});

test('a field reached between two keys takes the second', () => {
  press('g');
  press('d', {}, place('<input data-here>'));
  expect(press('d')).toBe(false);
  expect(done).toEqual([]);
});
