/** `off`: nobody follows, screens ask as they always did; `lost`: the line is down and is being opened again. */
export type LiveState = 'off' | 'live' | 'lost';

let state: LiveState = 'off';
const listeners = new Set<() => void>();

export function liveState(): LiveState {
  return state;
}

export function setLiveState(next: LiveState): void {
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
}

export function onLiveState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
