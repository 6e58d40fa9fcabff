import { useSyncExternalStore } from 'react';

/*
 * Keys of one character can be switched off (WCAG 2.1.4): whoever dictates, or rests a hand on the keyboard, would set
 * them off. It belongs to the person and to the device in front of them.
 */
const listeners = new Set<() => void>();
let place = 'keys';
let isOff = false;

function tell(): void {
  for (const listener of listeners) listener();
}

function readPlace(): boolean {
  try {
    return localStorage.getItem(place) === 'off';
  } catch {
    return false;
  }
}

/** Whose choice counts from now on. */
export function setKeysOwner(owner: string | null): void {
  place = owner ? `keys:${owner}` : 'keys';
  isOff = readPlace();
  tell();
}

export function areKeysOn(): boolean {
  return !isOff;
}

export function switchKeys(isOn: boolean): void {
  isOff = !isOn;
  try {
    if (isOn) localStorage.removeItem(place);
    else localStorage.setItem(place, 'off');
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
  tell();
}

/** Other tabs of the browser follow. */
function onStored(event: StorageEvent): void {
  if (event.key !== place) return;
  isOff = readPlace();
  tell();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', onStored);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', onStored);
  };
}

export function useAreKeysOn(): boolean {
  return useSyncExternalStore(subscribe, areKeysOn);
}
