import type { Locator, Page } from 'playwright-core';
import type { Handling } from './handled-page.ts';

/*
 * Somebody who has only a keyboard: Tab to get there, Enter or Space to act, arrows within a group. Where the focus
 * does not get to something, or cannot be seen on it, the journey ends there.
 */

/** More stops than any screen has. */
const longestWay = 400;

const isFocused = (element: Locator) =>
  element.evaluate((it) => it === document.activeElement || it.contains(document.activeElement));

/** Presses a key until it holds; fails where it never does. */
async function pressUntil(
  page: Page,
  key: string,
  holds: () => Promise<boolean>,
  what: Locator,
): Promise<void> {
  for (let presses = 0; presses < longestWay; presses += 1) {
    if (await holds()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never gets to ${what}`);
}

/** A focus nobody sees is no focus. */
async function expectVisibleFocus(element: Locator): Promise<void> {
  const isSeen = await element.evaluate((it) => {
    const drawn = (place: Element | null): boolean => {
      if (!place || place === document.body) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(place);
      const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      return hasOutline || boxShadow !== 'none' || drawn(place.parentElement);
    };
    return drawn(it.contains(document.activeElement) ? document.activeElement : it);
  });
  if (!isSeen) throw new Error(`The focus on ${element} cannot be seen`);
}

/** Gets to an element as its role asks for: by Tab, or by arrows within its group. */
async function reach(element: Locator): Promise<void> {
  const page = element.page();
  await element.waitFor();
  const { role, type, name } = await element.evaluate((it) => ({
    role: it.getAttribute('role'),
    type: it instanceof HTMLInputElement ? it.type : '',
    name: it instanceof HTMLInputElement ? it.name : '',
  }));
  const focused = () => isFocused(element);
  if (role === 'menuitem') return pressUntil(page, 'ArrowDown', focused, element);
  if (role === 'option') {
    const isChosen = () =>
      element.evaluate(
        (it) =>
          it.getAttribute('aria-selected') === 'true' || it.hasAttribute('data-combobox-selected'),
      );
    return pressUntil(page, 'ArrowDown', isChosen, element);
  }
  if (role === 'tab' || type === 'radio') {
    const inGroup = () =>
      element.evaluate(
        (it, group) => {
          const there = document.activeElement;
          return group
            ? there instanceof HTMLInputElement && there.name === group
            : there?.closest('[role="tablist"]') === it.closest('[role="tablist"]') &&
                there?.getAttribute('role') === 'tab';
        },
        type === 'radio' ? name : '',
      );
    await pressUntil(page, 'Tab', inGroup, element);
    return pressUntil(page, role === 'tab' ? 'ArrowRight' : 'ArrowDown', focused, element);
  }
  await pressUntil(page, 'Tab', focused, element);
  await expectVisibleFocus(element);
}

/** Types a date part by part; in which order they stand depends on where the browser believes to be. */
async function typeDate(field: Locator, value: string): Promise<void> {
  const [year, month, day] = value.split('-');
  const { keyboard } = field.page();
  for (const typed of [`${month}${day}${year}`, `${day}${month}${year}`, `${year}${month}${day}`]) {
    for (const back of ['ArrowLeft', 'ArrowLeft']) await keyboard.press(back);
    await keyboard.type(typed);
    if ((await field.inputValue()) === value) return;
  }
  throw new Error(`${value} cannot be typed into ${field}`);
}

export const keyboardOnly: Handling = {
  acts: {
    async click(element) {
      await reach(element);
      const role = await element.evaluate((it) => it.getAttribute('role') ?? it.tagName);
      await element.page().keyboard.press(role === 'BUTTON' ? 'Space' : 'Enter');
    },
    async check(element) {
      if (await element.isChecked()) return;
      await reach(element);
      if (!(await element.isChecked())) await element.page().keyboard.press('Space');
    },
    async fill(element, value: string) {
      await reach(element);
      const { keyboard } = element.page();
      const type = await element.getAttribute('type');
      if (type === 'date') return typeDate(element, value);
      await keyboard.press('Control+A');
      if (value === '') return keyboard.press('Delete');
      await keyboard.insertText(value);
    },
    async selectOption(element, option: { label: string } | string) {
      await reach(element);
      const wanted = typeof option === 'string' ? { value: option } : option;
      const isChosen = () =>
        element.evaluate((it, { label, value }: { label?: string; value?: string }) => {
          const chosen = (it as HTMLSelectElement).selectedOptions[0];
          return value === undefined ? chosen?.label === label : chosen?.value === value;
        }, wanted);
      await element.page().keyboard.press('Home');
      await pressUntil(element.page(), 'ArrowDown', isChosen, element);
    },
  },
};
