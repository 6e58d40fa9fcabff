import type { Act } from './acts.ts';

/** So long one has for the second of two keys. */
const followsWithinMs = 1500;

/** Inputs that nothing is typed into. */
const notTypedInto = ['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color'];

/** A dialog, or what has opened over the page like one: keys are for it alone. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !notTypedInto.includes(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  // In menus and lists of choices a letter leads to what begins with it.
  return target.isContentEditable || target.closest('[role="menu"], [role="listbox"]') !== null;
}

function isForElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  return takesLetters(event.target) || isDialogOpen();
}

const isSame = (one: readonly string[] | undefined, other: readonly string[]) =>
  one?.length === other.length && one.every((key, at) => key === other[at]);

/** Hears the keys of the page and does what belongs to them: one key, or two one after the other. */
export function createKeyReader(
  actsNow: () => readonly Act[],
  now: () => number = Date.now,
): (event: KeyboardEvent) => void {
  let begun: { key: string; at: number } | null = null;
  return (event) => {
    const before = begun && now() - begun.at < followsWithinMs ? begun.key : null;
    begun = null;
    if (event.key.length !== 1 || isForElsewhere(event)) return;
    // A locked Shift makes no other key of it.
    const key = event.shiftKey ? event.key : event.key.toLowerCase();
    const acts = actsNow();
    const act = acts.findLast(({ keys }) => isSame(keys, before ? [before, key] : [key]));
    if (act?.run) {
      event.preventDefault();
      act.run();
    } else if (!before && acts.some(({ keys }) => keys?.length === 2 && keys[0] === key)) {
      begun = { key, at: now() };
    }
  };
}
