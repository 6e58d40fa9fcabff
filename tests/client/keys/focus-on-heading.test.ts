import { afterEach, expect, test } from 'vitest';
import { focusHeadingOnceDrawn } from '../../../client/pages/shell/use-focus-on-heading.ts';

let stop = () => {};

afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function place(html: string): void {
  document.body.innerHTML = `<nav><a href="#cases">Cases</a></nav><main>${html}</main>`;
  document.querySelector('a')?.focus();
}

/** What the server answered is drawn; whoever watches the page hears of it a moment later. */
async function drawHeading(): Promise<void> {
  const main = document.querySelector('main');
  if (main) main.innerHTML = '<h1 tabindex="-1">Roads</h1><button>Claim</button>';
  await Promise.resolve();
}

const focused = () => document.activeElement?.textContent;

test('the heading of the page has the focus', () => {
  place('<h1 tabindex="-1">Cases</h1>');
  stop = focusHeadingOnceDrawn();
  expect(focused()).toBe('Cases');
});

test('a heading that comes later has it once it is drawn', async () => {
  place('');
  stop = focusHeadingOnceDrawn();
  await drawHeading();
  await expect.poll(focused).toBe('Roads');
});

test('whoever has gone elsewhere meanwhile is left there', async () => {
  place('<input>');
  stop = focusHeadingOnceDrawn();
  const field = document.body.appendChild(document.createElement('textarea'));
  field.focus();
  await drawHeading();
  await Promise.resolve();
  expect(document.activeElement).toBe(field);
});
