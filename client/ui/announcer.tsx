import { useSyncExternalStore } from 'react';

let words = '';
const listeners = new Set<() => void>();

/** Has a screen reader say something politely, when it is done with what it is saying. */
export function announce(text: string): void {
  // The same words twice in a row are a change only if something differs.
  words = words === text ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Stands once in the page; `announce` speaks through it. */
export function Announcer() {
  const said = useSyncExternalStore(subscribe, () => words);
  return (
    <div className="vh" role="status" aria-live="polite" aria-atomic="true">
      {said}
    </div>
  );
}
